import type { Assessment, Call, PlanEntry } from "../model/assessment.ts";
import type { RecommendationResult, StepResult } from "../model/evaluation.ts";
import type { JournalEvent } from "../model/event.ts";
import { STEP_NAMES, type StepName } from "../model/words.ts";
import { addDays } from "../text/add-days.ts";
import { enPhone as t } from "../text/en-phone.ts";
import { enPlan } from "../text/en-plan.ts";
import { enPrompt } from "../text/en-prompt.ts";
import { entryOf } from "./plan-talk.ts";
import { readDate } from "./read-typed.ts";
import { type Ask, goOn, keep, type Step, type Talk } from "./talk.ts";

/** Days until the next call, where nobody says another day. */
const NEXT_CALL = 14;

type Stage =
  | "falls"
  | "fell"
  | "how"
  | "used"
  | "checked"
  | "barrier"
  | "way"
  | "next"
  | "by"
  | "later"
  | "why-later"
  | "why-not"
  | "look"
  | "note";

export interface PhoneView {
  readonly stage: Stage;
  /** which of the steps */
  readonly at: number;
  /** what is said of it so far; saved once it is whole */
  readonly draft: PlanEntry | null;
}

export interface PhoneTalkOptions {
  readonly whose: string;
  /** what is asked about: the chosen steps, in the order of the plan */
  readonly steps: readonly RecommendationResult[];
  readonly today: string;
  readonly emergency: string;
  /** the home is rented, or may be */
  readonly rents: boolean;
}

/** What a call asks about: what was chosen or planned, and what is done (is it still in use?); where nothing was, today's steps. */
export function stepsToAsk(all: readonly RecommendationResult[]): readonly RecommendationResult[] {
  const shared = all.filter((one) => !one.private);
  const chosen = shared.filter(({ status }) => status === "planned" || status === "done" || status === "not-now");
  return chosen.length > 0 ? chosen : shared.filter(({ group, status }) => group === "today" && status === "open");
}

/** A call of the same day goes on where it stopped: what was said is in the record. */
export function phoneBegin({ steps, today }: PhoneTalkOptions, assessment: Assessment): PhoneView {
  if (callOf(assessment, today).falls === null) return { stage: "falls", at: 0, draft: null };
  const open = steps.findIndex(({ id }) => assessment.plan[id]?.on !== today);
  return stepAt(open < 0 ? steps.length : open, steps);
}

function stepAt(at: number, steps: PhoneTalkOptions["steps"]): PhoneView {
  return { stage: at < steps.length ? "how" : "look", at, draft: null };
}

/** The call of this day, begun or not. */
function callOf({ calls }: Assessment, date: string): Call {
  return calls.find((one) => one.date === date && !one.over) ?? { date, falls: null, note: null, over: false };
}

function withCall({ calls }: Assessment, call: Call): JournalEvent {
  return { type: "calls", calls: [...calls.filter((one) => one.date !== call.date || one.over), call] };
}

