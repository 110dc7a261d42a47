import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addAnother, remove } from "../../src/interview/instances.ts";
import { answer, goTo, type Interview, skip, startInterview, undo } from "../../src/interview/interview.ts";
import { type Input, type Question, toReply } from "../../src/interview/question.ts";
import { questions } from "../../src/interview/questions.ts";
import { wrongKeys } from "../../src/interview/wrong-keys.ts";
import type { Answer } from "../../src/model/answer.ts";
import { type Assessment, emptyAssessment } from "../../src/model/assessment.ts";
import type { Catalogue } from "../../src/model/checklist.ts";
import type { AreaId, ChecklistId, OptionId } from "../../src/model/ids.ts";
import { AUDIENCES } from "../../src/model/words.ts";
import { shipped } from "../support/catalogue.ts";

const ROOMS = ["bathroom", "bedroom", "stairs", "walking-aids", "footwear"] as const;

interface Move {
  readonly what: "answer" | "skip" | "undo" | "add" | "remove";
  readonly where: number;
  readonly pick: number;
}

const move: fc.Arbitrary<Move> = fc.record({
  what: fc.constantFrom("answer", "answer", "answer", "answer", "skip", "undo", "add", "remove"),
  where: fc.nat(2000),
  pick: fc.nat(30),
});

const visits = fc.record({
  by: fc.constantFrom(...AUDIENCES),
  set: fc.constantFrom("everything", "home", "after-a-fall", "quick"),
  moves: fc.array(move, { minLength: 30, maxLength: 30 }),
});

const known = shipped();
const copy: Catalogue = { ...known, checklists: known.checklists.map((checklist) => ({ ...checklist })) };

/** Checklists of its own, and who answers is somebody else each time: nothing that was worked out before can be used. */
function forgotten(assessment: Assessment): Assessment {
  return { ...assessment, setting: { ...assessment.setting } };
}

test("the questions and hazards after any answer are those of one who remembers nothing", () => {
  fc.assert(
    fc.property(visits, ({ by, set, moves }) => {
      const depth = set === "quick" ? "quick" : "full";
      let interview = startInterview(known, emptyAssessment("2026-11-21", { by, sets: [set], depth }));
      const past: Interview[] = [];
      for (const one of moves) {
        past.push(interview);
        interview = after(interview, one, past);
        const assessment = forgotten(interview.assessment);
        expect(differences(interview.questions, questions(copy, assessment))).toEqual([]);
        expect(wrongKeys(interview)).toEqual(wrongKeys({ catalogue: copy, assessment }));
      }
    }),
    { numRuns: 10 },
  );
});

test("two records that are open at once do not answer each other's questions", () => {
  const start = (set: string): Interview =>
    startInterview(known, emptyAssessment("2026-11-21", { by: "therapist", sets: [set], depth: "full" }));
  const first = after(start("home"), { what: "add", where: 0, pick: 0 }, []);

  const second = start("home");

  expect(questions(known, first.assessment)).toEqual(first.questions);
  expect(questions(known, second.assessment)).toEqual(second.questions);
  expect(second.questions).not.toEqual(first.questions);
});

/** The keys of the questions that are not the same in both, place by place. */
function differences(some: readonly Question[], others: readonly Question[]): readonly string[] {
  return Array.from({ length: Math.max(some.length, others.length) }, (_, at) => [some[at], others[at]])
    .filter(([one, other]) => !isDeepStrictEqual(one, other))
    .map(([one, other]) => `${one?.key} ${other?.key}`);
}

function after(interview: Interview, { what, where, pick }: Move, past: readonly Interview[]): Interview {
  const question = interview.questions[where % interview.questions.length];
  if (question === undefined) return interview;
  const here = goTo(interview, question.key);
  const room = ROOMS[where % ROOMS.length] ?? "bathroom";
  switch (what) {
    case "skip":
      return skip(here).interview;
    case "undo":
      return undo(interview, past[pick % past.length] ?? interview).interview;
    case "add":
      return answerHere(addAnother(interview, room as string as ChecklistId).interview, pick);
    case "remove": {
      const area = interview.questions.find((one) => one.area?.startsWith(`${room}@`) === true)?.area ?? null;
      return remove(interview, area ?? ("bathroom@upstairs" as AreaId)).interview;
    }
    case "answer":
      return answerHere(here, pick);
  }
}

function answerHere(interview: Interview, pick: number): Interview {
  const question = interview.questions.find(({ key }) => key === interview.cursor);
  if (question === undefined) return interview;
  if (question.type === "alert")
    return answer(interview, { type: "alert", done: { did: "called", whom: "clinic", at: null, why: null } }).interview;
  const given = answerTo(question.input, pick);
  return given === null ? interview : answer(interview, toReply(given)).interview;
}

function answerTo(input: Input, pick: number): Answer | null {
  if (pick === 0) return { type: "absent", reason: "unknown" };
  switch (input.type) {
    case "choice":
      return { type: "choice", option: (input.choices[pick % input.choices.length]?.id ?? "") as OptionId };
    case "choices":
      return {
        type: "choices",
        options: input.choices.filter((_, at) => (pick >> at) % 2 === 1).map(({ id }) => id as OptionId),
      };
    case "number":
      return { type: "number", value: pick * 5, unit: input.unit };
    case "text":
      return { type: "text", text: `Room ${pick}` };
    case "date":
      return { type: "date", date: "2026-06-01" };
    case "clock":
      return pick % 3 === 0
        ? { type: "stopped", reason: "pain", after: pick }
        : { type: "number", value: pick, unit: "s" };
    case "readings":
      return { type: "readings", values: Object.fromEntries(input.fields.map(({ id }) => [id, 60 + pick * 4])) };
    case "note":
      return null;
  }
}
