import fc from "fast-check";
import type { Answer } from "../../src/model/answer.ts";
import type { Checklist, Item } from "../../src/model/checklist.ts";
import type { OptionId } from "../../src/model/ids.ts";
import { type QuestionKey, questionKey } from "../../src/model/ids.ts";
import { ABSENCES } from "../../src/model/words.ts";

/** Any answers to the items of a checklist that stands once; most of them are there. */
export function answersTo(checklist: Checklist): fc.Arbitrary<Readonly<Record<QuestionKey, Answer>>> {
  const all = checklist.items.filter(({ type }) => type !== "note" && type !== "computed");
  return fc.tuple(...all.map((item) => fc.option(answerTo(item, checklist), { freq: 4 }))).map((answers) =>
    Object.fromEntries(
      answers.flatMap((answer, at) => {
        const item = all[at];
        return answer === null || item === undefined ? [] : [[questionKey(checklist.id, null, item.id), answer]];
      }),
    ),
  );
}

function answerTo(item: Item, { tests }: Checklist): fc.Arbitrary<Answer> {
  const stops = tests.find(({ id }) => id === item.test)?.stops.map(({ id }) => id as string) ?? [];
  const absent = fc.constantFrom(...ABSENCES).map((reason): Answer => ({ type: "absent", reason }));
  const ended = fc.oneof(
    fc.constant<Answer>({ type: "unable", reason: null }),
    fc.constantFrom(...stops, "the phone rang").map((reason): Answer => ({ type: "stopped", reason, after: null })),
  );
  switch (item.type) {
    case "choice":
    case "yes-no":
      return fc.oneof({ weight: 5, arbitrary: optionOf(item) }, absent);
    case "multi-choice":
      return optionOf(item).map((answer) => ({
        type: "choices",
        options: answer.type === "choice" ? [answer.option] : [],
      }));
    case "readings":
      return fc.oneof(
        { weight: 4, arbitrary: fc.subarray([...item.fields], { minLength: 1 }).chain(valuesOf) },
        ended,
        absent,
      );
    case "number":
      return numberIn(item);
    default:
      return fc.oneof({ weight: 4, arbitrary: numberIn(item) }, ended, absent);
  }
}

function optionOf({ options }: Item): fc.Arbitrary<Answer> {
  return fc.constantFrom(...options).map(({ id }): Answer => ({ type: "choice", option: id as OptionId }));
}

function valuesOf(fields: Item["fields"]): fc.Arbitrary<Answer> {
  return fc.tuple(...fields.map(() => fc.integer({ min: 40, max: 200 }))).map((values) => ({
    type: "readings",
    values: Object.fromEntries(fields.map(({ id }, at) => [id, values[at] ?? 0])),
  }));
}

function numberIn({ unit, range }: Item): fc.Arbitrary<Answer> {
  const [low, high] = unit === null ? [0, 100] : (range[unit] ?? [0, 100]);
  return fc
    .integer({ min: low, max: Math.min(high, 120) })
    .map((value) => ({ type: "number", value, unit: unit ?? "count" }));
}
