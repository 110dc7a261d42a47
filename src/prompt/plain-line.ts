import { plain } from "../model/plain.ts";
import { choicesOf, rowsOf, toggle } from "./choice-rows.ts";
import { press } from "./keys.ts";
import { LONGEST } from "./press-entry.ts";
import { isWriting } from "./press-question.ts";
import { audienceOf, type Entry, type Outcome, type PromptState, type QuestionView } from "./state.ts";
import { say, still } from "./steps.ts";

const ENTER = { name: "return", text: "", ctrl: false };
const COMMANDS = ["b", "f", "s", "x", "u", "d", "r", "q", "?", "h"];

/** A whole line instead of keys; it comes to the same as the keys would. A line that is not understood changes nothing. */
export function plainLine(before: PromptState, line: string): Outcome {
  const state = { ...before, message: null };
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
    case "welcome":
    case "cover":
    case "help":
      return typed === "" ? press(state, ENTER) : still(state);
  }
}

function notUnderstood(state: PromptState, typed: string): Outcome {
  return say(state, state.texts.plain.notUnderstood(typed));
}

function answerLine(state: PromptState, view: QuestionView, typed: string): Outcome {
  const { entry, question } = view;
  const enter = (next: Entry): Outcome => press({ ...state, view: { ...view, entry: next } }, ENTER);
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