/** Five minutes on the phone: falls since, each step, what got in the way and another way, when to call again. Each answer is saved at once. */
export function phoneTalk(options: PhoneTalkOptions): Talk<PhoneView> {
  const { whose, steps, today } = options;
  const saved = (view: PhoneView, entry: PlanEntry): Step<PhoneView> => {
    const one = steps[view.at];
    const next = stepAt(view.at + 1, steps);
    if (one === undefined) return goOn(next);
    const said = { ...entry, on: today };
    const event: JournalEvent = { type: "plan", recommendation: one.id, entry: said };
    return keep(next, [event], t.saved(one.title, enPlan.state(said)));
  };
  const to = (view: PhoneView, stage: Stage, draft = view.draft): Step<PhoneView> => goOn({ ...view, stage, draft });
  const draftOf = (view: PhoneView, { plan }: Assessment): PlanEntry => {
    const one = steps[view.at];
    if (view.draft !== null || one === undefined) return view.draft ?? blank(today);
    return plan[one.id] ?? entryOf(one, today);
  };

  return {
    whose,
    ask: (view, assessment) => phoneAsk(view, draftOf(view, assessment), assessment, options),
    point: (view) => view,
    letter: () => null,
    behind: () => null,
    pick: (view, index, assessment) => {
      const draft = draftOf(view, assessment);
      const one = steps[view.at];
      const fresh = { ...draft, used: null, checked: null, reason: null };
      switch (view.stage) {
        case "fell":
          return goOn(stepAt(0, steps));
        case "how":
          if (index === 0) {
            const since = draft.status === "done" ? draft.due : today;
            return to(view, "used", { ...fresh, status: "done", due: since });
          }
          if (index === 1)
            return to(view, "barrier", {
              ...fresh,
              status: "planned",
              due: draft.status === "planned" ? draft.due : null,
            });
          if (index === 2) return to(view, "later", { ...fresh, status: "not-now", due: null });
          if (index === 3) return to(view, "why-not", { ...fresh, status: "declined", due: null });
          return goOn(stepAt(view.at + 1, steps));
        case "used": {
          const used = index === 2 ? null : index === 0;
          const next = { ...draft, used };
          if (doneIfOf(one, next) !== null) return to(view, "checked", next);
          return used === false ? to(view, "barrier", next) : onward(view, next);
        }
        case "checked": {
          const checked = index === 2 ? null : index === 0;
          if (checked === false) {
            const broken = { ...draft, status: "planned", due: null, checked, reason: t.notFirmReason } as const;
            return { ...to(view, "way", broken), message: t.notFirm };
          }
          const next = { ...draft, checked };
          return next.used === false ? to(view, "barrier", next) : onward(view, next);
        }
        case "way":
          return takeWay(view, draft, index);
        case "next": {
          const step = laterSteps(one, draft)[index];
          if (step === undefined) return saved(view, draft);
          const planned = {
            ...draft,
            status: "planned",
            step: step.name,
            due: null,
            used: null,
            checked: null,
          } as const;
          return to(view, "by", planned);
        }
        default:
          return goOn(view);
      }
    },
    write: (view, text, assessment) => {
      const draft = draftOf(view, assessment);
      const words = text === "" ? null : text;
      switch (view.stage) {
        case "falls":
          return writeFalls(view, text, assessment);
        case "barrier":
          return to(view, "way", { ...draft, reason: words });
        case "why-not":
        case "why-later":
          return saved(view, { ...draft, reason: words });
        case "note": {
          const call = { ...callOf(assessment, today), note: words, over: true };
          return { ...keep(view, [withCall(assessment, call)]), ends: true };
        }
        default:
          return writeDay(view, text, draft);
      }
    },
  };

  /** A step for today is done; what it stood in for is not. */
  function onward(view: PhoneView, draft: PlanEntry): Step<PhoneView> {
    return laterSteps(steps[view.at], draft).length > 0 ? to(view, "next", draft) : saved(view, draft);
  }

  function takeWay(view: PhoneView, draft: PlanEntry, index: number): Step<PhoneView> {
    const others = otherSteps(steps[view.at], draft);
    const other = others[index];
    if (other !== undefined)
      return to(view, "by", { ...draft, status: "planned", step: other.name, due: null, used: null, checked: null });
    if (index === others.length) return saved(view, draft);
    return to(view, "why-not", { ...draft, status: "declined", due: null });
  }

  function writeFalls(view: PhoneView, text: string, assessment: Assessment): Step<PhoneView> {
    if (!/^\d{1,3}$/.test(text) || Number(text) > 200) return goOn(view, t.fallsWrong);
    const falls = Number(text);
    const event = withCall(assessment, { ...callOf(assessment, today), falls });
    const next = falls > 0 ? { ...view, stage: "fell" as const } : stepAt(0, steps);
    return keep(next, [event]);
  }

  function writeDay(view: PhoneView, text: string, draft: PlanEntry): Step<PhoneView> {
    const read = text === "" ? null : readDate(text, enPrompt);
    if (read !== null && !read.ok) return goOn(view, read.message);
    const day = read?.answer.type === "date" ? read.answer.date : null;
    if (view.stage === "later") return to(view, "why-later", { ...draft, due: day });
    if (view.stage === "by") return saved(view, { ...draft, due: day });
    const next = { ...view, stage: "note" as const };
    return day === null ? goOn(next) : keep(next, [{ type: "next-look", date: day }]);
  }
}

function blank(on: string): PlanEntry {
  return { status: "open", step: null, who: null, due: null, reason: null, used: null, checked: null, on };
}

