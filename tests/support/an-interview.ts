import { answer, current, type Interview, startInterview } from "../../src/interview/interview.ts";
import { type Question, toReply } from "../../src/interview/question.ts";
import { instancesOf } from "../../src/logic/scope.ts";
import type { Answer } from "../../src/model/answer.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Catalogue } from "../../src/model/checklist.ts";
import { parseKey, type QuestionKey } from "../../src/model/ids.ts";
import { goodAnswer } from "./a-home.ts";
import { toAnswer, type Value } from "./build.ts";

/** More questions than any visit has. */
const MOST = 1000;

/**
 * Goes through an interview to its end as somebody at the screen does, with what is `said`: `person/unsteady`, `stairs/#more`. What is
 * not said is answered as well as it can be; a room is there, and there is no other one.
 */
export function goThrough(
  catalogue: Catalogue,
  visit: Assessment,
  said: Readonly<Record<string, Value>>,
): { readonly asked: readonly Question[]; readonly interview: Interview } {
  const asked: Question[] = [];
  let interview = startInterview(catalogue, visit);
  for (let question = current(interview); question !== null; question = current(interview)) {
    if (asked.push(question) > MOST) throw new Error(`no end after ${question.key}`);
    const given = question.type === "alert" ? null : answerOf(interview, question, said);
    const done = { did: "called", whom: "the doctor", at: null, why: null } as const;
    interview = answer(interview, given === null ? { type: "alert", done } : toReply(given)).interview;
  }
  return { asked, interview };
}

function answerOf(interview: Interview, { key, type, area }: Question, said: Readonly<Record<string, Value>>): Answer {
  const { catalogue, assessment } = interview;
  const checklist = catalogue.checklists.find(({ id }) => id === area?.replace(/@.*$/, ""));
  switch (type) {
    case "goals":
    case "last-fall":
      return { type: "text", text: "to get back to the garden" };
    case "consent-visit":
    case "consent-photos":
      return toAnswer("yes");
    case "consent-share":
      return toAnswer(["family"]);
    case "falls-since":
    case "own-now":
    case "lost":
    case "rest":
      throw new Error("only a second visit asks this");
    case "fell":
      return toAnswer("no");
    case "more":
      return toAnswer(key.endsWith("-0") ? (said[`${checklist?.id}/#more`] ?? "yes") : "no");
    case "name": {
      const naming = checklist?.repeats?.namedBy ?? null;
      return naming === null ? { type: "text", text: "One" } : toAnswer(said[`${checklist?.id}/${naming}`] ?? "other");
    }
    case "item":
    case "alert": {
      const parts = parseKey(key);
      const item = checklist?.items.find(({ id }) => id === parts?.item);
      if (checklist === undefined || item === undefined) throw new Error(`what is ${key}?`);
      const told = said[`${checklist.id}/${item.id}`];
      if (told !== undefined) return toAnswer(told);
      const instance = instancesOf(assessment, checklist).list.find(({ id }) => id === parts?.instance) ?? null;
      const turn = { catalogue, assessment, spot: { checklist, instance }, item, key: key as QuestionKey, factors: [] };
      return goodAnswer(turn) ?? { type: "absent", reason: "unknown" };
    }
  }
}
