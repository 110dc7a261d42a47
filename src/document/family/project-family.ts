import type { Evaluation, OpenQuestion, RecommendationResult } from "../../model/evaluation.ts";
import { type Letterhead, NO_LETTERHEAD } from "../../model/settings.ts";
import type { ReportText } from "../../text/en-report.ts";
import { goodThings } from "../good-things.ts";
import { lookAgainOn } from "../look-again.ts";
import { placeNames } from "../places.ts";
import { shownTo } from "../released.ts";
import { sayAlert } from "../say-alert.ts";
import { decidedOtherwise } from "../told-changes.ts";
import { withoutPrivate } from "../without-private.ts";
import { laterJob, planRow, sayings, shoppingList, todayAdvice, weekAdvice } from "./family-advice.ts";
import { familyAreas } from "./family-areas.ts";
import type { FamilyView } from "./family-shape.ts";

/** How many of each list a family gets to see at once; the rest on request. */
export interface Limits {
  readonly today: number;
  readonly week: number;
  /** rows: the bigger jobs of what stands above, then the plan's own */
  readonly plan: number;
  readonly open: number;
  readonly good: number;
  readonly areas: number;
}

export const FAMILY_LIMITS: Limits = { today: 3, week: 5, plan: 4, open: 2, good: 3, areas: 3 };

/** The evaluation → what a family reads, every sentence ready. */
export function projectFamily(
  whole: Evaluation,
  text: ReportText,
  { limits = FAMILY_LIMITS, letterhead = NO_LETTERHEAD }: { limits?: Limits; letterhead?: Letterhead } = {},
): FamilyView {
  const evaluation = withoutPrivate(whole);
  const t = text.family;
  const said = sayings(evaluation, limits.plan === Infinity);
  const active = evaluation.recommendations.filter(({ status }) => status === "open" || status === "planned");
  const inGroup = (group: RecommendationResult["group"]): readonly RecommendationResult[] =>
    active.filter((one) => one.group === group).sort(whatIsWantedFirst);
  // What the person chose is never cut.
  const [today, week] = [
    cut(inGroup("today"), evaluation.chosen.length > 0 ? Infinity : limits.today),
    cut(inGroup("this-week"), limits.week),
  ];
  const above = [...today.shown, ...week.shown];
  const plan = inGroup("plan");
  const rows = cut(
    [
      ...above.flatMap((one, index) => laterJob(one, index + 1, said, text)),
      ...plan.map((one) => planRow(one, said, text)),
    ],
    limits.plan,
  );
  const numbered = rows.shown.map((row, index) => ({ ...row, title: t.numbered(above.length + index + 1, row.title) }));
  const asksLandlord = rows.shown.some(({ landlord }) => landlord === t.askLandlord);
  const open = cut(evaluation.open.filter(isForFamilies), limits.open);
  const done = evaluation.recommendations.filter(({ status }) => status === "done").map(({ title }) => t.done(title));
  const good = cut([...done, ...goodThings(evaluation, text)], limits.good);
  const places = familyAreas(evaluation, limits.areas, text);
  return {
    heading: t.heading(evaluation.person.label),
    date: t.date(evaluation.date),
    counts: t.counts(evaluation.counts),
    goals: t.goals(evaluation.goals),
    alerts: evaluation.alerts.map((alert) => sayAlert(alert, text)),
    nothing: evaluation.findings.length === 0 && active.length === 0 ? t.nothingFound : "",
    today: today.shown.map((one) => todayAdvice(one, said, text)),
    moreToday: moreLine(today.rest, t.more),
    week: week.shown.map((one) => weekAdvice(one, said, text)),
    weekFrom: String(today.shown.length + 1),
    moreWeek: moreLine(week.rest, t.moreThisWeek),
    buy: shoppingList(limits.plan === Infinity ? active : above, text),
    plan: asksLandlord ? [] : numbered,
    planToAsk: asksLandlord ? numbered : [],
    morePlan: numbered.length === 0 ? "" : rows.rest === 0 ? t.planIsAll : t.more(rows.rest),
    open: open.shown.map((question) => openRow(question, placeOf(evaluation), text)),
    moreOpen: moreLine(open.rest, t.moreToCheck),
    good: [...good.shown.map(text.sentence), ...(good.rest === 0 ? [] : [t.moreGood(good.rest)])].join(" "),
    decided: decidedOtherwise(evaluation, text),
    guards: [
      ...new Set(evaluation.guards.filter(({ state }) => state === "unknown").map(({ says }) => text.sentence(says))),
    ],
    areas: { figure: "areas", bars: places.bars },
    ...shownTo("family", evaluation, text),
    areasSay: places.bars.length === 0 ? places.rest : places.rest || t.areasAreAll,
    lookAgain: t.lookAgain(lookAgainOn(evaluation)),
    questions: t.questions(text.clinicLine(letterhead)),
    signOff: evaluation.checklists.every(({ review }) => review !== null) ? t.signed : t.unsigned,
    number: homeNumber(evaluation, text),
  };
}

/** What was chosen, then what the person wants first; else the order stays. */
function whatIsWantedFirst(one: RecommendationResult, other: RecommendationResult): number {
  const rank = ({ chosenStep, wanted }: RecommendationResult): number => (chosenStep !== null ? 0 : wanted ? 1 : 2);
  return rank(one) - rank(other);
}

/** What only a therapist can look at is no errand for a family. */
function isForFamilies({ for: asked }: OpenQuestion): boolean {
  return asked === null || asked.some((who) => who !== "therapist");
}

function cut<T>(all: readonly T[], most: number): { readonly shown: readonly T[]; readonly rest: number } {
  return { shown: all.slice(0, most), rest: Math.max(0, all.length - most) };
}

const moreLine = (rest: number, says: (n: number) => string): string => (rest === 0 ? "" : says(rest));

/** Where to look; null for what is about the person. */
function placeOf(evaluation: Evaluation): (area: string) => string | null {
  const about = new Set<string>(evaluation.areas.filter(({ scored }) => !scored).map(({ id }) => id));
  const nameOf = placeNames(evaluation);
  return (area) => (about.has(area) ? null : nameOf(area));
}

function openRow(
  question: OpenQuestion,
  place: (area: string) => string | null,
  text: ReportText,
): FamilyView["open"][number] {
  const how = question.how === null ? [] : [text.sentence(question.how)];
  const where = place(question.area);
  return {
    what: where === null ? question.text : text.place(where, question.text),
    how: [text.family.openReason[question.reason], ...(question.reason === "declined" ? [] : how)].join(" ").trim(),
  };
}

function homeNumber({ overall, areas, formula }: Evaluation, text: ReportText): string {
  const t = text.family;
  const area = areas.find(({ id }) => id === overall.area);
  const says =
    overall.score === null || area === undefined ? t.noNumber : t.number(overall.score, overall.range, area.title);
  return `${says} ${t.numberTail(formula)}`;
}
