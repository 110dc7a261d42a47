import { type Question, toReply } from "../interview/question.ts";
import type { AlertDone } from "../model/assessment.ts";
import { lettersOf, printable } from "../text/cells.ts";
import { choicesOf, type Row, rowsOf, toggle, toOption, toOptions } from "./choice-rows.ts";
import { isEnter, type Key } from "./key.ts";
import { readDate, readNumber } from "./read-typed.ts";
import { audienceOf, type Entry, type Outcome, type PromptState } from "./state.ts";
import { reply, still } from "./steps.ts";

/** Where a key arrives: the question on the screen, and how its entry changes. */
interface At {
  readonly state: PromptState;
  readonly question: Question;
  readonly change: (next: Entry, message?: string | null) => Outcome;
}

type EntryOf<T extends Entry["type"]> = Extract<Entry, { readonly type: T }>;

export const LONGEST = { line: 40, text: 2000 };

/** Digits choose at once; y and n too, where there is a yes and a no. */
export function pressChoice(at: At, entry: EntryOf<"choice">, key: Key): Outcome {
  const word = { y: "yes", n: "no" }[key.text.toLowerCase()];
  const said = choicesOf(at.question).find(({ id }) => id === word);
  if (said !== undefined) return reply(at.state, at.question, toReply(toOption(said)));
  return pressDigit(at, entry, key, (row) => replyRow(at, row)) ?? still(at.state);
}

/** Digits tick, Enter confirms. */
export function pressChoices(at: At, entry: EntryOf<"choices">, key: Key): Outcome {
  const tick = ({ choice, absence }: Row): Outcome =>
    choice === null
      ? replyRow(at, { choice, absence })
      : at.change({ ...entry, typed: "", ticked: toggle(entry.ticked, choice, choicesOf(at.question)) });
  const digit = pressDigit(at, entry, key, tick);
  if (digit !== null) return digit;
  if (!isEnter(key) || entry.ticked.length === 0) return still(at.state);
  return reply(at.state, at.question, toReply(toOptions(entry.ticked)));
}

function replyRow({ state, question }: At, { choice, absence }: Pick<Row, "choice" | "absence">): Outcome {
  if (choice !== null) return reply(state, question, toReply(toOption(choice)));
  return absence === null ? still(state) : reply(state, question, toReply({ type: "absent", reason: absence }));
}

/** A digit takes its row at once, unless a second digit could follow: then Enter does. Null if the key is neither. */
function pressDigit(
  { state, question, change }: At,
  entry: EntryOf<"choice" | "choices">,
  key: Key,
  take: (row: Row) => Outcome,
): Outcome | null {
  const rows = rowsOf(question, audienceOf(state), state.texts);
  const rowOf = (typed: string): Row | undefined => rows.find(({ number }) => String(number) === typed);
  const { wrong } = state.texts;
  if (entry.typed !== "" && ["escape", "backspace"].includes(key.name)) return change({ ...entry, typed: "" });
  if (isEnter(key)) {
    const row = rowOf(entry.typed);
    return row === undefined ? null : take(row);
  }
  if (!/^\d$/.test(key.text)) return null;
  const typed = entry.typed + key.text;
  if (rows.some(({ number }) => number >= 10 && String(number) !== typed && String(number).startsWith(typed))) {
    return change({ ...entry, typed }, wrong.twoDigits(typed));
  }
  const row = rowOf(typed);
  return row === undefined ? change({ ...entry, typed: "" }, wrong.choice(rows.at(-1)?.number ?? 0)) : take(row);
}

/** Numbers and dates. What is wrong stays, to be changed. */
export function pressLine(at: At, entry: EntryOf<"line">, key: Key): Outcome {
  const { state, question, change } = at;
  const { input } = question;
  if (isEnter(key)) {
    if (entry.typed.trim() === "" || (input.type !== "number" && input.type !== "date")) return still(state);
    const read = input.type === "number" ? readNumber(entry.typed, input, state) : readDate(entry.typed, state.texts);
    return read.ok ? reply(state, question, toReply(read.answer)) : change(entry, read.message);
  }
  const typed = edit(entry.typed, key, LONGEST.line);
  return typed === null || !mayBegin(typed, input.type) ? still(state) : change({ ...entry, typed });
}

/** A number begins with a digit, a sign or a point, so that letters before it stay commands. */
function mayBegin(typed: string, type: Question["input"]["type"]): boolean {
  return type === "date" ? /^(\d[\d.\-/ ]*)?$/.test(typed) : /^([-.]?\d?|[-.]?\d[\p{L}\d .,/'"°-]*)$/u.test(typed);
}

/** A text opens with Enter; then all keys are text, until Enter or Esc. */
export function pressText({ state, question, change }: At, entry: EntryOf<"text">, key: Key): Outcome {
  if (!entry.writing) return isEnter(key) ? change({ ...entry, writing: true }) : still(state);
  if (key.name === "escape") return change({ ...entry, writing: false });
  if (isEnter(key)) {
    const text = entry.typed.trim();
    return text === ""
      ? change({ ...entry, typed: "", writing: false })
      : reply(state, question, toReply({ type: "text", text }));
  }
  const typed = edit(entry.typed, key, LONGEST.text);
  return typed === null ? still(state) : change({ ...entry, typed });
}

/** First what was done, then one line of text about it, which may stay empty. */
export function pressAlert({ state, question, change }: At, entry: EntryOf<"alert">, key: Key): Outcome {
  const { did } = entry;
  if (did === null) {
    const chosen = choicesOf(question)[Number(key.text) - 1];
    return chosen === undefined || key.text === ""
      ? still(state)
      : change({ ...entry, did: chosen.id as AlertDone["did"] });
  }
  if (key.name === "escape") return change({ ...entry, did: null });
  if (isEnter(key)) return reply(state, question, { type: "alert", done: toDone(did, entry.typed) });
  const typed = edit(entry.typed, key, LONGEST.text);
  return typed === null ? still(state) : change({ ...entry, typed });
}

const CLOCK = /\b(?:\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]m\b)/i;

/** "the doctor's office 3:40 pm" → whom and when. A text with no time in it is all about whom. */
export function toDone(did: AlertDone["did"], typed: string): AlertDone {
  const text = typed.trim();
  if (did === "will-not") return { did, whom: null, at: null, why: text || null };
  const at = CLOCK.exec(text)?.[0] ?? null;
  const rest = at === null ? text : text.replace(at, "");
  const whom = rest.replace(/^[\s,;]+|[\s,;]+$|[\s,;]+(?:at)?[\s,;]*$/gi, "");
  return { did, whom: whom || null, at, why: null };
}

/** The text after a key that writes or takes away; null if the key does neither. */
export function edit(typed: string, key: Key, longest: number): string | null {
  if (key.name === "backspace") return lettersOf(typed).slice(0, -1).join("");
  if (key.name === "escape" || (key.ctrl && key.name === "u")) return "";
  if (key.text === "" || typed.length + key.text.length > longest) return null;
  return typed + printable(key.text);
}
