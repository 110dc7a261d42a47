import type { Assessment, PlanEntry } from "../model/assessment.ts";
import type { RecommendationResult } from "../model/evaluation.ts";
import { addDays } from "../text/add-days.ts";
import { enPlan as t } from "../text/en-plan.ts";
import { enPrompt } from "../text/en-prompt.ts";
import { readDate } from "./read-typed.ts";
import { type Ask, goOn, keep, type Step, type Talk } from "./talk.ts";

/** Days until somebody asks again, where nobody says another day. */
const ASK_AGAIN = 14;

type Stage = "who" | "by" | "done" | "reason" | "later" | "why" | "look";

/** The list, or a line about the row that is pointed at. */
export interface PlanView {
  readonly at: number;
  readonly stage: "list" | Stage;
  readonly draft: PlanEntry | null;
}

export const PLAN_BEGIN: PlanView = { at: 0, stage: "list", draft: null };

export interface PlanTalkOptions {
  readonly whose: string;
  /** in the order of the plan, as they stand when the talk begins */
  readonly recommendations: readonly RecommendationResult[];
  /** the day on which it is said */
  readonly today: string;
}

/** Going through a plan: everything on one screen, one key a status. */
export function planTalk({ whose, recommendations, today }: PlanTalkOptions): Talk<PlanView> {
  const entryAt = (at: number, { plan }: Assessment): PlanEntry => {
    const one = recommendations[at];
    return one === undefined ? blank(today) : (plan[one.id] ?? entryOf(one, today));
  };
  const back = (view: PlanView): PlanView => ({ ...view, stage: "list", draft: null });
  const saved = (view: PlanView, entry: PlanEntry): Step<PlanView> => {
    const one = recommendations[view.at];
    if (one === undefined) return goOn(back(view));
    const message = t.saved(one.title, t.state(entry));
    return keep(back(view), [{ type: "plan", recommendation: one.id, entry }], message);
  };
  const open = (view: PlanView, stage: Stage, draft: PlanEntry): Step<PlanView> => goOn({ ...view, stage, draft });

  return {
    whose,
    ask: (view, assessment) =>
      view.stage === "list"
        ? listAsk(recommendations, view, assessment, (at) => entryAt(at, assessment))
        : lineAsk(view.stage, view, { assessment, recommendations, today }),
    point: (view, at) => ({ ...view, at }),
    behind: back,
    pick: (view) => goOn(view),
    letter: (view, letter, assessment) => {
      if (letter === "w") return goOn({ ...view, stage: "look", draft: null });
      const now = entryAt(view.at, assessment);
      if (recommendations[view.at] === undefined) return null;
      const fresh = { ...blank(today), step: now.step };
      switch (letter) {
        case "o":
          return saved(view, fresh);
        case "d":
          return open(view, "done", now.status === "done" ? now : { ...fresh, status: "done", who: now.who });
        case "p":
          return open(view, "who", now.status === "planned" ? now : { ...fresh, status: "planned", who: now.who });
        case "n":
          return open(view, "reason", now.status === "declined" ? now : { ...fresh, status: "declined" });
        case "l":
          return open(view, "later", now.status === "not-now" ? now : { ...fresh, status: "not-now" });
        default:
          return null;
      }
    },
    write: (view, text) => {
      const { stage, draft } = view;
      if (stage === "look") return lookAt(view, text);
      if (draft === null || stage === "list") return goOn(back(view));
      const words = text === "" ? null : text;
      const entry = { ...draft, on: today };
      if (stage === "who") return open(view, "by", { ...entry, who: words });
      if (stage === "reason" || stage === "why") return saved(view, { ...entry, reason: words });
      const read = text === "" ? null : readDate(text, enPrompt);
      if (read !== null && !read.ok) return goOn(view, read.message);
      const due = read?.answer.type === "date" ? read.answer.date : null;
      if (stage === "later") return open(view, "why", { ...entry, due });
      return saved(view, { ...entry, due });
    },
  };

  function lookAt(view: PlanView, text: string): Step<PlanView> {
    const read = readDate(text, enPrompt);
    if (!read.ok || read.answer.type !== "date") return goOn(view, read.ok ? null : read.message);
    const { date } = read.answer;
    return keep(back(view), [{ type: "next-look", date }], t.lookSaved(date));
  }
}

/** Nothing said yet. */
function blank(on: string): PlanEntry {
  return { status: "open", step: null, who: null, due: null, reason: null, used: null, checked: null, on };
}

/** What stands in the plan already, as something that can be changed. */
export function entryOf(one: RecommendationResult, on: string): PlanEntry {
  const { status, chosenStep, who, due, reason, used, checked } = one;
  return { status, step: chosenStep, who, due, reason, used, checked, on };
}

function listAsk(
  recommendations: readonly RecommendationResult[],
  { at }: PlanView,
  assessment: Assessment,
  entry: (at: number) => PlanEntry,
): Ask {
  const entries = recommendations.map((_, index) => entry(index));
  const settled = entries.filter(({ status }) => status === "done" || status === "declined").length;
  const pointed = recommendations[at];
  return {
    title: t.title(recommendations.length, settled, lookDay(assessment)),
    lines: [],
    rows: recommendations.map(({ title }, index) => ({ label: title, state: t.state(entry(index)) })),
    notes: (pointed?.steps ?? []).map(({ name, text, cost }) => t.stepLine(name, text, cost)),
    keys: t.keys,
    plainKeys: t.plainKeys,
    input: { type: "list", at },
  };
}

/** The day to look again: the one that was said, else two weeks on. */
export function lookDay({ nextLook, date }: Assessment): string {
  return nextLook ?? addDays(date, ASK_AGAIN);
}

function lineAsk(
  stage: Stage,
  { at, draft }: PlanView,
  {
    assessment,
    recommendations,
    today,
  }: Pick<PlanTalkOptions, "recommendations" | "today"> & { readonly assessment: Assessment },
): Ask {
  const start = {
    who: draft?.who ?? "",
    by: draft?.due ?? "",
    done: draft?.due ?? today,
    reason: draft?.reason ?? "",
    later: draft?.due ?? addDays(today, ASK_AGAIN),
    why: draft?.reason ?? "",
    look: lookDay(assessment),
  }[stage];
  const hint = { who: t.hint.who, reason: t.hint.reason, why: t.hint.reason, look: t.hint.neededDay };
  const title = stage === "look" ? null : (recommendations[at]?.title ?? null);
  return {
    title: t.ask[stage],
    lines: [...(title === null ? [] : [title]), stage in hint ? hint[stage as keyof typeof hint] : t.hint.day],
    rows: [],
    notes: [],
    keys: t.lineKeys,
    plainKeys: t.linePlainKeys,
    input: { type: "line", start },
  };
}