/** The step that is meant: the chosen one, else the first. */
function stepOf(one: RecommendationResult | undefined, { step }: PlanEntry): StepResult | null {
  return one?.steps.find(({ name }) => name === step) ?? one?.steps[0] ?? null;
}

function doneIfOf(one: RecommendationResult | undefined, draft: PlanEntry): string | null {
  return stepOf(one, draft)?.doneIf ?? null;
}

/** The other ways to do the same, the easier ones first. */
function otherSteps(one: RecommendationResult | undefined, draft: PlanEntry): readonly StepResult[] {
  const now = stepOf(one, draft);
  const order = (name: StepName): number => STEP_NAMES.indexOf(name);
  return [...(one?.steps ?? [])].filter((step) => step !== now).sort((a, b) => order(a.name) - order(b.name));
}

/** What is still to come after the step that is done. */
function laterSteps(one: RecommendationResult | undefined, draft: PlanEntry): readonly StepResult[] {
  const now = stepOf(one, draft);
  return now === null
    ? []
    : (one?.steps ?? []).filter(({ name }) => STEP_NAMES.indexOf(name) > STEP_NAMES.indexOf(now.name));
}

function phoneAsk(
  { stage, at }: PhoneView,
  draft: PlanEntry,
  assessment: Assessment,
  { steps, today, emergency, rents }: PhoneTalkOptions,
): Ask {
  const one = steps[at];
  const step = stepOf(one, draft);
  const about =
    one === undefined ? [] : [one.title, ...(step === null ? [] : [enPlan.stepLine(step.name, step.text, step.cost)])];
  const choice = (title: string, lines: readonly string[], rows: readonly string[]): Ask => ({
    title,
    lines,
    rows: rows.map((label) => ({ label, state: "" })),
    notes: [],
    keys: t.choiceKeys,
    plainKeys: t.plainChoice,
    input: { type: "choice" },
  });
  const line = (title: string, lines: readonly string[], start: string): Ask => ({
    title,
    lines,
    rows: [],
    notes: [],
    keys: t.lineKeys,
    plainKeys: t.plainLine,
    input: { type: "line", start },
  });
  const soon = addDays(today, NEXT_CALL);
  switch (stage) {
    case "falls":
      return line(t.falls, [t.fallsHow], "");
    case "fell":
      return choice(t.fell, t.fellLines(emergency), t.fellRows);
    case "how": {
      const planned = enPlan.state(draft);
      return choice(t.how(one?.title ?? ""), [t.stepOf(at + 1, steps.length), ...about.slice(1), planned], t.howRows);
    }
    case "used":
      return choice(t.used, about, t.usedRows);
    case "checked":
      return choice(t.checked, [...about.slice(0, 1), t.doneIf(step?.doneIf ?? ""), t.checkedHow], t.checkedRows);
    case "barrier":
      return line(t.barrier, [...about, t.words], draft.reason ?? "");
    case "way": {
      const help = [
        ...(one?.noThanks == null ? [] : [one.noThanks]),
        ...(rents && one?.buildingWork === true ? [t.rented] : []),
      ];
      const rows = otherSteps(one, draft).map(({ name, text }) => t.wayRow(enPlan.step[name], text));
      return choice(t.way, [...about.slice(0, 1), ...help], [...rows, t.keepRow, t.noRow]);
    }
    case "next": {
      const rows = laterSteps(one, draft).map(({ name, text }) => t.wayRow(enPlan.step[name], text));
      return choice(t.next, about, [...rows, t.doneRow]);
    }
    case "by":
      return line(t.by, [...about, t.day], draft.due ?? soon);
    case "later":
      return line(t.later, [...about.slice(0, 1), t.day], draft.due ?? soon);
    case "why-later":
      return line(t.whyNot, [...about.slice(0, 1), t.words], draft.reason ?? "");
    case "why-not":
      return line(
        t.whyNot,
        [...about.slice(0, 1), ...(one?.noThanks == null ? [] : [one.noThanks]), t.words],
        draft.reason ?? "",
      );
    case "look":
      return line(t.look, [t.day], soon);
    case "note":
      return line(t.note, [t.noteHow], callOf(assessment, today).note ?? "");
  }
}
