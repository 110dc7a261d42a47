import { areaRows } from "../interview/area-list.ts";
import { areaStops } from "../interview/areas.ts";
import { plain } from "../model/plain.ts";
import { choicesOf, rowsOf, toggle } from "./choice-rows.ts";
import { type Key, tickAt } from "./key.ts";
import { press } from "./keys.ts";
import { LONGEST } from "./press-entry.ts";
import { isWriting } from "./press-question.ts";
import type { TogetherView } from "./state.ts";
import {
  audienceOf,
  type Entry,
  type JumpView,
  type ListView,
  type Outcome,
  type PromptState,
  type QuestionView,
} from "./state.ts";
import { say, still } from "./steps.ts";
import { timedLine } from "./timed-line.ts";

const ENTER: Key = { name: "return", text: "", ctrl: false };
const ESCAPE: Key = { name: "escape", text: "", ctrl: false };
const COMMANDS = [
  "b",
  "f",
  "s",
  "x",
  "u",
  "d",
  "r",
  "q",
  "?",
  "h",
  "c",
  "p",
  "z",
  "j",
  "/",
  "o",
  "m",
  "*",
  "a",
  "t",
  "w",
  "=",
];

/** A whole line instead of keys; it comes to the same as the keys would. A line that is not understood changes nothing. */
export function plainLine(earlier: PromptState, line: string, at: number = earlier.at): Outcome {
  const ticked = press(earlier, tickAt(at));
  // The line was meant for a clock that has just ended: what came of it is said first.
  if (ticked.bell === true) return ticked;
  const state = { ...ticked.state, message: null };
  const typed = plain(line);
  const { view } = state;
  if (typed.length > LONGEST.text) return say(state, state.texts.plain.tooLong(LONGEST.text));
  // Nobody waits for Enter to leave a help text that has been read: a line answers the question behind it.
  if (view.type === "help" && typed !== "") return plainLine(press(state, ENTER).state, line);
  const letter = typed.toLowerCase();
  if (!isWriting(view) && COMMANDS.includes(letter)) return press(state, { name: "", text: letter, ctrl: false });
  switch (view.type) {
    case "question":
      return answerLine(state, view, typed);
    case "review":
      return /^\d*$/.test(typed) ? press({ ...state, view: { ...view, typed } }, ENTER) : notUnderstood(state, typed);
    case "jump":
      return jumpLine(state, view, typed);
    case "list":
      return listLine(state, view, typed);
    case "together":
      return togetherLine(state, view, typed);
    case "advice": {
      const match = /^([dmwu])?\s*(\d{1,3})$/i.exec(typed);
      if (match?.[1] === undefined) return typed === "" ? press(state, ENTER) : notUnderstood(state, typed);
      return press({ ...state, view: { ...view, at: Number(match[2]) - 1 } }, keyOf(match[1].toLowerCase()));
    }
    case "own":
      if (view.stage === "list" || view.stage === "hazard")
        return typed === "" ? press(state, ENTER) : press(state, keyOf(typed));
      return press({ ...state, view: { ...view, typed } }, typed === "-" ? ESCAPE : ENTER);
    case "line":
      return typed === "" && view.purpose !== "photo"
        ? press(state, ESCAPE)
        : press({ ...state, view: { ...view, typed } }, typed === "-" ? ESCAPE : ENTER);
    case "welcome":
    case "cover":
    case "help":
      return typed === "" ? press(state, ENTER) : still(state);
  }
}

/** A letter or a sign that is typed as a key. */
const keyOf = (text: string): Key => ({ name: "", text, ctrl: false });

/** A letter or a number is a key; where something is written, the line is what is written. */
function togetherLine(state: PromptState, view: TogetherView, typed: string): Outcome {
  if (isWriting(view)) return press({ ...state, view: { ...view, typed } }, typed === "-" ? ESCAPE : ENTER);
  return typed === "" ? press(state, ENTER) : press(state, keyOf(typed.toLowerCase() === "n" ? " " : typed));
}

