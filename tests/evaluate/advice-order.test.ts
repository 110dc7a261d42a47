import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Item, Recommendation, Step } from "../../src/model/checklist.ts";
import type { Severity } from "../../src/model/words.ts";
import { advised, leads, names, step } from "../support/advised.ts";
import { catalogue, checklist, choice, hazard, id, is, item, option, recommendation, visit } from "../support/build.ts";

const covers = (name: string, covered: readonly string[], more: Partial<Recommendation> = {}) =>
  recommendation(`hall/${name}`, { covers: covered.map((one) => id(`hall/${one}`)), ...more });
const bad = (...all: readonly string[]) => Object.fromEntries(all.map((name) => [`hall/${name}`, "bad"]));

describe("a smaller job is folded into the bigger one that covers it", () => {
  const ABC = [leads("a", "a"), leads("b", "b"), leads("c", "c")];
  const led = (
    recommendations: readonly Recommendation[],
    answers: Readonly<Record<string, string>>,
    items: readonly Item[] = ABC,
  ) => advised({ items, recommendations }, answers).map(({ id: name, findings }) => [name, findings]);

  test("through a job that is covered itself", () => {
    expect(led([covers("a", []), covers("b", ["a"]), covers("c", ["b"])], bad("a", "b", "c"))).toEqual([
      ["hall/c", ["hall/a", "hall/b", "hall/c"]],
    ]);
  });

  test("not where the bigger one is not called for", () => {
    expect(led([covers("a", []), covers("b", ["a"])], bad("a"))).toEqual([["hall/a", ["hall/a"]]]);
  });

  test("two that cover each other do not both go away", () => {
    const recommendations = [covers("a", ["b"]), covers("b", ["a"])];
    expect(names({ items: ABC, recommendations }, bad("a", "b"))).toEqual(["a", "b"]);
  });

  test("one that covers itself stays", () => {
    expect(led([covers("a", ["a"])], bad("a"))).toEqual([["hall/a", ["hall/a"]]]);
  });

  test("a finding that leads to both is told once", () => {
    expect(led([covers("a", []), covers("b", ["a"])], bad("x"), [leads("x", "a", "b")])).toEqual([
      ["hall/b", ["hall/x"]],
    ]);
    expect(led([covers("a", [])], bad("x"), [leads("x", "a", "a")])).toEqual([["hall/a", ["hall/x"]]]);
  });

  test("of two that cover it the first", () => {
    expect(led([covers("a", []), covers("c", ["a"]), covers("b", ["a"])], bad("a", "b", "c"))).toEqual([
      ["hall/c", ["hall/a", "hall/c"]],
      ["hall/b", ["hall/b"]],
    ]);
  });

  test("general advice is covered by a referral, and by no job in some place", () => {
    const general = covers("a", [], { when: is("hall", "b", "bad") });

    expect(led([general, covers("b", ["a"], { refer: "doctor" })], bad("b"))).toEqual([["hall/b", ["hall/b"]]]);
    expect(led([general, covers("b", ["a"])], bad("b"))).toEqual([
      ["hall/b", ["hall/b"]],
      ["hall/a", []],
    ]);
  });

  test("what is advised in general stays, though its finding is covered", () => {
    const both = covers("a", [], { when: is("hall", "b", "bad") });

    expect(led([both, covers("b", ["a"])], bad("a", "b"))).toEqual([
      ["hall/b", ["hall/a", "hall/b"]],
      ["hall/a", []],
    ]);
  });

  test("general advice that is covered takes its reasons along: together they are not private", () => {
    const when = is("hall", "seen", "bad");
    const seen = choice("hall", "seen", { bad: null, good: null });
    const items = [seen, { ...leads("b", "b"), private: true }];
    const of = (recommendations: readonly Recommendation[]) =>
      advised({ items, recommendations }, bad("b", "seen")).map(({ id: name, private: isPrivate }) => [
        name,
        isPrivate,
      ]);

    expect(of([covers("a", [], { when }), covers("b", ["a"], { refer: "doctor" })])).toEqual([["hall/b", false]]);
    expect(of([covers("b", ["a"], { refer: "doctor" })])).toEqual([["hall/b", true]]);
  });

  test("advice that rests on no answer at all is covered by a referral too", () => {
    const always = covers("a", [], { when: { type: "not", of: is("hall", "b", "gone") } });

    expect(led([always, covers("b", ["a"], { refer: "doctor" })], bad("b"))).toEqual([["hall/b", ["hall/b"]]]);
    expect(led([always], {})).toEqual([["hall/a", []]]);
  });
});

