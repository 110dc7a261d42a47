import { back, forward, goTo } from "../interview/interview.ts";
import { reviewLines } from "../interview/review.ts";
import { isEnter, isTick, type Key } from "./key.ts";
import { toJump, toTogether } from "./open-view.ts";
import { pressAdvice, pressOwn } from "./press-advice.ts";
import { tick } from "./press-clock.ts";
import { pressJump } from "./press-jump.ts";
import { pressLineView } from "./press-line-view.ts";
import { pressList } from "./press-list.ts";
import { isWriting, pressQuestion } from "./press-question.ts";
import { pressTogether } from "./press-together.ts";
import { arrive, type Outcome, type PromptState, type View } from "./state.ts";
import { leave, putOff, SCROLL, scrolled, still, takeBack, toReview } from "./steps.ts";

/** The whole keyboard, as a pure function: the screen before and one key → the screen after, and what to save first. */
export function press(before: PromptState, key: Key): Outcome {
  const ticked = tick({ ...before, at: key.at ?? before.at });
  if (isTick(key)) return ticked;
  const { state } = ticked;
  const outcome = route(state, key);
  const isChange = outcome.events.length > 0 && outcome.state.past.length >= state.past.length;
  const heard = ticked.bell === undefined ? outcome : { ...outcome, bell: ticked.bell };
  return isChange ? { ...heard, state: remember(state, outcome.state) } : heard;
}

/** Far more than anybody takes back one by one. */
const MOST_PAST = 200;

function remember({ interview: { assessment, cursor } }: PromptState, after: PromptState): PromptState {
  return { ...after, past: [...after.past, { assessment, cursor }].slice(-MOST_PAST) };
}

function route(state: PromptState, key: Key): Outcome {
  if (key.ctrl && (key.name === "c" || key.name === "d")) return leave(state, "interrupted");
  // Ctrl-Z is the shell's: it must not take an answer back. Of the other letters only Ctrl-U means something, while a text is written.
  if (key.ctrl && key.name.length === 1 && key.name !== "u") return still(state);
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
    case "jump":
      return pressJump(state, view, key);
    case "list":
      return pressList(state, view, key);
    case "together":
      return pressTogether(state, view, key);
    case "advice":
      return pressAdvice(state, view, key);
    case "own":
      return pressOwn(state, view, key);
    case "line":
      return pressLineView(state, view, state.pasting ? pasted(key) : key);
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

/** More lines than any help has, that of a timed test on a narrow screen too. */
const LONGEST_HELP = 400;

function pressHelp(state: PromptState, view: View & { type: "help" }, key: Key): Outcome {
  const closes = isEnter(key) || key.name === "escape" || ["?", "h", "b"].includes(key.text.toLowerCase());
  if (closes) return still({ ...state, view: view.behind });
  return still({ ...state, view: { ...view, top: scrolled(view.top, key, LONGEST_HELP) } });
}

/** Opened from a question, the review leads back to it; past the last question it is the end. */
function pressReview(state: PromptState, view: View & { type: "review" }, key: Key): Outcome {
  const change = (part: Partial<View & { type: "review" }>): Outcome =>
    still({ ...state, message: null, view: { ...view, ...part } });
  const { interview } = state;
  const isEnd = interview.cursor === null;
  if (isEnter(key)) {
    if (view.typed !== "" || view.at !== null) return goToLine(state, view);
    return isEnd ? leave(state, "finished") : still(arrive(state, interview));
  }
  if (key.name === "escape") return change({ typed: "", at: null });
  if (key.name === "backspace") return change({ typed: view.typed.slice(0, -1) });
  if (/^\d$/.test(key.text)) return change({ typed: (view.typed + key.text).slice(0, 4), at: null });
  const letter = key.text.toLowerCase();
  if (letter === "q") return isEnd ? leave(state, "finished") : leave(state, "left");
  if (letter === "b" || key.name === "left") return still(arrive(state, isEnd ? back(interview) : interview));
  if (letter === "j" || letter === "/") return still(toJump(state));
  if (letter === "z") return takeBack(state);
  if (letter === "t") return toTogether(state);
  const { length } = reviewLines(interview);
  const moved = view.at === null && key.name === "down" ? 0 : scrolled(view.at ?? 0, key, length);
  return key.name in SCROLL && length > 0 ? change({ typed: "", at: moved }) : still(state);
}

function goToLine(state: PromptState, view: View & { type: "review" }): Outcome {
  const lines = reviewLines(state.interview);
  const line = lines[view.typed === "" ? (view.at ?? 0) : Number(view.typed) - 1];
  if (line !== undefined) return still(arrive(state, goTo(state.interview, line.question.key)));
  return still({ ...state, message: state.texts.wrong.noSuchLine(lines.length), view: { ...view, typed: "" } });
}
