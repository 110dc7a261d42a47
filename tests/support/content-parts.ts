import type { Checklist, Source } from "../../src/model/checklist.ts";
import type { SourceId } from "../../src/model/ids.ts";
import { SEVERITIES } from "../../src/model/words.ts";
import { shipped } from "./catalogue.ts";

/** The parts of docs/content.md: what the shipped checklists hold, counted. */
export function contentParts(): Readonly<Record<string, string>> {
  return { areas: areasPart(), sets: setsPart(), sources: sourcesPart() };
}

const GRADES = ["none", ...SEVERITIES] as const;

interface Counts {
  readonly items: number;
  readonly quick: number;
  /** rules by the class that they give without any factor */
  readonly hazards: Readonly<Record<(typeof GRADES)[number], number>>;
  readonly recommendations: number;
  readonly alerts: number;
  readonly cases: number;
  readonly sources: ReadonlySet<SourceId>;
}

function areasPart(): string {
  const { checklists } = shipped();
  const rows = checklists.map((one): readonly [string, Counts] => [`${one.title} (${one.id})`, countsOf(one)]);
  const total = rows.reduce((sum, [, counts]) => add(sum, counts), countsOf(null));
  const head = [
    "area",
    "items",
    "quick",
    ...GRADES.map((grade) => (grade === "none" ? "only for some" : grade)),
    "advice",
    "alerts",
    "cases",
    "sources",
  ];
  return table([head, ...rows.map(([name, counts]) => row(name, counts)), row("**all**", total)], 1);
}

function row(
  name: string,
  { items, quick, hazards, recommendations, alerts, cases, sources }: Counts,
): readonly string[] {
  const numbers = [
    items,
    quick,
    ...GRADES.map((grade) => hazards[grade]),
    recommendations,
    alerts,
    cases,
    sources.size,
  ];
  return [name, ...numbers.map(String)];
}

function countsOf(checklist: Checklist | null): Counts {
  const { items = [], combined = [], alerts = [], recommendations = [], cases = [], rules = [] } = checklist ?? {};
  const hazards = [...items.flatMap((one) => one.hazards), ...combined.map(({ hazard }) => hazard)];
  const of = (grade: (typeof GRADES)[number]) => hazards.filter(({ severity }) => severity === grade).length;
  const cited = [...items, ...hazards, ...alerts, ...recommendations].flatMap(({ sources }) => sources);
  return {
    items: items.length,
    quick: items.filter(({ depth }) => depth === "quick").length,
    hazards: {
      none: of("none"),
      minor: of("minor"),
      moderate: of("moderate"),
      major: of("major"),
      severe: of("severe"),
    },
    recommendations: recommendations.length,
    alerts: alerts.length,
    cases: cases.length,
    sources: new Set([...cited, ...rules.map(({ source }) => source)]),
  };
}

function add(a: Counts, b: Counts): Counts {
  const sum = (grade: (typeof GRADES)[number]) => a.hazards[grade] + b.hazards[grade];
  return {
    items: a.items + b.items,
    quick: a.quick + b.quick,
    hazards: {
      none: sum("none"),
      minor: sum("minor"),
      moderate: sum("moderate"),
      major: sum("major"),
      severe: sum("severe"),
    },
    recommendations: a.recommendations + b.recommendations,
    alerts: a.alerts + b.alerts,
    cases: a.cases + b.cases,
    sources: new Set([...a.sources, ...b.sources]),
  };
}

function setsPart(): string {
  const { sets } = shipped();
  return table([
    ["set", "title", "depth", "checklists, in order"],
    ...sets.map((one) => [`\`${one.id}\``, one.title, one.depth, one.checklists.join(", ")]),
  ]);
}

/** Each source with the files that cite it; one that nobody cites shows a dash. */
function sourcesPart(): string {
  const { sources, checklists } = shipped();
  const cited = checklists.map((one) => [one.id, countsOf(one).sources] as const);
  const rows = [...sources].sort((a, b) => (a.id < b.id ? -1 : 1)).map((source) => sourceRow(source, cited));
  return table([["source", "by", "title", "year", "where", "licence", "checked", "cited in"], ...rows]);
}

function sourceRow(
  { id, by, title, year, where, licence, checked }: Source,
  cited: readonly (readonly [string, ReadonlySet<SourceId>])[],
): readonly string[] {
  const files = cited.filter(([, sources]) => sources.has(id)).map(([file]) => file);
  return [
    `\`${id}\``,
    by,
    title,
    year === null ? "" : String(year),
    where ?? "",
    licence,
    checked ?? "",
    files.join(", ") || "-",
  ];
}

/** A Markdown table; the columns from `numbers` on are numbers. */
function table([head = [], ...rows]: readonly (readonly string[])[], numbers = head.length): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [
    "",
    line(head),
    `|${head.map((_, at) => (at < numbers ? "---" : "--:")).join("|")}|`,
    ...rows.map(line),
    "",
  ].join("\n");
}
