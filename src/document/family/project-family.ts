import type { Evaluation, OpenQuestion, RecommendationResult } from "../../model/evaluation.ts";
import { addDays } from "../../text/add-days.ts";
import type { ReportText } from "../../text/en-report.ts";
import { withoutPrivate } from "../without-private.ts";
import { advise, planRow, type Sayings, sayings, shoppingList } from "./family-advice.ts";
import type { FamilyView } from "./family-shape.ts";

/** How many of each list a family gets to see at once; the rest on request. */
export interface Limits {
  readonly today: number;
  readonly week: number;
  readonly plan: number;
  readonly open: number;
  readonly good: number;
}

export const FAMILY_LIMITS: Limits = { today: 3, week: 5, plan: 5, open: 4, good: 4 };
const LOOK_AGAIN_DAYS = 14;

/** The evaluation → what a family reads, every sentence ready. */
export function projectFamily(whole: Evaluation, text: ReportText, limits: Limits = FAMILY_LIMITS): FamilyView {
  const evaluation = withoutPrivate(whole);
  const t = text.family;
  const said = sayings(evaluation);
  const active = evaluation.recommendations.filter(({ status }) => status === "open" || status === "planned");
  const inGroup = (group: RecommendationResult["group"]): readonly RecommendationResult[] =>
    active.filter((one) => one.group === group);
  const [today, week, plan] = [
    // What the person chose is never cut.
    cut(inGroup("today"), evaluation.chosen.length > 0 ? Infinity : limits.today),
    cut(inGroup("this-week"), limits.week),
    cut(inGroup("plan"), limits.plan),
  ];
  const open = cut(evaluation.open.filter(isForFamilies), limits.open);
  const good = cut(
    [
      ...evaluation.recommendations.filter(({ status }) => status === "done").map(({ title }) => t.done(title)),
      ...goods(evaluation, said.place, text),
    ],
    limits.good,
  );
  const todaySteps = today.shown.map(({ steps }) => steps.find(({ name }) => name === "today"));
  return {
    heading: t.heading(evaluation.person.label),
    date: t.date(evaluation.date),
    counts: t.counts(evaluation.counts),
    goals: t.goals(evaluation.goals),
    alerts: evaluation.alerts.map((alert) => ({
      urgency: text.alertUrgency(alert.urgency),
      text: alert.text,
      done: alert.done === null || alert.done.did === "will-call" ? "" : text.alertDone(alert.done),
      toDo: alert.done === null ? t.alertNotDone : alert.done.did === "will-call" ? text.alertDone(alert.done) : "",
    })),
    nothing: evaluation.findings.length === 0 && active.length === 0 ? t.nothingFound : "",
    today: today.shown.map((one) => advise(one, said, text)),
    todaySays:
      today.shown.length > 0 && todaySteps.every((step) => step?.cost === "free") ? t.today(today.shown.length) : "",
    moreToday: moreLine(today.rest, t.more),
    week: week.shown.map((one) => advise(one, said, text)),
    weekFrom: String(today.shown.length + 1),
    moreWeek: moreLine(week.rest, t.moreThisWeek),
    buy: shoppingList([...today.shown, ...week.shown, ...plan.shown], text),
    plan: plan.shown.map((one, index) => planRow(one, today.shown.length + week.shown.length + index + 1, said, text)),
    morePlan: moreLine(plan.rest, t.more),
    open: open.shown.map((question) => openRow(question, said.place, text)),
    moreOpen: moreLine(open.rest, t.moreToCheck),
    good: good.shown,
    moreGood: moreLine(good.rest, t.moreGood),
    decided: evaluation.recommendations.flatMap((one) => decided(one, text)),
    guards: [
      ...new Set(evaluation.guards.filter(({ state }) => state === "unknown").map(({ says }) => text.sentence(says))),
    ],
    areas: { figure: "areas", bars: bars(evaluation, text) },
    lookAgain: t.lookAgain(evaluation.nextLook ?? addDays(evaluation.date, LOOK_AGAIN_DAYS)),
    signOff: evaluation.checklists.every(({ review }) => review !== null) ? t.signed : t.unsigned,
    number: homeNumber(evaluation, text),
  };
}

/** What only a therapist can look at is no errand for a family. */
function isForFamilies({ for: asked }: OpenQuestion): boolean {
  return asked === null || asked.some((who) => who !== "therapist");
}

function cut<T>(all: readonly T[], most: number): { readonly shown: readonly T[]; readonly rest: number } {
  return { shown: all.slice(0, most), rest: Math.max(0, all.length - most) };
}

const moreLine = (rest: number, says: (n: number) => string): string => (rest === 0 ? "" : says(rest));

function openRow(question: OpenQuestion, place: Sayings["place"], text: ReportText): FamilyView["open"][number] {
  const how = question.how === null ? [] : [text.sentence(question.how)];
  const where = place(question.area);
  return {
    what: where === null ? question.text : text.place(where, question.text),
    how: [text.family.openReason[question.reason], ...(question.reason === "declined" ? [] : how)].join(" ").trim(),
  };
}

/** One from each place in turn, so that the first few tell of the whole home. */
function goods({ answers }: Evaluation, place: Sayings["place"], text: ReportText): readonly string[] {
  const byPlace = new Map<string, string[]>();
  for (const { area, good } of answers) {
    if (good === null) continue;
    const where = place(area);
    const said = byPlace.get(area) ?? [];
    byPlace.set(area, [...said, where === null ? good : text.family.foundAt(good, [where])]);
  }
  const most = Math.max(0, ...[...byPlace.values()].map(({ length }) => length));
  const inTurn = Array.from({ length: most }, (_, turn) => [...byPlace.values()].flatMap((said) => said[turn] ?? []));
  return [...new Set(inTurn.flat())];
}

function decided(one: RecommendationResult, text: ReportText): FamilyView["decided"] {
  if (one.status !== "declined" && one.status !== "not-now") return [];
  const t = text.family;
  const says = [
    t.decided[one.status],
    ...(one.reason === null ? [] : [t.decidedWhy(one.reason)]),
    ...(one.noThanks === null ? [] : [text.sentence(one.noThanks)]),
    ...(one.due === null ? [] : [t.askAgain(one.due)]),
  ];
  return [{ title: one.title, says: says.join(" ") }];
}

function bars({ areas, findings }: Evaluation, text: ReportText): FamilyView["areas"]["bars"] {
  const inPlaces = new Set(areas.flatMap(({ checklist, instance }) => (instance === null ? [] : [checklist])));
  return (
    areas
      .filter(({ scored, band }) => scored && band !== "does-not-apply")
      // what is asked once for all bathrooms is no place; it is told where something was found
      .filter(
        ({ checklist, instance, band }) => instance !== null || band !== "nothing-found" || !inPlaces.has(checklist),
      )
      .map((area) => ({
        title: area.title,
        band: area.band,
        words: text.words.plainBand[area.band],
        value: area.score,
        note: text.family.areaCounts(findings.filter((finding) => finding.area === area.id).length),
      }))
  );
}

function homeNumber({ overall, areas, formula }: Evaluation, text: ReportText): string {
  const t = text.family;
  const area = areas.find(({ id }) => id === overall.area);
  const says =
    overall.score === null || area === undefined ? t.noNumber : t.number(overall.score, overall.range, area.title);
  return `${says} ${t.numberTail(formula)}`;
}
