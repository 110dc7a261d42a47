import { back, forward, goTo } from "../interview/interview.ts";
import { isEnter, type Key } from "./key.ts";
import { isWriting, pressQuestion } from "./press-question.ts";
import { arrive, type Outcome, type PromptState, type View } from "./state.ts";
import { leave, putOff, reviewed, scrolled, still, toReview } from "./steps.ts";

/** The whole keyboard, as a pure function: the screen before and one key → the screen after, and what to save first. */
export function press(state: PromptState, key: Key): Outcome {
  if (key.ctrl && (key.name === "c" || key.name === "d")) return leave(state, "interrupted");
  if (key.name === "paste-start" || key.name === "paste-end")
    return still({ ...state, pasting: key.name === "paste-start" });
  if (state.pasting && !isWriting(state.view)) return still(state);
  const { view } = state;
  switch (view.type) {
    case "question":
      return pressQuestion(state, view, state.pasting ? pasted(key) : key);
    case "welcome":
      return pressWelcome(state, key);
    case "cover":
      return pressCover(state, view, key);
    case "help":
      return pressHelp(state, view, key);
    case "review":
      return pressReview(state, view, key);
  }
}

/** A pasted line break is a space, not an Enter. */
function pasted(key: Key): Key {
  const breaks = isEnter(key) || key.name === "tab";
  return { name: "", text: breaks ? " " : key.text, ctrl: false };
}

function pressWelcome(state: PromptState, key: Key): Outcome {
  if (key.text.toLowerCase() === "q") return leave(state, "left");
  return still(isEnter(key) ? arrive(state, state.interview) : state);
}

function pressCover(state: PromptState, { behind }: View & { type: "cover" }, key: Key): Outcome {
  if (isEnter(key))
    return still(behind === null ? arrive({ ...state, uncovered: true }, state.interview) : { ...state, view: behind });
  switch (key.text.toLowerCase()) {
    case "b":
      return still(arrive(state, back(state.interview)));
    case "f":
      return still(arrive(state, forward(state.interview)));
    case "s":
      return putOff(state);
    case "r":
      return still(toReview(state));
    case "q":
      return leave(state, "left");
    default:
      return still(state);
  }
}

function pressHelp(state: PromptState, view: View & { type: "help" }, key: Key): Outcome {
  const closes = isEnter(key) || key.name === "escape" || ["?", "h", "b"].includes(key.text.toLowerCase());
  if (closes) return still({ ...state, view: view.behind });
  return still({ ...state, view: { ...view, top: scrolled(view.top, key, 40) } });
}

/** Opened from a question, the review leads back to it; past the last question it is the end. */
function pressReview(state: PromptState, view: View & { type: "review" }, key: Key): Outcome {
  const change = (part: Partial<View & { type: "review" }>): Outcome =>
    still({ ...state, message: null, view: { ...view, ...part } });
  const { interview } = state;
  const isEnd = interview.cursor === null;
  if (isEnter(key))
    return view.typed !== "" ? jump(state, view) : isEnd ? leave(state, "finished") : still(arrive(state, interview));
  if (key.name === "escape") return change({ typed: "" });
  if (key.name === "backspace") return change({ typed: view.typed.slice(0, -1) });
  if (/^\d$/.test(key.text)) return change({ typed: (view.typed + key.text).slice(0, 4) });
  const letter = key.text.toLowerCase();
  if (letter === "q") return isEnd ? leave(state, "finished") : leave(state, "left");
  if (letter === "b" || key.name === "left") return still(arrive(state, isEnd ? back(interview) : interview));
  return change({ top: scrolled(view.top, key, reviewed(state).length) });
}

function jump(state: PromptState, view: View & { type: "review" }): Outcome {
  const open = reviewed(state);
  const question = open[Number(view.typed) - 1];
  if (question !== undefined) return still(arrive(state, goTo(state.interview, question.key)));
  return still({ ...state, message: state.texts.wrong.noSuchLine(open.length), view: { ...view, typed: "" } });
}
