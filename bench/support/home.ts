import { instanceAt } from "../../src/interview/instances.ts";
import { type Interview, record } from "../../src/interview/interview.ts";
import { type Input, type Question, toReply } from "../../src/interview/question.ts";
import { readingOf } from "../../src/interview/reading-of.ts";
import { fineOption } from "../../src/logic/fine-option.ts";
import { isFlagged } from "../../src/logic/is-flagged.ts";
import { instancesOf } from "../../src/logic/scope.ts";
import { rangeIn } from "../../src/logic/typical-answers.ts";
import type { Answer } from "../../src/model/answer.ts";
import { areaId, type OptionId, parseKey } from "../../src/model/ids.ts";
import { unitIn } from "../../src/model/quantity.ts";
import { chanceOf } from "./chance.ts";

/** A made-up home: how much of it is wrong, and how many rooms of a kind there are. */
export interface Home {
  /** the share of questions whose answer is a hazard, 0 to 1 */
  readonly hazards: number;
  /** how many of a checklist that repeats */
  readonly rooms: (checklist: string) => number;
}

const NAMES = ["Upstairs", "Downstairs", "Guest", "Cellar", "Garden"];

/** What there is to see at this question. Null where nothing is to be said. */
export function answerIn(home: Home, interview: Interview, question: Question): Answer | null {
  switch (question.type) {
    case "goals":
      return { type: "text", text: "wash on my own; garden" };
    case "last-fall":
      return { type: "text", text: "3 Oct, tub, socks, no light" };
    case "consent-visit":
    case "consent-photos":
      return choice("yes");
    case "consent-share":
      return { type: "choices", options: [...firstChoices(question.input, 2)] };
    case "falls-since":
    case "own-now":
    case "lost":
    case "rest":
      throw new Error("only a second visit asks this");
    case "fell":
      return choice("no");
    case "more": {
      const id = question.area ?? "";
      const checklist = interview.catalogue.checklists.find((one) => areaId(one.id, null) === id);
      const there = checklist === undefined ? 0 : instancesOf(interview.assessment, checklist).list.length;
      return choice(there < home.rooms(id) ? "yes" : "no");
    }
    case "name":
      return nameIn(interview, question);
    case "alert":
      return null;
    case "item":
      return itemIn(home, interview, question);
  }
}

function nameIn(interview: Interview, question: Question): Answer {
  const checklist = interview.catalogue.checklists.find(({ id }) => areaId(id, null) === question.area);
  const there = checklist === undefined ? 0 : instancesOf(interview.assessment, checklist).list.length;
  const { input } = question;
  if (input.type !== "choice") return { type: "text", text: NAMES[there % NAMES.length] ?? "Upstairs" };
  return choice(input.choices[there % input.choices.length]?.id ?? "");
}

/** Of the answers that could be given: one that is a hazard, now and then, or else the first that is none. */
function itemIn(home: Home, interview: Interview, question: Question): Answer | null {
  const all = possible(interview, question);
  const told = all.map((answer) => ({ answer, ...tell(interview, question, answer) }));
  const fine = told.find(({ wrong, alerts }) => !wrong && !alerts) ?? told.find(({ wrong }) => !wrong);
  const wrong = told.filter((one) => one.wrong);
  const isWrong = fine === undefined || (wrong.length > 0 && chanceOf(question.key) < home.hazards);
  if (!isWrong) return fine.answer;
  return (wrong[Math.floor(chanceOf(`${question.key} which`) * wrong.length)] ?? told[0])?.answer ?? null;
}

/** Whether it is a hazard, and whether it raises an alert. */
function tell(
  interview: Interview,
  question: Question,
  answer: Answer,
): { readonly wrong: boolean; readonly alerts: boolean } {
  const { interview: next } = record(interview, question.key, toReply(answer));
  const known = new Set(interview.questions.map(({ key }) => key));
  const alerts = next.questions.some(({ key, type }) => type === "alert" && !known.has(key));
  const parts = parseKey(question.key);
  const checklist = interview.catalogue.checklists.find(({ id }) => id === parts?.checklist);
  const item = checklist?.items.find(({ id }) => id === parts?.item);
  if (checklist === undefined || item === undefined) return { wrong: false, alerts };
  const instance = instanceAt(next, question.area)?.instance ?? null;
  return { wrong: isFlagged(readingOf(next), { checklist, instance }, item), alerts };
}

/** The answers worth trying, those with the fewest keys first. */
function possible(interview: Interview, question: Question): readonly Answer[] {
  const { input } = question;
  switch (input.type) {
    case "choice": {
      const fine = fineIn(interview, question);
      const others = input.choices.filter(({ id }) => id !== fine).map(({ id }) => choice(id));
      return fine === null ? others : [choice(fine), ...others];
    }
    case "choices": {
      const alone = input.choices.filter(({ exclusive }) => exclusive);
      const free = input.choices.filter(({ exclusive }) => !exclusive);
      return [...alone.map((one) => [one]), free, ...free.map((one) => [one])].map((ticked) => ({
        type: "choices",
        options: ticked.map(({ id }) => id as OptionId),
      }));
    }
    case "number":
      return numbers(input);
    case "text":
      return [{ type: "text", text: "none" }];
    case "date":
      return [{ type: "date", date: "2026-06-01" }];
    case "note":
      return [];
    case "clock":
    case "readings":
      return [{ type: "absent", reason: "unknown" }];
  }
}

function numbers({ unit: asked, range }: Extract<Input, { readonly type: "number" }>): readonly Answer[] {
  const unit = unitIn("us", asked);
  const [low, high] = rangeIn({ range }, unit) ?? [0, 10];
  const tens = high - low < 10 ? 10 : 1;
  const steps = [0.5, 0.4, 0.6, 0.25, 0.75, 0.1, 0.9];
  return steps.map((part) => ({ type: "number", value: Math.round((low + (high - low) * part) * tens) / tens, unit }));
}

function fineIn({ catalogue }: Interview, { key }: Question): OptionId | null {
  const parts = parseKey(key);
  const checklist = catalogue.checklists.find(({ id }) => id === parts?.checklist);
  const item = checklist?.items.find(({ id }) => id === parts?.item);
  return checklist === undefined || item === undefined ? null : fineOption(catalogue, checklist, item);
}

function firstChoices(input: Input, count: number): readonly OptionId[] {
  return input.type === "choices" ? input.choices.slice(0, count).map(({ id }) => id as OptionId) : [];
}

function choice(option: string): Answer {
  return { type: "choice", option: option as OptionId };
}
