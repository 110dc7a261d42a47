import { describe, expect, test } from "vitest";
import { possibilitiesOf } from "../../src/logic/can-hold.ts";
import type { Item } from "../../src/model/checklist.ts";
import type { Condition } from "../../src/model/condition.ts";
import { catalogue, checklist, choice, factor, factorOf, id, is, item } from "../support/build.ts";

const yes = (name: string): Condition => is("hall", name, "yes");
const no = (name: string): Condition => is("hall", name, "no");
const yesNo = (name: string, more: Partial<Item> = {}): Item => choice("hall", name, { yes: null, no: null }, more);
const names = (count: number): readonly string[] => Array.from({ length: count }, (_, n) => `q${n}`);
const not = (of: Condition): Condition => ({ type: "not", of });
const all = (...of: readonly Condition[]): Condition => ({ type: "all", of });
const any = (...of: readonly Condition[]): Condition => ({ type: "any", of });
const atLeast = (count: number, of: readonly Condition[]): Condition => ({ type: "at-least", count, of });
const both = all(yes("q0"), no("q0"));

const { canHold } = possibilitiesOf(
  catalogue(
    [
      checklist(
        "hall",
        names(80).map((name) => yesNo(name)),
      ),
    ],
    [factorOf("never", both)],
  ),
);
const ways = (count: number) => names(count).map((name) => any(yes(name), no(name)));
const impossible = all(yes("q79"), no("q79"));

describe("all ways are tried", () => {
  test.each<[string, readonly Condition[], boolean]>([
    ["seven questions with two answers each, and what cannot be", [...ways(7), impossible], false],
    ["forty answers, and what cannot be", [...names(40).map(yes), impossible], false],
    ["twelve conditions of which two hold", [atLeast(2, names(12).map(yes)), ...names(11).map(no)], false],
  ])("%s", (_, conditions, can) => {
    expect(canHold(conditions)).toBe(can);
  });
});

describe("what would take too long to try is let pass", () => {
  test.each<[string, readonly Condition[]]>([
    ["too many ways", [...ways(12), impossible]],
    ["too many things that lead to one another", [...names(70).map(yes), impossible]],
    [
      "a condition of too many parts",
      [all(impossible, ...names(78).flatMap((name) => [yes(name), yes(name), yes(name)]))],
    ],
    ["too many conditions of which some hold", [atLeast(2, names(13).map(yes)), ...names(12).map(no)]],
  ])("%s", (_, conditions) => {
    expect(canHold(conditions)).toBe(true);
  });

  test("and so is a condition of too many parts that must fail", () => {
    const long = any(yes("q0"), no("q0"), ...names(78).flatMap((name) => [yes(name), yes(name), yes(name)]));
    expect(canHold([yes("q0")], {}, [long])).toBe(true);
    expect(canHold([yes("q0")], {}, [any(yes("q0"), no("q0"))])).toBe(false);
  });
});

describe("so many of several", () => {
  const [a, b, c] = [yes("q1"), yes("q2"), yes("q3")];
  const two = atLeast(2, [a, b, c]);
  test.each<[string, readonly Condition[], boolean]>([
    ["two hold", [two, a, c], true],
    ["two hold, and the third does not", [two, no("q2")], true],
    ["two cannot, where two do not", [two, no("q2"), no("q3")], false],
    ["fewer than two, where one holds", [not(two), a], true],
    ["fewer than two, where none holds", [not(two), no("q1"), no("q2"), no("q3")], true],
    ["not fewer than two, where two hold", [not(two), a, c], false],
    ["none of three", [atLeast(0, [a, b, c]), no("q1"), no("q2"), no("q3")], true],
    ["four of three", [atLeast(4, [a, b, c])], false],
    ["all of three", [atLeast(3, [a, b, c]), a], true],
    ["all of three, without one", [atLeast(3, [a, b, c]), no("q2")], false],
  ])("%s", (_, conditions, can) => {
    expect(canHold(conditions)).toBe(can);
  });
});

describe("in some room", () => {
  const stairs = checklist("stairs", [
    choice("stairs", "rail", { yes: null, no: null }),
    choice("stairs", "any", { yes: null, no: null }, { once: true }),
  ]);
  const rooms = possibilitiesOf(catalogue([stairs, checklist("hall", [yesNo("q0")])]));
  const some = (where: Condition): Condition => ({ type: "some", checklist: id("stairs"), where });
  const rail = (option: string) => is("stairs", "rail", option);
  const once = (option: string) => is("stairs", "any", option);

  test.each<[string, readonly Condition[], boolean]>([
    ["two rooms may differ", [some(rail("yes")), some(rail("no"))], true],
    ["one room cannot", [some(all(rail("yes"), rail("no")))], false],
    ["what is asked once is the same in both", [some(once("yes")), some(once("no"))], false],
    ["what is asked elsewhere is the same in both", [some(yes("q0")), some(no("q0"))], false],
    ["none may be so, whatever is", [not(some(rail("yes"))), rail("yes")], true],
    ["none may be what cannot be", [not(some(all(rail("yes"), rail("no"))))], true],
  ])("%s", (_, conditions, can) => {
    expect(rooms.canHold(conditions)).toBe(can);
  });
});

describe("what is told where it stands is not told again", () => {
  const gone = possibilitiesOf(
    catalogue([
      checklist("hall", [
        yesNo("q0"),
        yesNo("hidden", { when: both }),
        yesNo("old", { when: both, retired: true }),
        item("sum", { type: "computed", unit: "s" }),
        yesNo("later", { when: yes("q0") }),
      ]),
    ]),
  );
  test.each<[string, readonly Condition[], boolean]>([
    ["a question that is gone", [yes("lost"), not(yes("lost"))], true],
    ["a checklist that is gone", [is("attic", "light", "on"), no("q0")], true],
    ["a question that can never be asked", [yes("hidden"), yes("q0")], true],
    ["a question that is retired", [yes("old"), yes("q0")], true],
    ["what is gone does not hide what cannot be", [yes("lost"), both], false],
    ["a question that need not be answered need not be asked", [not(yes("later")), no("q0")], true],
  ])("%s", (_, conditions, can) => {
    expect(gone.canHold(conditions)).toBe(can);
  });
});

describe("of one catalogue", () => {
  test("each question, of each reach, has an answer of its own", () => {
    const list = checklist("hall", [
      yesNo("q0", { depth: "full", for: ["therapist"] }),
      yesNo("after", { when: yes("q0") }),
      yesNo("free"),
    ]);
    const [, after, free] = list.items;
    if (after === undefined || free === undefined) throw new Error("three questions");
    const { canBeAsked } = possibilitiesOf(catalogue([list]));
    const can = (one: Item) =>
      [
        null,
        { depth: "full", by: "therapist" } as const,
        { depth: "full", by: "self" } as const,
        { depth: "quick", by: "therapist" } as const,
      ].map((reach) => canBeAsked(list, one, reach));
    expect([can(after), can(free)]).toEqual([
      [true, true, false, false],
      [true, true, true, true],
    ]);
    expect(can(after)).toEqual([true, true, false, false]);
  });

  test("however many can never be asked, each of them is found", () => {
    const list = checklist("hall", [
      yesNo("q0"),
      ...names(40)
        .slice(1)
        .map((name) => yesNo(name, { when: factor("never") })),
    ]);
    const { canBeAsked } = possibilitiesOf(catalogue([list], [factorOf("never", both)]));
    expect(list.items.map((one) => canBeAsked(list, one))).toEqual([true, ...Array.from({ length: 39 }, () => false)]);
  });
});
