import { describe, expect, test } from "vitest";
import { isNormless, normOf } from "../../src/logic/norm-of.ts";
import { readAnswers } from "../../src/logic/reading.ts";
import type { Answer } from "../../src/model/answer.ts";
import type { Condition } from "../../src/model/condition.ts";
import {
  absent,
  compares,
  GYM,
  gymVisit,
  limit,
  measures,
  norm,
  picks,
  reads,
  smallGym,
  UNABLE,
} from "../support/small-gym.ts";

const [table] = GYM.tables;
if (table === undefined) throw new Error("no table here");
const years = (value: number): Answer => measures(value, "years");

describe("the norm for an age and a sex", () => {
  test.each<[string, Answer | null, Answer | null, number | null]>([
    ["the first year of a row", years(60), picks("male"), 14],
    ["the last year of a row", years(69), picks("female"), 12],
    ["nobody is 69 to 70", years(69.9), picks("female"), 12],
    ["the first year of the next row", years(70), picks("female"), 10],
    ["younger than all rows", years(59.9), picks("male"), null],
    ["older than all rows", years(131), picks("male"), null],
    ["a column that is not there", years(70), picks("other"), null],
    ["age not known", null, picks("male"), null],
    ["age declined", absent("declined"), picks("male"), null],
    ["an age that is none", measures(65, "lb"), picks("male"), null],
    ["sex not known", years(70), null, null],
    ["sex declined", years(70), absent("declined"), null],
  ])("%s", (_, age, sex, expected) => {
    expect(normOf(table, age, sex)).toBe(expected);
  });

  test("an age that is not known is not nought", () => {
    const [row] = table.rows;
    if (row === undefined) throw new Error("no row here");
    const born = { ...table, rows: [{ ...row, from: 0 }] };
    expect([normOf(born, years(0), picks("male")), normOf(born, null, picks("male"))]).toEqual([14, null]);
  });

  test.each<[string, Answer | null, Answer | null, boolean]>([
    ["there is one", years(70), picks("male"), false],
    ["nobody has published one for this age", years(59), picks("male"), true],
    ["nor for this sex", years(70), picks("other"), true],
    ["age not known", null, picks("male"), false],
    ["sex not known", years(59), null, false],
    ["sex declined", years(59), absent("declined"), false],
  ])("lacks where the two are known and the table has nothing: %s", (_, age, sex, lacks) => {
    expect(isNormless(table, age, sex)).toBe(lacks);
  });
});

const few = compares("stand-count", "lt", norm("stands-norm"));
const person = (age: number, sex = "male") => ({ "person/age": years(age), "person/sex": picks(sex) });
const reading = (answers: Parameters<typeof gymVisit>[0]) => readAnswers(smallGym(), gymVisit(answers));

describe("a number against the norm", () => {
  test.each<[string, Parameters<typeof gymVisit>[0], boolean, boolean | null]>([
    ["below", { ...person(70), "stand-count": measures(10, "count") }, true, true],
    ["at it", { ...person(70), "stand-count": measures(11, "count") }, false, false],
    ["no norm", { ...person(59), "stand-count": measures(10, "count") }, false, null],
    ["age not known", { "stand-count": measures(10, "count") }, false, null],
    ["no number", { ...person(70), "stand-count": UNABLE }, false, false],
    ["no number and no norm", { ...person(59), "stand-count": UNABLE }, false, false],
    ["not reached", person(70), false, null],
  ])("%s", (_, answers, holds, told) => {
    expect([reading(answers).holds(few, null), reading(answers).tell(few, null)]).toEqual([holds, told]);
  });

  test("what is worked out is held against it once all of it is known", () => {
    const drop = compares("drop", "gt", norm("stands-norm"));
    const before = { "bp-before": reads({ systolic: 148 }), "bp-1": reads({ systolic: 124 }) };
    const told = (answers: Parameters<typeof gymVisit>[0]) => {
      const read = reading(answers);
      return [read.holds(drop, null), read.tell(drop, null)];
    };
    expect(told({ ...person(70), ...before })).toEqual([false, null]);
    expect(told({ ...person(70), ...before, "bp-3": UNABLE })).toEqual([true, true]);
    expect(told({ ...person(70), ...before, "bp-1": reads({ systolic: 147 }), "bp-3": UNABLE })).toEqual([
      false,
      false,
    ]);
    expect(told({ ...before, "bp-3": UNABLE })).toEqual([false, null]);
  });

  test("a table that is gone tells nothing", () => {
    const gone = compares("stand-count", "lt", norm("walks-norm"));
    const read = reading({ ...person(70), "stand-count": measures(10, "count") });
    expect([read.holds(gone, null), read.tell(gone, null), read.hasNoNorm(gone, null)]).toEqual([false, null, false]);
  });
});

describe("a number waits for a norm that nobody has published", () => {
  const ten = { "stand-count": measures(10, "count") };
  const all = (...of: readonly Condition[]): Condition => ({ type: "all", of });
  const known = compares("stand-count", "lt", limit({ count: 12 }));

  test.each<[string, Parameters<typeof gymVisit>[0], Condition, boolean]>([
    ["at this age", { ...person(59), ...ten }, few, true],
    ["in a part of a condition", { ...person(59), ...ten }, all(known, few), true],
    ["not where there is one", { ...person(70), ...ten }, few, false],
    ["not where age is not known", ten, few, false],
    ["not while there is no number", person(59), few, false],
    ["not where it could not be done", { ...person(59), "stand-count": UNABLE }, few, false],
    ["not where it is held against a number of its own", { ...person(59), ...ten }, known, false],
  ])("%s", (_, answers, condition, lacks) => {
    expect(reading(answers).hasNoNorm(condition, null)).toBe(lacks);
  });
});
