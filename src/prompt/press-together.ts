import { note } from "../interview/interview.ts";
import { easierStep, LOOK_AGAIN, SURE_ENOUGH, TOGETHER, withChosen } from "../interview/together.ts";
import type { Chosen } from "../model/assessment.ts";
import { addDays } from "../text/add-days.ts";
import { isEnter, type Key } from "./key.ts";
import { offersAt, overview, toAdvice, toOwn } from "./open-view.ts";
import { edit, LONGEST } from "./press-entry.ts";
import { readDate } from "./read-typed.ts";
import { audienceOf, type Outcome, type PromptState, type TogetherView } from "./state.ts";
import { leave, noted, say, still, takeBack, toReview } from "./steps.ts";

/** One place after the other: what, who, when, how sure. Each is saved as soon as it is whole. */
export function pressTogether(state: PromptState, view: TogetherView, key: Key): Outcome {
  switch (view.stage) {
    case "overview":
      return pressOverview(state, view, key);
    case "offer":
      return pressOffer(state, view, key);
    case "easier":
      return pressEasier(state, view, key);
    case "who":
    case "by":
    case "sure":
    case "look":
      return pressLine(state, view, key);
  }
}

function pressOverview(state: PromptState, view: TogetherView, key: Key): Outcome {
  const { chosen } = state.interview.assessment;
  if (isEnter(key)) {
    const isMore = chosen.length < TOGETHER && offersAt(state, { ...view, slot: chosen.length }).length > 0;
    return isMore ? still(toOffer(state, chosen.length)) : still(toReview(state));
  }
  if (/^[1-3]$/.test(key.text)) {
    const slot = Math.min(Number(key.text) - 1, chosen.length);
    return offersAt(state, { ...view, slot }).length === 0
      ? say(state, state.texts.together.nothing)
      : still(toOffer(state, slot));
  }
  switch (key.text.toLowerCase()) {
    case "l":
      return still({ ...state, message: null, view: { ...view, stage: "look", typed: lookOf(state) } });
    case "r":
    case "b":
      return still(toReview(state));
    case "z":
      return takeBack(state);
    case "q":
      return leave(state, "left");
    case "e":
      return audienceOf(state) === "therapist" ? toAdvice(state) : still(state);
    case "w":
      return audienceOf(state) === "therapist" ? toOwn(state) : still(state);
    default:
      return still(state);
  }
}

/** The day that was said, else two weeks on. */
export function lookOf({ interview: { assessment } }: PromptState): string {
  return assessment.nextLook ?? addDays(assessment.date, LOOK_AGAIN);
}

function toOffer(state: PromptState, slot: number): PromptState {
  const view: TogetherView = { ...overview(), stage: "offer", slot };
  const now = state.interview.assessment.chosen[slot];
  const offers = offersAt(state, view);
  const at = offers.findIndex(({ id }) => id === now?.recommendation);
  return { ...state, message: null, view: drafted(state, { ...view, offer: Math.max(at, 0) }, now ?? null) };
}

/** The offer as it would be chosen: with the step for today where there is one. */
function drafted(state: PromptState, view: TogetherView, before: Chosen | null): TogetherView {
  const offer = offersAt(state, view)[view.offer];
  const step = offer?.steps[0]?.name;
  if (offer === undefined || step === undefined) return { ...view, draft: null };
  if (before?.recommendation === offer.id) return { ...view, draft: before };
  return { ...view, draft: { recommendation: offer.id, step, who: null, by: null, sure: null } };
}

function pressOffer(state: PromptState, view: TogetherView, key: Key): Outcome {
  const offers = offersAt(state, view);
  const { draft } = view;
  const offer = offers[view.offer];
  const move = (by: number): Outcome =>
    still({
      ...state,
      message: null,
      view: drafted(state, { ...view, offer: (view.offer + by + offers.length) % Math.max(offers.length, 1) }, null),
    });
  if (key.name === "right" || key.name === "down" || key.text === " ") return move(1);
  if (key.name === "left" || key.name === "up") return move(-1);
  if (isEnter(key) && draft !== null)
    return still({ ...state, message: null, view: { ...view, stage: "who", typed: draft.who ?? "" } });
  switch (key.name === "escape" ? "b" : key.text.toLowerCase()) {
    case "e": {
      if (offer === undefined || draft === null) return still(state);
      const at = offer.steps.findIndex(({ name }) => name === draft.step);
      const next = offer.steps[(at + 1) % offer.steps.length];
      return next === undefined
        ? still(state)
        : still({ ...state, view: { ...view, draft: { ...draft, step: next.name } } });
    }
    case "x":
      return keep(state, view, null);
    case "b":
      return still({ ...state, message: null, view: overview() });
    case "q":
      return leave(state, "left");
    default:
      return still(state);
  }
}

