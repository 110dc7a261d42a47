import { type AreaRow, areaRows, fillRest } from "../interview/area-list.ts";
import { goTo, record } from "../interview/interview.ts";
import { toReply } from "../interview/question.ts";
import type { Answer } from "../model/answer.ts";
import type { OptionId } from "../model/ids.ts";
import { choicesOf, toOption } from "./choice-rows.ts";
import { isEnter, type Key } from "./key.ts";
import { toJump } from "./open-view.ts";
import { arrive, type ListView, type Outcome, type PromptState } from "./state.ts";
import { leave, noted, say, still, takeBack, toReview } from "./steps.ts";

/** Arrows point; space is fine, a digit what is wrong. What can alert or be severe is never filled: it is asked by itself. */
export function pressList(state: PromptState, view: ListView, key: Key): Outcome {
  const { interview } = state;
  const rows = areaRows(interview, view.area);
  const row = rows[Math.min(view.at, rows.length - 1)];
  if (key.name === "up" || key.name === "down") return still(pointAt(state, view, key.name === "up" ? -1 : 1));
  const letter = key.text.toLowerCase();
  if (key.name === "escape" || letter === "b" || letter === "a") return still(arrive(state, interview));
  if (letter === "q") return leave(state, "left");
  if (letter === "z") return takeBack(state);
  if (letter === "r") return still(toReview(state));
  if (letter === "j" || letter === "/") return still(toJump(state));
  if (letter === "g") return fill(state, view);
  if (row === undefined) return still(state);
  if (isEnter(key)) return still(arrive(state, goTo(interview, row.question.key)));
  if (letter === "c") return still(lineAbout(state, view, row));
  if (letter === "u") return answerRow(state, view, row, { type: "absent", reason: "unknown" });
  if (letter === "x") return answerRow(state, view, row, { type: "absent", reason: "not-applicable" });
  if (row.fine === null && (key.text === " " || /^\d$/.test(key.text)))
    return row.question.type === "fell" ? pickRow(state, view, row, key) : say(state, state.texts.list.alone);
  return pickRow(state, view, row, key);
}

function pickRow(state: PromptState, view: ListView, row: AreaRow, key: Key): Outcome {
  if (key.text === " " && row.fine !== null)
    return answerRow(state, view, row, { type: "choice", option: row.fine satisfies OptionId });
  const choices = choicesOf(row.question);
  if (!/^\d$/.test(key.text)) return still(state);
  const choice = choices[Number(key.text) - 1];
  return choice === undefined
    ? say(state, state.texts.wrong.choice(choices.length))
    : answerRow(state, view, row, toOption(choice));
}

/** On to the next line; where the answer brought an alert, to that. */
function answerRow(state: PromptState, view: ListView, row: AreaRow, answer: Answer): Outcome {
  const { interview } = state;
  if (row.question.type !== "item" && answer.type === "absent") return say(state, state.texts.wrong.notHere);
  const known = new Set(interview.questions.map(({ key }) => key));
  const change = record(interview, row.question.key, toReply(answer));
  const alert = change.interview.questions.find(
    ({ key, type, given }) => type === "alert" && given === null && !known.has(key),
  );
  if (alert !== undefined)
    return { state: arrive(state, goTo(change.interview, alert.key)), events: change.events, leave: null };
  const rows = areaRows(change.interview, view.area);
  const here = rows.findIndex(({ question }) => question.key === row.question.key);
  return noted(state, change, { ...view, at: Math.min(here + 1, rows.length - 1) });
}

function fill(state: PromptState, view: ListView): Outcome {
  const change = fillRest(state.interview, view.area);
  return noted(state, change, view, state.texts.list.filled(change.events.length));
}

function pointAt(state: PromptState, view: ListView, by: number): PromptState {
  const { length } = areaRows(state.interview, view.area);
  return { ...state, message: null, view: { ...view, at: Math.max(0, Math.min(length - 1, view.at + by)) } };
}

function lineAbout(state: PromptState, view: ListView, { question }: AreaRow): PromptState {
  const typed = state.interview.assessment.notes[question.key] ?? "";
  return {
    ...state,
    message: null,
    view: { type: "line", purpose: "note", about: question.key, typed, behind: view },
  };
}
