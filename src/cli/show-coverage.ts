import type { CaseCoverage, Reached, Unreached } from "../evaluate/case-coverage.ts";

const NEVER: Readonly<Record<"hazard" | "alert" | "factor", Readonly<Record<Unreached["never"], string>>>> = {
  hazard: { true: "never found", false: "never ruled out", either: "never asked for" },
  alert: { true: "never raised", false: "never ruled out", either: "never raised nor ruled out" },
  factor: { true: "never present", false: "never ruled out", either: "never present nor ruled out" },
};

/** A table of what the cases reach, a line a checklist, and a list of what none of them reaches. */
export function showCoverage(
  { checklists, factors, ...all }: CaseCoverage,
  shown: { readonly factors: boolean },
): readonly string[] {
  const rows = checklists.map(({ id, options, hazards, alerts }) => [id, ...[options, hazards, alerts].map(share)]);
  const whole = shown.factors ? [["all", ...[all.options, all.hazards, all.alerts].map(share)]] : [];
  return [
    "",
    ...table([["reached by cases", "options", "hazards", "alerts"], ...rows, ...whole]),
    ...(shown.factors ? [`factors: ${share(factors)}`] : []),
    "",
    ...missing([
      ...checklists.flatMap(({ options }) => options.missing.map((one) => line(one, "option", "never chosen"))),
      ...checklists.flatMap(({ hazards }) =>
        hazards.missing.map((one) => line(one, "hazard", NEVER.hazard[one.never])),
      ),
      ...checklists.flatMap(({ alerts }) => alerts.missing.map((one) => line(one, "alert", NEVER.alert[one.never]))),
      ...(shown.factors ? factors.missing.map((one) => line(one, "factor", NEVER.factor[one.never])) : []),
    ]),
  ];
}

function share({ reached, total }: Reached): string {
  return total === 0 ? "-" : `${reached}/${total} (${Math.floor((reached * 100) / total)} %)`;
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function line({ name, at }: Unreached, kind: string, how: string): string {
  return `  ${kind}  ${name}  ${how}  (${at})`;
}

function missing(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? ["Every one of them is reached.", ""] : ["No case reaches:", ...lines, ""];
}