function pressLine(state: PromptState, view: TogetherView, key: Key): Outcome {
  if (key.name === "escape")
    return still({
      ...state,
      message: null,
      view: view.stage === "look" ? overview() : { ...view, stage: "offer", typed: "" },
    });
  if (!isEnter(key)) {
    const typed = edit(view.typed, key, view.stage === "who" ? 60 : LONGEST.line);
    return still(typed === null ? state : { ...state, message: null, view: { ...view, typed } });
  }
  const typed = view.typed.trim();
  if (view.stage === "look") return keepLook(state, view, typed);
  const { draft } = view;
  if (draft === null) return still({ ...state, view: overview() });
  if (view.stage === "who")
    return still({
      ...state,
      view: { ...view, stage: "by", typed: draft.by ?? "", draft: { ...draft, who: typed || null } },
    });
  if (view.stage === "by") {
    const read = typed === "" ? null : readDate(typed, state.texts);
    if (read !== null && !read.ok) return say(state, read.message);
    const by = read?.answer.type === "date" ? read.answer.date : null;
    return still({
      ...state,
      message: null,
      view: { ...view, stage: "sure", typed: draft.sure === null ? "" : String(draft.sure), draft: { ...draft, by } },
    });
  }
  return pressSure(state, view, draft, typed);
}

function pressSure(state: PromptState, view: TogetherView, draft: Chosen, typed: string): Outcome {
  if (typed !== "" && !/^(\d|10)$/.test(typed)) return say(state, state.texts.together.sureWrong);
  const sure = typed === "" ? null : Number(typed);
  const chosen = { ...draft, sure };
  const offer = offersAt(state, view)[view.offer];
  const easier = offer === undefined ? null : easierStep(offer, draft.step);
  return sure !== null && sure < SURE_ENOUGH && easier !== null
    ? still({ ...state, message: null, view: { ...view, stage: "easier", draft: chosen, typed: "" } })
    : keep(state, view, chosen, sure !== null && sure < SURE_ENOUGH ? state.texts.together.unsure : null);
}

function pressEasier(state: PromptState, view: TogetherView, key: Key): Outcome {
  const { draft } = view;
  const offer = offersAt(state, view)[view.offer];
  const easier = offer === undefined || draft === null ? null : easierStep(offer, draft.step);
  if (draft === null) return still({ ...state, view: overview() });
  if (isEnter(key) && easier !== null)
    return still({ ...state, view: { ...view, stage: "sure", typed: "", draft: { ...draft, step: easier } } });
  return key.text.toLowerCase() === "k" ? keep(state, view, draft) : still(state);
}

/** Saved, and on to the next place that is free. */
function keep(state: PromptState, { slot }: TogetherView, one: Chosen | null, message: string | null = null): Outcome {
  const chosen = withChosen(state.interview.assessment.chosen, slot, one);
  const change = note(state.interview, [{ type: "chosen", chosen }]);
  const next = noted(state, change, overview(), message);
  const isMore = one !== null && chosen.length < TOGETHER && slot === chosen.length - 1;
  const more = isMore && offersAt(next.state, { ...overview(), slot: chosen.length }).length > 0;
  return more ? { ...next, state: { ...toOffer(next.state, chosen.length), message } } : next;
}

function keepLook(state: PromptState, view: TogetherView, typed: string): Outcome {
  if (typed === "") return noted(state, note(state.interview, [{ type: "next-look", date: null }]), overview());
  const read = readDate(typed, state.texts);
  if (!read.ok || read.answer.type !== "date") return say({ ...state, view }, read.ok ? "" : read.message);
  return noted(state, note(state.interview, [{ type: "next-look", date: read.answer.date }]), overview());
}
