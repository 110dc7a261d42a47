/** One line of a comparison. `line` counts in the text that has it. */
export interface DiffLine {
  readonly kind: "same" | "gone" | "new";
  readonly line: number;
  readonly text: string;
}

/** What it takes to make `before` into `after`, line by line, with as few lines changed as can be (longest common subsequence). */
export function diffLines(before: string, after: string): readonly DiffLine[] {
  const [a, b] = [before.split("\n"), after.split("\n")];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const lines: DiffLine[] = b.slice(0, start).map((text, n) => ({ kind: "same", line: n + 1, text }));
  lines.push(...middle(a.slice(start, a.length - end), b.slice(start, b.length - end), start));
  const rest = b.length - end;
  return [...lines, ...b.slice(rest).map((text, n) => ({ kind: "same" as const, line: rest + n + 1, text }))];
}

function middle(a: readonly string[], b: readonly string[], offset: number): readonly DiffLine[] {
  // common[i][j] is how many lines a from i and b from j have in common.
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    }
  }
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [gone, fresh] = [a[i], b[j]];
    if (gone !== undefined && gone === fresh) {
      lines.push({ kind: "same", line: offset + j + 1, text: gone });
      i++;
      j++;
    } else if (
      gone !== undefined &&
      (fresh === undefined || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    ) {
      lines.push({ kind: "gone", line: offset + i + 1, text: gone });
      i++;
    } else {
      lines.push({ kind: "new", line: offset + j + 1, text: fresh ?? "" });
      j++;
    }
  }
  return lines;
}

const AROUND = 2;

/** The lines that differ, marked - and +, with two lines around them; what lies between is left out. */
export function showDiff(lines: readonly DiffLine[]): readonly string[] {
  const near = new Set(
    lines.flatMap(({ kind }, at) =>
      kind === "same" ? [] : Array.from({ length: 2 * AROUND + 1 }, (_, n) => at - AROUND + n),
    ),
  );
  const width = String(lines.length).length;
  return lines.flatMap(({ kind, line, text }, at) => {
    if (!near.has(at)) return [];
    const mark = kind === "same" ? " " : kind === "gone" ? "-" : "+";
    const gap = at > 0 && !near.has(at - 1) ? ["..."] : [];
    return [...gap, `${mark} ${String(line).padStart(width)} | ${text}`.trimEnd()];
  });
}