describe("the order", () => {
  const graded = (name: string, severity: Severity, more: Partial<Item> = {}) =>
    item(name, {
      options: [option("good"), option("bad")],
      hazards: [hazard(is("hall", name, "bad"), severity, { advice: [id(`hall/${name}`)] })],
      ...more,
    });
  const costs = (cost: Step["cost"]): Partial<Recommendation> => ({
    steps: { today: null, low: step({ cost }), bigger: null },
  });
  const order = (items: readonly Item[], more: Readonly<Record<string, Partial<Recommendation>>> = {}) =>
    names(
      { items, recommendations: items.map(({ id: name }) => recommendation(`hall/${name}`, more[name])) },
      bad(...items.map(({ id: name }) => name)),
    );

  test("the gravest first, whatever it weighs", () => {
    expect(
      order([
        graded("a", "minor", { exposure: "often" }),
        graded("b", "moderate", { exposure: "often" }),
        graded("c", "major", { exposure: "often" }),
        graded("d", "severe", { exposure: "rarely" }),
      ]),
    ).toEqual(["d", "c", "b", "a"]);
  });

  test("then what takes away most", () => {
    const often = { exposure: "often" } as const;
    expect(order([graded("a", "minor"), graded("b", "minor", often), graded("c", "minor")])).toEqual(["b", "a", "c"]);
  });

  test("then what is cheapest to begin with, then by name", () => {
    const three = [graded("c", "minor"), graded("b", "minor"), graded("a", "minor")];

    expect(order(three)).toEqual(["a", "b", "c"]);
    expect(order(three, { a: costs("50-250"), b: costs("over-1000"), c: costs("under-50") })).toEqual(["c", "a", "b"]);
    const two = { steps: { today: null, low: step({ cost: "free" }), bigger: step({ cost: "over-1000" }) } };
    expect(order(three, { a: costs("under-50"), b: two, c: costs("50-250") })).toEqual(["b", "a", "c"]);
    const none = { refer: "doctor", steps: { today: null, low: null, bigger: null } } as const;
    expect(order(three, { a: none, b: costs("varies"), c: none })).toEqual(["b", "a", "c"]);
  });

  test("general advice comes after all that was found", () => {
    const items = [graded("z", "minor", { exposure: "rarely" })];
    const recommendations = [recommendation("hall/a", { when: is("hall", "z", "bad") }), recommendation("hall/z")];

    expect(names({ items, recommendations }, bad("z"))).toEqual(["z", "a"]);
  });

  test("what an alert is about comes first, also by one of its ticks", () => {
    const floor = item("floor", {
      type: "multi-choice",
      options: [option("wet")],
      hazards: [hazard(is("hall", "floor", "wet"), "minor", { tick: id("wet"), advice: [id("hall/dry")] })],
    });
    const list = checklist("hall", [graded("a", "severe"), floor], {
      recommendations: [recommendation("hall/a"), recommendation("hall/dry")],
      alerts: [
        {
          id: id("wet"),
          urgency: "today",
          when: is("hall", "floor", "wet"),
          text: "Dry it.",
          clinical: null,
          suspends: [],
          unlessAlert: [],
          sources: [],
          at: "x",
        },
      ],
    });
    const { recommendations } = evaluate(
      catalogue([list]),
      visit(["hall"], { "hall/a": "bad", "hall/floor": ["wet"] }),
      { tool: "t" },
    );

    expect(recommendations.map(({ id: name }) => name)).toEqual(["hall/dry", "hall/a"]);
  });
});