/** `3` goes there; `+ 3`, `e 3` and `- 3` do something with it. */
function jumpLine(state: PromptState, view: JumpView, typed: string): Outcome {
  if (view.removing) return press(state, keyOf(typed));
  const match = /^([+e-])?\s*(\d{1,2})$/i.exec(typed);
  if (match === null) return typed === "" ? press(state, ESCAPE) : notUnderstood(state, typed);
  const at = Number(match[2]) - 1;
  if (at < 0 || at >= areaStops(state.interview).length) return notUnderstood(state, typed);
  const pointed = { ...state, view: { ...view, at } };
  return press(pointed, match[1] === undefined ? ENTER : keyOf(match[1].toLowerCase()));
}

/** `3 2` is line 3, choice 2; `3 ok` is fine, `3 u` not seen, `3 x` not here; `3` asks it by itself; `g` the rest is fine. */
function listLine(state: PromptState, view: ListView, typed: string): Outcome {
  if (typed === "") return press(state, ESCAPE);
  if (typed.toLowerCase() === "g") return press(state, keyOf("g"));
  const match = /^(\d{1,2})(?:\s+(\d|ok|u|x))?$/i.exec(typed);
  if (match === null) return notUnderstood(state, typed);
  const at = Number(match[1]) - 1;
  if (at < 0 || at >= areaRows(state.interview, view.area).length) return notUnderstood(state, typed);
  const pointed = { ...state, view: { ...view, at } };
  const [, , what] = match;
  if (what === undefined) return press(pointed, ENTER);
  return press(pointed, keyOf(what.toLowerCase() === "ok" ? " " : what.toLowerCase()));
}

function notUnderstood(state: PromptState, typed: string): Outcome {
  return say(state, state.texts.plain.notUnderstood(typed));
}

function answerLine(state: PromptState, view: QuestionView, typed: string): Outcome {
  const { entry, question } = view;
  const enter = (next: Entry): Outcome => press({ ...state, view: { ...view, entry: next } }, ENTER);
  if (entry.type === "clock" || entry.type === "readings") return timedLine(state, view, entry, typed);
  if (typed === "!" && question.test !== null) return press(state, keyOf(typed));
  if (typed === "" && !isWriting(view)) {
    if (entry.type === "note") return enter(entry);
    return question.given === null ? still(state) : press(state, { name: "right", text: "", ctrl: false });
  }
  switch (entry.type) {
    case "line":
      return enter({ ...entry, typed });
    case "text":
      return enter({ ...entry, typed, writing: true });
    case "alert":
      return entry.did === null
        ? press(state, { name: "", text: typed.slice(0, 2), ctrl: false })
        : enter({ ...entry, typed });
    case "note":
      return still(state);
    case "choice":
    case "choices":
      return chooseLine(state, view, typed);
  }
}

/** Numbers with spaces or commas between; what they say is the whole answer. */
function chooseLine(state: PromptState, view: QuestionView, typed: string): Outcome {
  const { question, entry } = view;
  const choices = choicesOf(question);
  const words = typed.split(/[\s,;]+/).filter((word) => word !== "");
  const rows = rowsOf(question, audienceOf(state), state.texts);
  const picked = words.map((word) => rows.find(({ number }) => String(number) === word));
  const [first] = picked;
  if (/^[yn]$/i.test(typed)) return press(state, { name: "", text: typed, ctrl: false });
  if (first === undefined || picked.includes(undefined)) return notUnderstood(state, typed);
  const absence = picked.find((row) => row?.absence != null);
  if (picked.length > 1 && (entry.type === "choice" || absence !== undefined)) return notUnderstood(state, typed);
  if (entry.type === "choice" || absence !== undefined) {
    return press({ ...state, view: { ...view, entry: { type: "choice", typed: String(first.number) } } }, ENTER);
  }
  const ticked = picked.reduce<readonly string[]>((sum, row) => {
    const choice = row?.choice ?? null;
    return choice === null || sum.includes(choice.id) ? sum : toggle(sum, choice, choices);
  }, []);
  return press({ ...state, view: { ...view, entry: { type: "choices", typed: "", ticked } } }, ENTER);
}
