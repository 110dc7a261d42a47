import type { CaseRun, ChecklistRun } from "../evaluate/run-cases.ts";

/** One line for each checklist, and under it what fails or is still to do. */
export function showCaseRuns(runs: readonly ChecklistRun[]): readonly string[] {
  const width = Math.max(...runs.map(({ checklist }) => checklist.id.length), 0);
  return runs.flatMap(({ checklist, cases }) => [
    `${checklist.id.padEnd(width)}  ${summary(cases)}`,
    ...cases.flatMap(showCase),
  ]);
}

/** `78 cases: all hold.` */
export function showTotals(runs: readonly ChecklistRun[]): string {
  const cases = runs.flatMap((run) => run.cases);
  const { fails, todo } = counts(cases);
  if (cases.length === 0) return "There are no cases.";
  const end = fails === 0 ? "all hold" : `${fails} ${fails === 1 ? "fails" : "fail"}`;
  return `${caseCount(cases.length - todo)}: ${end}${todo === 0 ? "" : `; ${todo} todo`}.`;
}

function counts(cases: readonly CaseRun[]): { readonly holds: number; readonly fails: number; readonly todo: number } {
  const of = (...states: readonly CaseRun["state"][]): number =>
    cases.filter(({ state }) => states.includes(state)).length;
  return { holds: of("holds"), fails: of("fails"), todo: of("todo", "todo-holds") };
}

function summary(cases: readonly CaseRun[]): string {
  const { holds, fails, todo } = counts(cases);
  if (cases.length === 0) return "no cases";
  const held =
    fails === 0
      ? `${caseCount(holds)} ${holds === 1 ? "holds" : "hold"}`
      : `${holds} of ${caseCount(holds + fails)} hold`;
  return `${held}${todo === 0 ? "" : `, ${todo} todo`}`;
}

function caseCount(n: number): string {
  return n === 1 ? "1 case" : `${n} cases`;
}

function showCase({ case: { title, at }, state, failures }: CaseRun): readonly string[] {
  switch (state) {
    case "holds":
      return [];
    case "todo":
      return [`  todo   ${title}  (${at})`];
    case "todo-holds":
      return [`  todo   ${title}  (${at}); it holds now: take "todo" away`];
    case "fails":
      return [
        `  FAILS  ${title}  (${at})`,
        ...failures.flatMap(({ what, expected, found, why }) => [
          `         ${what}: expected ${toWords(expected)}; found ${toWords(found)}`,
          ...(why === null ? [] : [`         why: ${why}`]),
        ]),
      ];
  }
}

/** `{"rails":"severe"}` → `rails severe`; what is not JSON stays as it is. */
function toWords(text: string): string {
  const value = parse(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return text;
  const entries = Object.entries(value).map(([name, said]) => [name, ...wordsOf(said)].join(" "));
  return entries.length === 0 ? "none" : entries.join(", ");
}

function wordsOf(said: unknown): readonly string[] {
  if (Array.isArray(said)) return said.length === 0 ? [] : [`at ${said.join(" and ")}`];
  return said === null ? [] : [typeof said === "string" ? said : JSON.stringify(said)];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
