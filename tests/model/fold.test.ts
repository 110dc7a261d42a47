import fc from "fast-check";
import { expect, test } from "vitest";
import { recorded } from "../../src/model/answer.ts";
import { emptyAssessment } from "../../src/model/assessment.ts";
import type { JournalEvent } from "../../src/model/event.ts";
import { applyEvent, foldEvents } from "../../src/model/fold.ts";
import type { OptionId, QuestionKey } from "../../src/model/ids.ts";

const key = fc.constantFrom("stairs/rail", "stairs/light", "bathroom/mat", "goals").map((one) => one as QuestionKey);
const event: fc.Arbitrary<JournalEvent> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant("answer" as const),
      key,
      recorded: fc.constantFrom("yes", "no").map((option) => recorded({ type: "choice", option: option as OptionId })),
    }),
  },
  fc.record({ type: fc.constantFrom("clear" as const, "skip" as const, "unskip" as const), key }),
  fc.record({ type: fc.constant("note" as const), key, text: fc.constantFrom("loose", null) }),
  fc.constant<JournalEvent>({ type: "signed", by: "Jo Smith, OTR/L", on: "2026-11-21" }),
  fc.constant<JournalEvent>({ type: "finished" }),
);

test("law: many events at once come to what they come to one by one, in the same order", () => {
  const before = emptyAssessment("2026-11-21", { by: "therapist", sets: ["home"], depth: "full" });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      const oneByOne = events.reduce(applyEvent, before);
      expect(JSON.stringify(foldEvents(before, events))).toBe(JSON.stringify(oneByOne));
    }),
  );
});
