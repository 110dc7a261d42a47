import fc from "fast-check";
import { expect, test } from "vitest";
import { fillRest } from "../../src/interview/area-list.ts";
import { eventsTo } from "../../src/interview/events-to.ts";
import { addAnother, remove, rename } from "../../src/interview/instances.ts";
import {
  answer,
  type Change,
  current,
  type Interview,
  note,
  skip,
  startInterview,
  undo,
} from "../../src/interview/interview.ts";
import { toReply } from "../../src/interview/question.ts";
import { emptyAssessment } from "../../src/model/assessment.ts";
import { applyEvent } from "../../src/model/fold.ts";
import type { AreaId, ChecklistId } from "../../src/model/ids.ts";
import { toAnswer } from "../support/build.ts";
import { smallHome } from "../support/small-home.ts";

const start = (): Interview =>
  startInterview(
    smallHome,
    emptyAssessment("2026-11-21", { by: "therapist", sets: ["ward", "bathroom", "person"], depth: "full" }),
  );

/** One change of somebody at the keys, whatever it is. */
function change(interview: Interview, what: string, pick: number): Change {
  const question = current(interview) ?? interview.questions[pick % interview.questions.length];
  if (question === undefined) return { interview, events: [] };
  const { key, input } = question;
  switch (what) {
    case "skip":
      return skip(interview);
    case "note":
      return note(interview, [{ type: "note", key, text: pick === 0 ? null : `said ${pick}` }]);
    case "wanted":
      return note(interview, [{ type: "wanted", keys: pick === 0 ? [] : [key] }]);
    case "release":
      return note(interview, [
        { type: "release", release: { what: "note", of: key, for: pick === 0 ? [] : ["family"] } },
        { type: "release", release: { what: "photo", of: `photo-${pick}`, for: ["contractor"] } },
      ]);
    case "photo":
      return note(interview, [{ type: "photos", key, photos: pick === 0 ? [] : [`photo-${pick}`] }]);
    case "rename":
      return rename(interview, "bathroom@upstairs" as AreaId, `Room ${pick}`);
    case "remove":
      return remove(interview, "bathroom@upstairs" as AreaId);
    case "add":
      return addAnother(interview, "bathroom" as ChecklistId);
    case "fill":
      return fillRest(interview, "ward" as AreaId);
    default:
      if (question.type === "alert")
        return answer(interview, { type: "alert", done: { did: "called", whom: "clinic", at: null, why: null } });
      if (input.type === "choice")
        return answer(interview, toReply(toAnswer(input.choices[pick % input.choices.length]?.id ?? "")));
      if (input.type === "number")
        return answer(interview, toReply({ type: "number", value: 100 + pick * 10, unit: input.unit }));
      return answer(interview, toReply({ type: "text", text: "Upstairs" }));
  }
}

const KINDS = [
  "answer",
  "answer",
  "answer",
  "answer",
  "skip",
  "note",
  "wanted",
  "photo",
  "release",
  "rename",
  "remove",
  "add",
  "fill",
];
const moves = fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.nat(5)), { maxLength: 40 });

test("what is taken back leaves the record as it was, whatever was done; and the journal folds to it", () => {
  fc.assert(
    fc.property(moves, (all) => {
      let interview = start();
      let folded = interview.assessment;
      for (const [what, pick] of all) {
        const before = interview;
        const done = change(interview, what, pick);
        folded = done.events.reduce(applyEvent, folded);
        const back = undo(done.interview, before);
        expect(back.interview.assessment).toEqual(before.assessment);
        expect(back.events.reduce(applyEvent, folded)).toEqual(before.assessment);
        interview = done.interview;
      }
    }),
  );
});

test("nothing changed needs no event", () => {
  const { assessment } = start();
  expect(eventsTo(assessment, assessment)).toEqual([]);
});

test("a bathroom that was taken away comes back in its place, with its answers", () => {
  const named = ["Upstairs", "Downstairs"].reduce((interview, label) => {
    const asked = addAnother(interview, "bathroom" as ChecklistId).interview;
    return answer(asked, toReply({ type: "text", text: label })).interview;
  }, start());
  const gone = remove(named, "bathroom@upstairs" as AreaId).interview;
  expect(gone.questions.some(({ area }) => area === "bathroom@upstairs")).toBe(false);
  expect(undo(gone, named).interview.questions.map(({ key }) => key)).toEqual(named.questions.map(({ key }) => key));
});
