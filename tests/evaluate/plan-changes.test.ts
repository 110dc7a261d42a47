import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { AdviceChange, Assessment, Chosen, PlanEntry } from "../../src/model/assessment.ts";
import type { RecommendationId } from "../../src/model/ids.ts";
import { catalogue, checklist, hazard, id, is, item, option, recommendation, visit } from "../support/build.ts";

const thing = (name: string) =>
  item(name, {
    options: [option("good"), option("bad")],
    hazards: [hazard(is("hall", name, "bad"), "minor", { advice: [id(`hall/${name}`)] })],
  });
const hall = checklist("hall", [thing("rug"), thing("cord")], {
  recommendations: [
    recommendation("hall/rug", { title: "Roll up the rug", clinical: "Remove loose rug" }),
    recommendation("hall/cord", { title: "Tie up the cord" }),
  ],
});
const known = catalogue([hall]);
const run = (more: Partial<Assessment>) =>
  evaluate(known, visit(["hall"], { "hall/rug": "bad", "hall/cord": "bad" }, more), { tool: "t" });
const ids = (more: Partial<Assessment>) => run(more).recommendations.map(({ id: name }) => name);
const rug = (more: Partial<Assessment>) => run(more).recommendations.find(({ id: name }) => name === RUG);
const RUG = id<RecommendationId>("hall/rug");
const change = (of: Partial<AdviceChange>): AdviceChange => ({
  recommendation: RUG,
  change: "drop",
  group: null,
  text: null,
  why: "She likes it.",
  ...of,
});

describe("what the therapist changed", () => {
  test("dropped is not advised, and is told with its title and why", () => {
    const changes = [change({})];

    expect(ids({ changes })).toEqual(["hall/cord"]);
    expect(run({ changes }).changes).toEqual([{ ...change({}), title: "Roll up the rug" }]);
  });

  test("reworded keeps its place and loses the checklist's clinical words", () => {
    const changes = [change({ change: "reword", text: "Tape the rug down" })];

    expect(rug({ changes })).toMatchObject({
      title: "Tape the rug down",
      clinical: null,
      group: "today",
      changed: "reword",
      why: "Because.",
    });
    expect(ids({ changes })).toEqual(["hall/cord", "hall/rug"]);
    expect(run({ changes }).changes.map(({ title }) => title)).toEqual(["Roll up the rug"]);
  });

  test("moved keeps its words", () => {
    expect(rug({ changes: [change({ change: "move", group: "plan" })] })).toMatchObject({
      title: "Roll up the rug",
      clinical: "Remove loose rug",
      group: "plan",
      changed: "move",
    });
  });

  test("both, one after the other; another's words and place are not touched", () => {
    const changes = [change({ change: "move", group: "plan" }), change({ change: "reword", text: "Tape it down" })];

    expect(rug({ changes })).toMatchObject({ title: "Tape it down", group: "plan", changed: "reword" });
    expect(run({ changes }).recommendations[0]).toMatchObject({
      title: "Tie up the cord",
      group: "today",
      changed: null,
    });
  });

  test("a move to nowhere and a rewording without words change nothing", () => {
    const changes = [change({ change: "move", text: "Tape it" }), change({ change: "reword", group: "plan" })];

    expect(rug({ changes })).toMatchObject({ title: "Roll up the rug", group: "today", changed: null });
  });

  test("what was chosen together stands where it was chosen", () => {
    const chosen: readonly Chosen[] = [{ recommendation: RUG, step: "today", who: "son", by: "2026-12-01", sure: 9 }];

    expect(rug({ chosen, changes: [change({ change: "move", group: "plan" })] })).toMatchObject({
      group: "today",
      status: "planned",
      changed: null,
    });
    expect(rug({ chosen, changes: [change({ change: "reword", text: "Tape it down" })] })).toMatchObject({
      title: "Tape it down",
      group: "today",
    });
  });

  test("a change of what the checklists do not know is told by its id", () => {
    const gone = change({ recommendation: id("own/1") });
    expect(run({ changes: [gone] }).changes).toEqual([{ ...gone, title: "own/1" }]);
  });
});

describe("where it stands after the visit", () => {
  const entry = (more: Partial<PlanEntry>): PlanEntry => ({
    status: "done",
    step: "today",
    who: "son",
    due: "2026-12-05",
    reason: "It caught.",
    used: true,
    checked: false,
    on: "2026-12-06",
    ...more,
  });

  test("what was said counts, and is told of this one only", () => {
    const { recommendations } = run({ plan: { [RUG]: entry({}) } });

    expect(recommendations).toMatchObject([
      {
        id: "hall/cord",
        status: "open",
        chosenStep: null,
        who: null,
        due: null,
        reason: null,
        used: null,
        checked: null,
      },
      {
        id: "hall/rug",
        status: "done",
        chosenStep: "today",
        who: "son",
        due: "2026-12-05",
        reason: "It caught.",
        used: true,
        checked: false,
        title: "Roll up the rug",
      },
    ]);
    expect(recommendations[1]).not.toHaveProperty("on");
  });

  test("a step that there is not leaves the one that was chosen", () => {
    const chosen: readonly Chosen[] = [{ recommendation: RUG, step: "today", who: null, by: null, sure: null }];

    expect(rug({ plan: { [RUG]: entry({ step: "bigger" }) } })).toMatchObject({ status: "done", chosenStep: null });
    expect(rug({ chosen, plan: { [RUG]: entry({ step: null, who: null }) } })).toMatchObject({
      status: "done",
      chosenStep: "today",
      who: null,
    });
  });

  test("one of several steps is the one that was chosen", () => {
    const step = { text: "Do it.", cost: "free", who: [], when: null, instead: null, buy: [], doneIf: null } as const;
    const two = catalogue([
      { ...hall, recommendations: [recommendation("hall/rug", { steps: { today: step, low: step, bigger: null } })] },
    ]);
    const { recommendations } = evaluate(
      two,
      visit(["hall"], { "hall/rug": "bad" }, { plan: { [RUG]: entry({ step: "low" }) } }),
      { tool: "t" },
    );

    expect(recommendations).toMatchObject([{ chosenStep: "low" }]);
  });
});
