import type { AnswerResult, Evaluation } from "../../model/evaluation.ts";
import type { ReportText } from "../../text/en-report.ts";
import type { LookUps } from "../look-ups.ts";

const FALLS = "person/falls-12-months";
const THINNER = "person/thin-blood";
const FEELING = "person/feet-feeling";
const TOUCHES = "person/touches-missed";

/** One line of the page: what it is about, and what is said of it, the most telling first. */
export interface Fact {
  readonly what: string;
  readonly entries: readonly string[];
  /** room that is left goes to it first */
  readonly weighs: boolean;
}

/** Falls, blood pressures, feeling in the feet, blood thinner: each said, also that it was not asked. Then tests against the clock, and what the person does not want. */
export function factsOf(evaluation: Evaluation, look: LookUps, text: ReportText): readonly Fact[] {
  const { answers, lastFall } = evaluation;
  const t = text.physician;
  const readings = answers.filter(({ answer }) => answer.type === "readings");
  const [falls, feeling, touches] = [look.shown(FALLS), look.shown(FEELING), look.shown(TOUCHES)];
  const thinner = look.shown(THINNER);
  const told = (what: string, entries: readonly string[], weighs = false): Fact => ({
    what,
    weighs,
    entries: entries.length === 0 ? [t.notAsked] : entries,
  });
  const ifAny = (what: string, entries: readonly string[]): readonly Fact[] =>
    entries.length === 0 ? [] : [{ what, entries, weighs: true }];
  return [
    told(t.what.falls, falls === null && lastFall === null ? [] : [t.falls(falls, lastFall)]),
    told(
      t.what.pressure,
      readings.map((one) => reading(one, text)),
      true,
    ),
    told(t.what.feet, [
      ...(feeling === null ? [] : [feeling]),
      ...(touches === null ? [] : [text.asked(look.asked(TOUCHES), touches)]),
    ]),
    told(t.what.thinner, thinner === null ? [] : [thinner]),
    ...ifAny(t.what.tests, testEntries(evaluation, look, text)),
    ...ifAny(t.what.declined, declinedEntries(evaluation, text)),
  ];
}

/** Without what the line is called by already: "at rest: 148/82 mmHg". */
function reading({ clinical, text: asked, shown }: AnswerResult, text: ReportText): string {
  const says = text.asked(clinical ?? asked, shown);
  const { pressure } = text.physician.what;
  return says.startsWith(`${pressure} `) ? says.slice(pressure.length + 1) : says;
}

/** What was measured against the clock and a published rule looks at, or why it was not. */
function testEntries({ tests, answers }: Evaluation, look: LookUps, text: ReportText): readonly string[] {
  const timed = new Set<string>(answers.filter(isTimed).map(({ key }) => key));
  const told = tests.filter(({ outcome, values }) => outcome !== null && timed.has(values[0]?.key ?? ""));
  const entries = told.flatMap(({ values: [first] }) =>
    first === undefined ? [] : [text.asked(look.asked(first.key), first.shown)],
  );
  return [...new Set(entries)];
}

function isTimed({ answer }: AnswerResult): boolean {
  if (answer.type === "unable" || answer.type === "stopped") return true;
  return answer.type === "number" && (answer.unit === "s" || answer.unit === "m/s");
}

/** What the person does not want, in their own words where they were kept. */
function declinedEntries({ recommendations, changes }: Evaluation, text: ReportText): readonly string[] {
  const t = text.physician;
  return [
    ...recommendations
      .filter(({ status }) => status === "declined" || status === "not-now")
      .map(({ title, reason, status }) => t.declined(title, reason, status === "not-now")),
    ...changes.filter(({ change }) => change === "drop").map(({ title, why }) => t.declined(title, why, false)),
  ];
}
