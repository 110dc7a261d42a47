import { rename } from "../interview/instances.ts";
import { type Change, note } from "../interview/interview.ts";
import type { Assessment } from "../model/assessment.ts";
import type { AreaId } from "../model/ids.ts";
import { isEnter, type Key } from "./key.ts";
import { keepAdvice } from "./press-advice.ts";
import { edit, LONGEST } from "./press-entry.ts";
import type { LineView, Outcome, PromptState, QuestionView } from "./state.ts";
import { noted, still } from "./steps.ts";

/** Opens a line about the question on the screen; what was written before can be changed. */
export function openLine(state: PromptState, purpose: "note" | "measure" | "photo", behind: QuestionView): PromptState {
  const about = behind.question.key;
  return {
    ...state,
    message: null,
    view: { type: "line", purpose, about, typed: written(state.interview.assessment, purpose, about), behind },
  };
}

function written({ notes, measures }: Assessment, purpose: LineView["purpose"], key: string): string {
  if (purpose === "note") return notes[key] ?? "";
  return purpose === "measure" ? (measures[key] ?? "") : "";
}

/** All keys are text, until Enter keeps it or Esc leaves it. */
export function pressLineView(state: PromptState, view: LineView, key: Key): Outcome {
  if (key.name === "escape") return still({ ...state, message: null, view: view.behind });
  if (isEnter(key)) return keep(state, view);
  const typed = edit(view.typed, key, LONGEST.text);
  return still(typed === null ? state : { ...state, message: null, view: { ...view, typed } });
}

function keep(state: PromptState, view: LineView): Outcome {
  const text = view.typed.trim();
  if (view.purpose === "photo") return keepPhoto(state, view, text);
  if (view.purpose === "reword" || view.purpose === "reason") return keepAdvice(state, view, text);
  const { said, change } = changeOf(state, view, text);
  return noted(state, change, view.behind, said);
}

function changeOf(
  { interview, texts }: PromptState,
  { purpose, about }: LineView,
  text: string,
): { readonly said: string | null; readonly change: Change } {
  const kept = text === "" ? null : text;
  switch (purpose) {
    case "note":
      return { said: texts.note.kept, change: note(interview, [{ type: "note", key: about, text: kept }]) };
    case "measure":
      return { said: texts.measure.kept, change: note(interview, [{ type: "measure", key: about, text: kept }]) };
    case "rename":
      return { said: null, change: rename(interview, about as AreaId, text) };
    case "photo":
    case "reword":
    case "reason":
      return { said: null, change: { interview, events: [] } };
  }
}

/** A path is read by the shell, which may take a moment; nothing typed keeps a number free for a picture that comes later. */
function keepPhoto(state: PromptState, view: LineView, path: string): Outcome {
  const behind = { ...state, message: null, view: view.behind };
  return {
    state: behind,
    events: [],
    leave: null,
    task: path === "" ? { type: "reserve-photo", key: view.about } : { type: "add-photo", key: view.about, path },
  };
}

/** What came of a picture: its number now belongs to the question. */
export function photoAdded(state: PromptState, key: string, photo: string, message: string): Outcome {
  const { photos } = state.interview.assessment;
  const change = note(state.interview, [{ type: "photos", key, photos: [...(photos[key] ?? []), photo] }]);
  return noted(state, change, state.view, message);
}
