import fc from "fast-check";
import { expect, test } from "vitest";
import { EvaluationFile } from "../../src/checklist/schema-evaluation.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { readAnswers } from "../../src/logic/reading.ts";
import { recorded } from "../../src/model/answer.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Evaluation } from "../../src/model/evaluation.ts";
import { checklistOf, shipped } from "../support/catalogue.ts";
import { home, visitOf } from "../support/random-home.ts";
import { answersTo } from "../support/random-timed.ts";
import { gym } from "../support/timed.ts";

const gymList = checklistOf(gym(), "gym");
const functionList = checklistOf(shipped(), "function");
type Given = Parameters<typeof withAnswers>[1];

function withAnswers(visit: Assessment, answers: Readonly<Record<string, Parameters<typeof recorded>[0]>>): Assessment {
  const more = Object.fromEntries(Object.entries(answers).map(([key, answer]) => [key, recorded(answer)]));
  return { ...visit, answers: { ...visit.answers, ...more } };
}

/** Every number that an evaluation gives: of the home, and of each area that has one. */
const numbers = ({ overall, areas, counts }: Evaluation, without: string) => ({
  overall,
  counts,
  areas: areas.filter(({ id }) => id !== without),
});

test("no answer to a timed test changes any number of the home", () => {
  fc.assert(
    fc.property(home, answersTo(gymList), (one, answers) => {
      const known = { ...one.known, checklists: [...one.known.checklists, gymList] };
      const before = visitOf(one);
      const visit = { ...before, setting: { ...before.setting, sets: [...before.setting.sets, "gym"] } };

      const [plain, tested] = [visit, withAnswers(visit, answers)].map((each) =>
        evaluate(known, each, { tool: "test" }),
      );

      if (plain === undefined || tested === undefined) throw new Error("two visits were evaluated");
      expect(numbers(tested, "gym")).toEqual(numbers(plain, "gym"));
      expect(tested.findings).toEqual(plain.findings);
      expect(tested.areas.find(({ id }) => id === "gym")).toMatchObject({ score: null, points: 0 });
    }),
    { numRuns: 100 },
  );
});

/** Visits that the shipped checklists bring along: their own cases. */
const homes = shipped()
  .checklists.filter(({ scored }) => scored)
  .flatMap(({ cases }) => cases.map(({ assessment }) => assessment));

test("nor with the shipped checklists, whatever factors rest on", () => {
  fc.assert(
    fc.property(fc.constantFrom(...homes), answersTo(functionList), (visit, answers) => {
      const opened: Assessment = { ...visit, setting: { ...visit.setting, sets: [...visit.setting.sets, "function"] } };
      const run = (one: Assessment) => evaluate(shipped(), one, { tool: "test" });
      expect(numbers(run(withAnswers(opened, answers)), "function")).toEqual(numbers(run(opened), "function"));
    }),
    { numRuns: 60 },
  );
});

test("whatever is answered, the evaluation is in shape, and what was kept away is not asked", () => {
  const visit = (answers: Given): Assessment =>
    withAnswers(
      {
        ...(homes[0] as Assessment),
        answers: {},
        setting: { by: "therapist", sets: ["person", "function"], depth: "full" },
      },
      answers,
    );
  const person = checklistOf(shipped(), "person");
  fc.assert(
    fc.property(answersTo(functionList), answersTo(person), (tests, about) => {
      const result = evaluate(shipped(), visit({ ...tests, ...about }), { tool: "test" });
      expect(EvaluationFile.safeParse(result).error).toBeUndefined();
      for (const { test: name } of result.keptAway) {
        expect(functionList.items.some((item) => item.test === name)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

const conditions = [
  ...gymList.rules.flatMap(({ applies, outcomes }) => [
    ...(applies === null ? [] : [applies]),
    ...outcomes.map(({ when }) => when),
  ]),
  ...gymList.alerts.map(({ when }) => when),
];

test("what is told of a condition comes true however the open questions are answered", () => {
  const base: Assessment = {
    ...(homes[0] as Assessment),
    answers: {},
    setting: { by: "therapist", sets: ["gym"], depth: "full" },
  };
  const person = checklistOf(gym(), "person");
  fc.assert(
    fc.property(
      answersTo(gymList),
      answersTo(person),
      answersTo(gymList),
      answersTo(person),
      (some, about, rest, more) => {
        const now = withAnswers(base, { ...some, ...about });
        const spot = { checklist: gymList, instance: null };
        const before = readAnswers(gym(), now);
        // Only what is open is answered: not reached, and not in the way of a test that is over.
        const open = Object.fromEntries(
          Object.entries({ ...rest, ...more }).filter(
            ([key, { type }]) =>
              now.answers[key as keyof typeof now.answers] === undefined && type !== "absent" && type !== "stopped",
          ),
        );
        const after = readAnswers(gym(), withAnswers(now, open));
        for (const condition of conditions) {
          const told = before.tell(condition, spot);
          if (told !== null)
            expect([condition, after.holds(condition, spot) || after.tell(condition, spot)]).toEqual([condition, told]);
        }
      },
    ),
    { numRuns: 400 },
  );
});
