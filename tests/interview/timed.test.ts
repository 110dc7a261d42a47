import { expect, test } from "vitest";
import { answer, goTo, type Interview, startInterview } from "../../src/interview/interview.ts";
import { toReply } from "../../src/interview/question.ts";
import type { Answer } from "../../src/model/answer.ts";
import { gym, gymVisit } from "../support/timed.ts";

const at = (key: string, answers = "ready: yes"): Interview =>
  goTo(startInterview(gym(), gymVisit(`gym: { ${answers} }`)), `gym/${key}`);
const say = (interview: Interview, given: Answer): Interview => answer(interview, toReply(given)).interview;
const asked = ({ questions }: Interview) =>
  questions.flatMap(({ key }) =>
    key.startsWith("gym/") ? [key.replace("gym/", "")] : key.startsWith("!") ? [key] : [],
  );
const seconds = (value: number): Answer => ({ type: "number", value, unit: "s" });

test("a question of a timed test comes with its clock, its words and its test", () => {
  const question = at("walk-1").questions.find(({ key }) => key === "gym/walk-1");
  expect(question).toMatchObject({
    input: { type: "clock", clock: { type: "stopwatch", max: 60 } },
    say: "Walk to the line.",
    test: { id: "walk", guard: "Beside the person.", stops: [{ id: "had-to-be-caught" }, { id: "symptoms" }] },
  });
  expect(at("bp-1").questions.find(({ key }) => key === "gym/bp-1")?.input).toMatchObject({
    type: "readings",
    fields: [{ id: "systolic" }, { id: "diastolic" }, { id: "pulse" }],
  });
});

test("what is worked out is not asked", () => {
  expect(asked(at("walk-1"))).not.toContain("drop");
});

test("what could not be done is answered, and asked no more", () => {
  const next = say(at("walk-1"), { type: "unable", reason: null });
  expect(next.cursor).toBe("gym/walk-2");
  expect(asked(next)).toContain("walk-1");
});

test("a test that is broken off is left for the next one, and taken up again when that is taken back", () => {
  const before = at("walk-1");
  const broken = say(before, { type: "stopped", reason: "had-to-be-caught", after: 4 });
  expect(broken.cursor).toBe("gym/bp-rest");
  expect(asked(broken)).not.toContain("walk-2");

  const again = say(goTo(broken, "gym/walk-1"), seconds(5));
  expect(asked(again)).toEqual(asked(before));
  expect(again.cursor).toBe("gym/walk-2");
});

test("an alert at a reading speaks right after it, and no timed test is asked after", () => {
  const high = say(at("bp-before"), { type: "readings", values: { systolic: 184 } });
  expect(high.cursor).toBe("!gym/very-high");
  expect(high.questions.find(({ key }) => key === "!gym/very-high")?.text).toBe("184 mmHg is very high.");
  expect(asked(high)).toEqual(["ready", "bp-before", "!gym/very-high"]);
});
