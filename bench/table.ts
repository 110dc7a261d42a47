import { type Figure, spreadOf } from "./figure.ts";

/** All figures as one Markdown table. */
export function table(figures: readonly Figure[]): string {
  const head = ["what", "median", "p99", "middle half", "times", "ratio in this run", "target"];
  return markdown([head, ["---", "--:", "--:", "--:", "--:", "---", "---"], ...figures.map(row)]);
}

export function markdown(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function row({ what, unit, samples, ratio, target }: Figure): readonly string[] {
  const { median, p99, low, high } = spreadOf(samples);
  const single = samples.length === 1;
  return [
    what,
    `${show(median)} ${unit}`,
    single ? "" : show(p99),
    single ? "" : `${show(low)}–${show(high)}`,
    String(samples.length),
    ratio === null ? "" : `${ratio.times.toFixed(2)} × ${ratio.of}`,
    target === null ? "" : `${target.says}: ${target.met ? "met" : "**missed**"}`,
  ];
}

/** Three figures that count. */
export function show(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(value < 1 ? 2 : value < 100 ? 1 : 0);
}
