/** One thing that was measured, many times over. */
export interface Figure {
  readonly what: string;
  readonly unit: "ms" | "minutes" | "keys" | "answers" | "MB" | "records a second" | "µs" | "(1 is linear)";
  readonly samples: readonly number[];
  readonly ratio: Ratio | null;
  readonly target: Target | null;
}

/** How many times as much as something else of the same run. */
export interface Ratio {
  readonly times: number;
  readonly of: string;
}

export interface Target {
  readonly says: string;
  readonly met: boolean;
}

export interface Spread {
  readonly median: number;
  readonly p99: number;
  /** half of all lie between these two */
  readonly low: number;
  readonly high: number;
}

/** Half, 99 of 100 and the middle half of what was measured. */
export function spreadOf(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return { median: at(0.5), p99: at(0.99), low: at(0.25), high: at(0.75) };
}

/** The median of the ratios of pairs that were measured one right after the other: what slowed the machine down slowed both. */
export function ratioOf(samples: readonly number[], others: readonly number[], of: string): Ratio {
  const pairs = samples.flatMap((one, at) => {
    const other = others[at];
    return other === undefined || other === 0 ? [] : [one / other];
  });
  return { times: spreadOf(pairs).median, of };
}

export function figure(
  what: string,
  samples: readonly number[],
  { unit = "ms", ratio = null, target = null }: Partial<Pick<Figure, "unit" | "ratio" | "target">> = {},
): Figure {
  return { what, unit, samples, ratio, target };
}

/** "p99 under 16 ms", met or not. */
export function targetP99(most: number, samples: readonly number[]): Target {
  return { says: `p99 < ${most} ms`, met: spreadOf(samples).p99 < most };
}

export function targetTimes(most: number, { times }: Ratio): Target {
  return { says: `≤ ${most} times`, met: times <= most };
}
