import { back, forward } from "../interview/interview.ts";
import { toReply } from "../interview/question.ts";
import type { QuestionKey } from "../model/ids.ts";
import type { Absence } from "../model/words.ts";
import { nextBasis, toggleWanted } from "./annotate.ts";
import { rowsOf } from "./choice-rows.ts";
import { isEnter, type Key } from "./key.ts";
import { toJump, toList, toOwn, toTogether } from "./open-view.ts";
import { breakOff } from "./press-break-off.ts";
import { pressClock } from "./press-clock.ts";
import { pressAlert, pressChoice, pressChoices, pressLine, pressText } from "./press-entry.ts";
import { openLine } from "./press-line-view.ts";
import { pressReadings } from "./press-readings.ts";
import {
  arrive,
  audienceOf,
  type Entry,
  type Outcome,
  type PromptState,
  type QuestionView,
  type View,
} from "./state.ts";
import { leave, putOff, reply, say, scrolled, still, takeBack, toReview } from "./steps.ts";

/** All keys are text: nothing is a command. */
export function isWriting(view: View): boolean {
  if (view.type === "line") return true;
  if (view.type === "together") return ["who", "by", "sure", "look"].includes(view.stage);
  if (view.type === "own") return view.stage !== "list" && view.stage !== "hazard";
  if (view.type !== "question") return false;
  const { entry } = view;
  if (entry.type === "clock" || entry.type === "readings")
    return entry.step.type === "unable" || (entry.step.type === "stopping" && entry.step.writing);
  return (entry.type === "text" && entry.writing) || (entry.type === "alert" && entry.did !== null);
}

/** A number that was begun takes letters too, for its unit. */
const isTyping = (view: QuestionView): boolean =>
  isWriting(view) || (view.entry.type === "line" && view.entry.typed !== "");

/** A key at a question: first the commands, which are the same everywhere, then what the question takes. What is timed takes its keys first. */
export function pressQuestion(state: PromptState, view: QuestionView, key: Key): Outcome {
  const timed = pressTimed(state, view, key);
  if (timed !== null) return timed;
  const command = isTyping(view) ? null : pressCommand(state, view, key);
  if (command !== null) return command;
  const { question, entry } = view;
  const at = {
    state,
    question,
    change: (next: Entry, message: string | null = null) =>
      still({ ...state, message, view: { ...view, entry: next } }),
  };
  switch (entry.type) {
    case "choice":
      return pressChoice(at, entry, key);
    case "choices":
      return pressChoices(at, entry, key);
    case "line":
      return pressLine(at, entry, key);
    case "text":
      return pressText(at, entry, key);
    case "alert":
      return pressAlert(at, entry, key);
    case "note":
      return still(isEnter(key) ? arrive(state, forward(state.interview)) : state);
    case "clock":
    case "readings":
      return still(state);
  }
}

function pressTimed(state: PromptState, view: QuestionView, key: Key): Outcome | null {
  const { input } = view.question;
  if (input.type === "clock") return pressClock(state, view, input.clock, key);
  return input.type === "readings" ? pressReadings(state, view, input.fields, key) : null;
}

const ABSENT: Readonly<Record<string, Absence>> = { x: "not-applicable", u: "unknown", d: "declined" };

function pressCommand(state: PromptState, view: QuestionView, key: Key): Outcome | null {
  const letter = key.text.toLowerCase();
  const absence = ABSENT[letter];
  if (absence !== undefined) return sayAbsent(state, view, absence);
  switch (letter === "" ? key.name : letter) {
    case "b":
    case "left":
      return still(arrive(state, back(state.interview)));
    case "f":
    case "right":
      return still(arrive(state, forward(state.interview)));
    case "s":
      return putOff(state);
    case "?":
    case "h":
      return still({ ...state, view: { type: "help", behind: view, top: 0 } });
    case "r":
      return still(toReview(state));
    case "c":
      return still(openLine(state, "note", view));
    case "p":
      return state.photos === null ? say(state, state.texts.photo.notHere) : still(openLine(state, "photo", view));
    case "z":
      return takeBack(state);
    case "=":
      return sameAsBefore(state, view);
    case "/":
    case "j":
      return still(toJump(state));
    case "t":
      return toTogether(state);
    case "o":
    case "m":
    case "w":
    case "*":
    case "a":
      return audienceOf(state) === "therapist" ? pressTherapist(state, view, letter) : null;
    case "v":
      return still({ ...state, view: { type: "cover", behind: view } });
    case "!":
      return view.question.test === null ? null : breakOff(state, view);
    case "q":
      return leave(state, "left");
    case "up":
    case "down":
    case "pageup":
    case "pagedown":
      return still({
        ...state,
        view: { ...view, top: scrolled(view.top, key, rowsOf(view.question, audienceOf(state), state.texts).length) },
      });
    default:
      return null;
  }
}

/** Keys that a family has no use for. */
function pressTherapist(state: PromptState, view: QuestionView, letter: string): Outcome {
  const { question } = view;
  if (letter === "a") return toList(state, question);
  if (letter === "w") return toOwn(state);
  if (question.type !== "item") return say(state, state.texts.wrong.notHere);
  if (letter === "m") return still(openLine(state, "measure", view));
  return letter === "o" ? nextBasis(state, view) : toggleWanted(state, view);
}

/** Looked at again, and it is as it was at the earlier visit. */
function sameAsBefore(state: PromptState, { question }: QuestionView): Outcome {
  const before = state.interview.assessment.earlier?.answers[question.key as QuestionKey];
  return before === undefined || question.type !== "item"
    ? say(state, state.texts.lastTime.none)
    : reply(state, question, toReply(before.answer));
}

/** Only a checklist's question can be answered with a reason why there is no answer. */
function sayAbsent(state: PromptState, { question }: QuestionView, reason: Absence): Outcome {
  if (question.type !== "item" || question.input.type === "note") return say(state, state.texts.wrong.notHere);
  return reply(state, question, toReply({ type: "absent", reason }));
}
