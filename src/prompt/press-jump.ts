import { areaStops } from "../interview/areas.ts";
import { addAnother, instanceAt, remove } from "../interview/instances.ts";
import { goTo } from "../interview/interview.ts";
import type { ChecklistId } from "../model/ids.ts";
import { isEnter, type Key } from "./key.ts";
import { toAreaList } from "./open-view.ts";
import { arrive, audienceOf, type JumpView, type Outcome, type PromptState } from "./state.ts";
import { leave, noted, say, still, takeBack } from "./steps.ts";

/** Arrows or a number point, Enter goes there; letters do something with what is pointed at. */
export function pressJump(state: PromptState, view: JumpView, key: Key): Outcome {
  const stops = areaStops(state.interview);
  const change = (part: Partial<JumpView>): Outcome => still({ ...state, message: null, view: { ...view, ...part } });
  const stop = stops[view.at];
  if (view.removing) return confirmRemoval(state, view, key);
  if (isEnter(key)) return stop === undefined ? still(state) : still(arrive(state, goTo(state.interview, stop.first)));
  if (key.name === "up" || key.name === "down") {
    const at = Math.max(0, Math.min(stops.length - 1, view.at + (key.name === "up" ? -1 : 1)));
    return change({ at, typed: "" });
  }
  if (/^\d$/.test(key.text)) return pointAt(state, view, view.typed + key.text);
  if (key.name === "backspace") return change({ typed: view.typed.slice(0, -1) });
  const letter = key.text.toLowerCase();
  if (key.name === "escape" || letter === "b" || letter === "j" || letter === "/")
    return still(arrive(state, state.interview));
  if (letter === "q") return leave(state, "left");
  if (letter === "z") return takeBack(state);
  return stop === undefined ? still(state) : pressAt(state, view, { letter, stop });
}

function pointAt(state: PromptState, view: JumpView, typed: string): Outcome {
  const { length } = areaStops(state.interview);
  const number = Number(typed);
  if (number < 1 || number > length)
    return say({ ...state, view: { ...view, typed: "" } }, state.texts.wrong.noSuchLine(length));
  return still({ ...state, message: null, view: { ...view, typed: typed.length > 2 ? "" : typed, at: number - 1 } });
}

/** Another one, another name, away with it, or the whole area as a list. */
function pressAt(
  state: PromptState,
  view: JumpView,
  { letter, stop }: { readonly letter: string; readonly stop: ReturnType<typeof areaStops>[number] },
): Outcome {
  const { interview, texts } = state;
  const checklist = interview.catalogue.checklists.find(({ id }) => id === stop.area.replace(/@.*$/, ""));
  const isInstance = instanceAt(interview, stop.area) !== null;
  if (letter === "a" && audienceOf(state) === "therapist") return toAreaList(state, stop.area);
  if (letter === "+") return checklist?.repeats == null ? say(state, texts.jump.notSeveral) : add(state, checklist.id);
  if (letter !== "e" && letter !== "-") return still(state);
  if (!isInstance) return say(state, texts.jump.notSeveral);
  if (letter === "-") return still({ ...state, message: null, view: { ...view, removing: true } });
  const label = instanceAt(interview, stop.area)?.instance.label ?? "";
  return still({
    ...state,
    message: null,
    view: { type: "line", purpose: "rename", about: stop.area, typed: label, behind: view },
  });
}

function add(state: PromptState, checklist: ChecklistId): Outcome {
  const { interview, events } = addAnother(state.interview, checklist);
  return { state: arrive(state, interview), events, leave: null };
}

function confirmRemoval(state: PromptState, view: JumpView, key: Key): Outcome {
  const back: JumpView = { ...view, removing: false };
  const stop = areaStops(state.interview)[view.at];
  if (key.text.toLowerCase() !== "y" || stop === undefined) return still({ ...state, message: null, view: back });
  return noted(state, remove(state.interview, stop.area), { ...back, at: 0 }, state.texts.jump.removed(stop.title));
}
