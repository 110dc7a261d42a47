import { describe, expect, test } from "vitest";
import { recorded } from "../../src/model/answer.ts";
import type { Assessment, Chosen, PlanEntry } from "../../src/model/assessment.ts";
import { catalogue, choice, id, visit } from "../support/build.ts";
import { begin, earlierOf, hall, seen, smallKnown } from "../support/second-look.ts";
import { ownFinding, rooms } from "../support/two-visits.ts";

test("a second visit, whole: what was answered stands beside it, the rooms and the person are known", () => {
  const made = seen(
    { "person/unsteady": "yes", "person/sore": "no", "hall/light": "dim", "bath@up/rim": "low" },
    { goals: ["Walk to the shop"], own: [ownFinding("A hatch"), ownFinding(null, { advice: "Rest more" })] },
  );

  expect(begin(made)).toEqual([
    {
      type: "earlier",
      earlier: {
        id: "mb-12.1",
        date: "2026-11-21",
        falls: null,
        answers: Object.fromEntries(Object.entries(made.answers).filter(([key]) => key !== "person/unsteady")),
        first: ["hall/light"],
        next: [],
        own: [{ ...ownFinding("A hatch"), now: null }],
        lost: [],
      },
    },
    { type: "instances", checklist: "bath", list: rooms({ up: null }).list },
    { type: "more", checklist: "bath", more: "no" },
    { type: "goals", goals: ["Walk to the shop"] },
    { type: "answer", key: "person/unsteady", recorded: made.answers["person/unsteady" as never] },
  ]);
});

test("neither private answers nor free words nor days are kept beside the new visit", () => {
  const made = seen({ "hall/pills": "lying", "hall/used": "yes" });
  const answers = {
    ...made.answers,
    [id<never>("hall/words")]: recorded({ type: "text", text: "She cried." }),
    [id<never>("hall/seen-on")]: recorded({ type: "date", date: "2026-01-01" }),
  };

  expect(Object.keys(earlierOf({ ...made, answers }).answers)).toEqual(["hall/used"]);
  expect(earlierOf({ ...made, answers }).first).toEqual([]);
});

describe("rooms", () => {
  const again = (instances: Readonly<Record<string, ReturnType<typeof rooms>>>) =>
    begin(seen({}, { instances: instances as never })).slice(1);

  test("a fall that was told of stays so; else it is asked again", () => {
    const fell = rooms({ a: "fall", b: "near-fall", c: "no", d: null }, "yes");

    expect(again({ bath: fell })).toEqual([
      { type: "instances", checklist: "bath", list: rooms({ a: "fall", b: "near-fall", c: null, d: null }).list },
      { type: "more", checklist: "bath", more: "yes" },
    ]);
  });

  test("those of a checklist that is gone, or that has no rooms any more, are left out", () => {
    expect(again({ shed: rooms({ back: null }), hall: rooms({ front: null }) })).toEqual([]);
  });
});

describe("the plan goes on", () => {
  const entry = (status: PlanEntry["status"]): PlanEntry => ({
    status,
    step: "low",
    who: "son",
    due: null,
    reason: null,
    used: null,
    checked: null,
    on: "2026-12-01",
  });
  const choose = (name: string): Chosen => ({
    recommendation: id(name),
    step: "today",
    who: "daughter",
    by: "2026-12-24",
    sure: 9,
  });
  const planOf = (more: Partial<Assessment>) => begin(seen({}, more)).slice(1);

  test("with what is planned, put off or turned down; what is done or open is not carried on", () => {
    const plan = {
      "hall/a": entry("planned"),
      "hall/b": entry("done"),
      "hall/c": entry("open"),
      "hall/d": entry("declined"),
      "hall/e": entry("not-now"),
      "own/1": entry("planned"),
    };

    expect(planOf({ plan })).toEqual([
      { type: "plan", recommendation: "hall/a", entry: entry("planned") },
      { type: "plan", recommendation: "hall/d", entry: entry("declined") },
      { type: "plan", recommendation: "hall/e", entry: entry("not-now") },
    ]);
  });

  test("a choice that nobody spoke of since is planned still; one that is done is not", () => {
    const chosen = [choose("hall/a"), choose("hall/b")];

    expect(planOf({ chosen, plan: { [id<never>("hall/b")]: entry("done") } })).toEqual([
      {
        type: "plan",
        recommendation: "hall/a",
        entry: {
          status: "planned",
          step: "today",
          who: "daughter",
          due: "2026-12-24",
          reason: null,
          used: null,
          checked: null,
          on: "2026-11-21",
        },
      },
    ]);
  });
});

describe("the checklists have changed since", () => {
  const mat = choice("hall", "mat", { none: null, loose: "major" }, { renamedFrom: [id("rug")] });
  const made = visit(["hall"], { "hall/used": "yes", "hall/rug": "loose", "hall/light": "dim" });

  test("what was found is asked under its new name", () => {
    const { answers, first, lost } = earlierOf(
      made,
      catalogue([{ ...hall, items: [...hall.items.slice(0, 1), mat] }]),
      smallKnown,
    );

    expect(Object.keys(answers).sort()).toEqual(["hall/mat", "hall/used"]);
    expect(first).toEqual(["hall/mat"]);
    expect(lost).toEqual([{ key: "hall/light", why: "question", text: "light?", found: true }]);
  });
});
