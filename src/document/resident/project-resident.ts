import type { Evaluation, RecommendationResult } from "../../model/evaluation.ts";
import { type Letterhead, NO_LETTERHEAD } from "../../model/settings.ts";
import type { ReportText } from "../../text/en-report.ts";
import { toYou } from "../../text/en-you.ts";
import { goodThings } from "../good-things.ts";
import { handoutsThatFit } from "../handouts-that-fit.ts";
import { lookAgainOn } from "../look-again.ts";
import { shownTo } from "../released.ts";
import { sayAlert } from "../say-alert.ts";
import { isSame, sayStep } from "../say-step.ts";
import { chosenThings, proposedThings, type Thing } from "../three-things.ts";
import { decidedOtherwise } from "../told-changes.ts";
import { withoutPrivate } from "../without-private.ts";
import type { ResidentView } from "./resident-shape.ts";

/** What is read at 18 points by whoever lives there: few things, and the same few everywhere. */
const GOOD = 3;
const WEEK = 5;
const PLAN = 4;
const DECIDED = 2;
const PHOTOS = 2;

export interface ResidentOptions {
  readonly all?: boolean;
  readonly letterhead?: Letterhead;
}

/** The evaluation → what whoever lives there reads, every sentence ready. */
export function projectResident(
  whole: Evaluation,
  text: ReportText,
  { all = false, letterhead = NO_LETTERHEAD }: ResidentOptions = {},
): ResidentView {
  const evaluation = withoutPrivate(whole);
  const t = text.resident;
  const most = (n: number): number => (all ? Infinity : n);
  const alerts = evaluation.alerts.map((alert) => ({
    urgency: alert.urgency,
    view: { ...sayAlert(alert, text), text: toYou(alert.text) },
  }));
  const chosen = chosenThings(evaluation);
  const proposed = chosen.length > 0 ? [] : proposedThings(evaluation);
  const said = [...chosen, ...proposed].map(({ advice }) => advice);
  const later = evaluation.recommendations
    .filter(({ status }) => status === "open" || status === "planned")
    .filter((one) => !said.includes(one))
    .sort((one, other) => Number(other.wanted) - Number(one.wanted));
  const weekFirst = alerts.filter(({ urgency }) => urgency === "this-week").map(({ view }) => view);
  // what cannot wait is work, too
  const week = later.filter(({ group }) => group === "this-week").slice(0, most(Math.max(1, WEEK - weekFirst.length)));
  const plan = later.filter((one) => !week.includes(one));
  const released = shownTo("resident", evaluation, text);
  const thing = ({ advice, step }: Thing): ResidentView["chosen"][number] => ({
    title: toYou(step === null ? text.sentence(advice.title) : sayStep(step, text)),
    who: t.by(advice.who === evaluation.person.label ? t.you : advice.who, advice.due, evaluation.date),
  });
  return {
    clinic: text.clinicLine(letterhead),
    date: t.date(evaluation.date),
    first: alerts.filter(({ urgency }) => urgency !== "this-week").map(({ view }) => view),
    goals: t.goals(evaluation.goals),
    good: goodThings(evaluation, text).slice(0, most(GOOD)).map(text.sentence).map(toYou),
    nothing: evaluation.findings.length + evaluation.alerts.length + said.length === 0 ? t.nothing : "",
    chosen: chosen.map(thing),
    proposed: proposed.map(thing),
    weekTitle: week.length + weekFirst.length === 0 ? "" : t.week,
    weekFirst,
    week: week.map((one) => weekThing(one, text)),
    planSays: plan.length === 0 ? "" : plan.length > most(PLAN) ? t.planMore : t.plan,
    plan: plan.slice(0, most(PLAN)).map(({ title }) => toYou(text.sentence(title))),
    decided: decidedOtherwise(evaluation, most(DECIDED), text).map(({ title, says }) => ({
      title: toYou(title),
      says: toYou(says),
    })),
    notes: released.notes.slice(0, most(PHOTOS)),
    photos: released.photos.slice(0, most(PHOTOS)),
    handouts: t.handouts(handoutsThatFit(evaluation).map(({ title }) => title)),
    emergency: t.emergency(letterhead.emergency),
    lookAgain: t.lookAgain(lookAgainOn(evaluation)),
  };
}

/** What it is about, and the cheap step; without one, what can be done at once. */
function weekThing(one: RecommendationResult, text: ReportText): ResidentView["week"][number] {
  const order = [one.chosenStep, "low", "today", "bigger"] as const;
  const step = order.flatMap((name) => one.steps.filter((each) => each.name === name))[0];
  const says = step === undefined || isSame(step.text, one.title) ? [] : [toYou(sayStep(step, text))];
  const others = (step?.who ?? []).filter((who) => who !== "resident" && who !== "caregiver");
  const isForOthers = others.length > 0 && others.length === step?.who.length;
  return {
    title: toYou(text.sentence(one.title)),
    says: [...says, ...(isForOthers ? [text.resident.byWhom(text.who(others))] : [])].join(" "),
  };
}
