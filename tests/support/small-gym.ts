import type { Answer } from "../../src/model/answer.ts";
import { recorded } from "../../src/model/answer.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Catalogue, Checklist, Field, Formula, Item, Table, TimedTest } from "../../src/model/checklist.ts";
import type { Comparison, Condition, ItemRef, Operand, Test } from "../../src/model/condition.ts";
import type { FieldId, OptionId, QuestionKey } from "../../src/model/ids.ts";
import type { Threshold, Unit } from "../../src/model/quantity.ts";
import type { Absence } from "../../src/model/words.ts";
import { catalogue, checklist, choice, id, is, item, visit } from "./build.ts";

/** Timed tests, readings, a table of norms and worked-out values, built without reading a file: a test of them costs next to nothing. */

/** `gym/bp-1.systolic`; without a checklist it is the gym's. */
export function refOf(name: string): ItemRef {
  const [, list = "gym", one = "", field] = /^(?:([^/]+)\/)?([^.]+)(?:\.(.+))?$/.exec(name) ?? [];
  return { checklist: id(list), item: id(one), field: field === undefined ? null : id<FieldId>(field) };
}

export const asks = (name: string, test: Test): Condition => ({ type: "test", ref: refOf(name), test });
export const limit = (threshold: Threshold): Operand => ({ type: "threshold", threshold });
export const norm = (table: string, list = "gym"): Operand => ({
  type: "table",
  checklist: id(list),
  table: id(table),
});
export const than = (name: string, plus: Threshold | null = null): Operand => ({
  type: "item",
  ref: refOf(name),
  plus,
});
export const compares = (name: string, comparison: Comparison, to: Operand): Condition =>
  asks(name, { type: "compare", comparison, to });
export const stopped = (
  name: string,
  ...reasons: readonly string[]
): Condition & { readonly type: "test-stopped" } => ({
  type: "test-stopped",
  checklist: id("gym"),
  test: id(name),
  reasons: reasons.map((one) => id(one)),
});

export const picks = (option: string): Answer => ({ type: "choice", option: id(option) });
export const measures = (value: number, unit: Unit = "s"): Answer => ({ type: "number", value, unit });
export const reads = (values: Readonly<Record<string, number>>): Answer => ({ type: "readings", values });
export const stops = (reason: string, after: number | null = null): Answer => ({ type: "stopped", reason, after });
export const absent = (reason: Absence): Answer => ({ type: "absent", reason });
export const UNABLE: Answer = { type: "unable", reason: null };

const answer = (name: string): Formula => ({ type: "answer", ref: refOf(name) });
const yesNo = (list: string, name: string, more: Partial<Item> = {}): Item =>
  choice(list, name, { yes: null, no: null }, { type: "yes-no", ...more });
const walked: Partial<Item> = { test: id("walk"), when: is("gym", "ready", "yes") };
const stopwatch: Partial<Item> = {
  ...walked,
  type: "stopwatch",
  unit: "s",
  range: { s: [0, 60] },
  clock: { type: "stopwatch", max: 60 },
};
const FIELDS: readonly Field[] = [
  { id: id("systolic"), unit: "mmHg" },
  { id: id("diastolic"), unit: "mmHg" },
  { id: id("pulse"), unit: "per-min" },
];
const pressure: Partial<Item> = { type: "readings", test: id("bp"), fields: FIELDS, range: { mmHg: [20, 350] } };

const TESTS: readonly TimedTest[] = [
  timedTest("walk", "Walk", { caught: "had to be caught", symptoms: "symptoms" }),
  timedTest("bp", "Pressure", { faint: "Feels faint" }),
];

function timedTest(name: string, title: string, why: Readonly<Record<string, string>>): TimedTest {
  const reasons = Object.entries(why).map(([one, label]) => ({ id: id<never>(one), label }));
  return { id: id(name), title, setup: [], guard: null, stops: reasons, onStop: null, sources: [] };
}

const STANDS: Table = {
  id: id("stands-norm"),
  source: id("ot-practice"),
  age: refOf("person/age"),
  sex: refOf("person/sex"),
  rows: [
    { from: 60, to: 69, values: { [id<OptionId>("male")]: 14, [id<OptionId>("female")]: 12 } },
    { from: 70, to: 130, values: { [id<OptionId>("male")]: 11, [id<OptionId>("female")]: 10 } },
  ],
};

export const GYM: Checklist = checklist(
  "gym",
  [
    yesNo("gym", "ready"),
    yesNo("gym", "walk-shoes", walked),
    item("walk-1", { ...stopwatch, clinical: "Walk, first" }),
    item("walk-2", { ...stopwatch, clinical: "Second walk" }),
    yesNo("gym", "walk-aid", walked),
    item("walk-speed", {
      ...walked,
      type: "computed",
      unit: "m/s",
      decimals: 2,
      value: {
        type: "quotient",
        of: [
          { type: "number", value: 4 },
          { type: "least", of: [answer("walk-1"), answer("walk-2")] },
        ],
      },
    }),
    item("bp-before", pressure),
    item("bp-1", { ...pressure, clinical: "Pressure at 1 minute" }),
    item("bp-3", pressure),
    item("drop", {
      test: id("bp"),
      type: "computed",
      unit: "mmHg",
      value: {
        type: "difference",
        of: [answer("bp-before.systolic"), { type: "least", of: [answer("bp-1.systolic"), answer("bp-3.systolic")] }],
      },
    }),
    item("stand-count", {
      type: "tally",
      unit: "count",
      range: { count: [0, 60] },
      clock: { type: "tally", lasts: 30 },
      clinical: "Stands",
    }),
  ],
  { title: "Tests", scored: false, tests: TESTS, tables: [STANDS] },
);

const WALKER: Checklist = checklist(
  "person",
  [item("age", { type: "number", unit: "years" }), choice("person", "sex", { female: null, male: null })],
  { title: "The person", scored: false },
);

/** A person and the gym; `more` goes into the gym: an alert, a retired item. */
export function smallGym(more: Partial<Checklist> = {}, around: Partial<Catalogue> = {}): Catalogue {
  return catalogue([WALKER, { ...GYM, ...more }], [], around);
}

/** A visit with answers of any kind: `{ "walk-1": measures(5), "person/age": measures(79, "years") }`. */
export function gymVisit(answers: Readonly<Record<string, Answer>>, more: Partial<Assessment> = {}): Assessment {
  const keys = Object.entries(answers).map(([name, given]) => {
    const key = (name.includes("/") ? name : `gym/${name}`) as QuestionKey;
    return [key, recorded(given)] as const;
  });
  return { ...visit(["person", "gym"], {}), answers: Object.fromEntries(keys), ...more };
}
