import type { Assessment, Call, PlanEntry } from "../model/assessment.ts";
import type { RecommendationResult } from "../model/evaluation.ts";
import type { JournalEvent } from "../model/event.ts";
import { enPhone as t } from "../text/en-phone.ts";
import { enPlan } from "../text/en-plan.ts";
import { enPrompt } from "../text/en-prompt.ts";
import { phoneAsk } from "./phone-ask.ts";
import { doneIfOf, laterSteps, otherSteps } from "./phone-steps.ts";
import { callOf, type PhoneTalkOptions, type PhoneView } from "./phone-view.ts";
import { entryOf } from "./plan-talk.ts";
import { readDate } from "./read-typed.ts";
import { goOn, keep, type Step, type Talk } from "./talk.ts";

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
  const to = (view: PhoneView, stage: PhoneView["stage"], draft = view.draft): Step<PhoneView> =>
    goOn({ ...view, stage, draft });
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
