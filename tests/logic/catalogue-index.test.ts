import { expect, test } from "vitest";
import { indexOf } from "../../src/logic/catalogue-index.ts";
import { catalogue, checklist, factorOf, id, item } from "../support/build.ts";
import { GYM, smallGym } from "../support/small-gym.ts";

const index = indexOf(smallGym());

test("what a catalogue holds is found by its id, and what is not there is null", () => {
  const [numb] = [factorOf("numb")];
  const named = indexOf(catalogue([GYM], [numb]));
  expect([named.factor(id("numb")), named.factor(id("weak"))]).toEqual([numb, null]);
  expect([index.checklist(id("gym"))?.title, index.checklist(id("attic"))]).toEqual(["Tests", null]);
  expect([index.item(id("gym"), id("drop"))?.unit, index.item(id("gym"), id("age"))]).toEqual(["mmHg", null]);
  expect(index.item(id("attic"), id("drop"))).toBeNull();
  expect([index.table(id("gym"), id("stands-norm"))?.rows.length, index.table(id("gym"), id("walk"))]).toEqual([
    2,
    null,
  ]);
  expect([index.table(id("attic"), id("stands-norm")), index.test(id("attic"), id("walk"))]).toEqual([null, null]);
  expect([index.test(id("gym"), id("bp"))?.title, index.test(id("gym"), id("swim"))]).toEqual(["Pressure", null]);
});

test("what measures an estimate is found, in its own checklist", () => {
  const doors = checklist("doors", [
    item("wide"),
    item("inches", { measures: id("wide") }),
    item("with-chair", { measures: id("wide") }),
    item("high"),
  ]);
  const halls = checklist("halls", [item("wide"), item("steps", { measures: id("wide") })]);
  const measuring = (list: string, name: string) =>
    indexOf(catalogue([doors, halls]))
      .measuring(id(list), id(name))
      .map((one) => one.id);
  expect(measuring("doors", "wide")).toEqual(["inches", "with-chair"]);
  expect(measuring("halls", "wide")).toEqual(["steps"]);
  expect(measuring("doors", "high")).toEqual([]);
});

test("a question's key is the same however often it is asked for, and however many rooms there were", () => {
  const keys = Array.from({ length: 1200 }, (_, n) => index.key(id("gym"), id(`room-${n}`), id("ready")));
  expect(keys.at(-1)).toBe("gym@room-1199/ready");
  expect(keys.map((__, n) => index.key(id("gym"), id(`room-${n}`), id("ready")))).toEqual(keys);
  expect([index.key(id("gym"), null, id("ready")), index.key(id("gym"), null, id("drop"))]).toEqual([
    "gym/ready",
    "gym/drop",
  ]);
  expect(index.key(id("person"), id("room-1"), id("ready"))).toBe("person@room-1/ready");
});
