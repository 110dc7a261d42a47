import { expect, test } from "vitest";
import { compare } from "../../src/evaluate/compare.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { startInterview } from "../../src/interview/interview.ts";
import type { Comparison, FindingState } from "../../src/model/comparison.ts";
import type { InstanceId } from "../../src/model/ids.ts";
import { demoFollowed, demoVisit, renamed, visitAgain } from "../support/demo-home.ts";

const first = demoVisit();
const today = renamed(first.catalogue, "bath-mat", "mat-outside-tub");
const options = { today, tool: "test" };
const MAT = "bathroom@upstairs/mat-outside-tub";
const BAR = "bathroom@upstairs/tub-grab-bar";

const stateOf = ({ findings }: Comparison, key: string): FindingState | undefined =>
  findings.find((one) => one.key === key)?.state;
const earlierCount = ({ counts }: Comparison): number =>
  counts["not-looked"] + counts["still-there"] + counts.fixed + counts.gone;

test("a record beside itself has nothing new and nothing fixed", () => {
  const { counts, points } = compare(first, first, options);

  expect(counts).toMatchObject({ new: 0, fixed: 0, gone: 0, "not-looked": 0 });
  expect(counts["still-there"]).toBe(evaluate(first.catalogue, first.assessment, options).findings.length);
  expect(points.before).toBe(points.after);
});

test("the demo home, looked at again after an item got another name: each finding has its state", () => {
  const second = visitAgain(first, today, "2027-02-20", {
    "bathroom@upstairs/bathing-place": "same",
    [MAT]: "same",
    [BAR]: "fixed",
    "own/#0": "fixed",
  });
  const found = compare(first, second, options);

  expect(stateOf(found, MAT)).toBe("still-there");
  expect(stateOf(found, BAR)).toBe("fixed");
  expect(stateOf(found, "own/1")).toBe("fixed");
  expect(stateOf(found, "stairs@inside-stairs/clear-steps")).not.toBe("fixed");
  expect(found.counts["not-looked"]).toBeGreaterThan(50);
  expect(found.counts.new).toBe(0);
  expect(earlierCount(found)).toBe(evaluate(first.catalogue, first.assessment, options).findings.length);
  expect(found.points.before - found.points.after).toBeGreaterThan(0);
  expect(found.points.questions).toBeLessThan(60);
});

test("a third visit with the names of today follows the second one", () => {
  const second = visitAgain(first, today, "2027-02-20", "all the same");
  const third = visitAgain(second, today, "2027-05-20", { "bathroom@upstairs/bathing-place": "same", [MAT]: "none" });
  const found = compare(second, third, options);

  expect(stateOf(compare(first, second, options), MAT)).toBe("still-there");
  expect(stateOf(found, MAT)).toBe("fixed");
  expect(stateOf(compare(first, third, options), MAT)).toBe("fixed");
  expect(earlierCount(found)).toBe(evaluate(today, second.assessment, options).findings.length);
});

test("followed up twice, with an item that got another name in between: every state is told, and each once", () => {
  const { first: one, second, third, today: edition } = demoFollowed();
  const how = { today: edition, tool: "test" };
  const before = evaluate(one.catalogue, one.assessment, how).findings.length;

  const sooner = compare(one, second, how);
  expect(stateOf(sooner, BAR)).toBe("fixed");
  expect(stateOf(sooner, "own/1")).toBe("fixed");
  expect(stateOf(sooner, MAT)).toBe("still-there");
  expect(stateOf(sooner, "bathroom@upstairs/wet-floor")).toBe("new");
  expect(stateOf(sooner, "bathroom@upstairs/night-light")).toBe("not-looked");
  expect(sooner.counts).toMatchObject({ new: 1, gone: 0 });
  expect(earlierCount(sooner)).toBe(before);

  const later = compare(one, third, how);
  expect(stateOf(later, MAT)).toBe("fixed");
  // Nobody steps into the tub any more: what was wrong there was not mended, it matters no longer.
  expect(stateOf(later, BAR)).toBe("gone");
  expect(stateOf(later, "bathroom@upstairs/tub-step")).toBe("gone");
  expect(stateOf(later, "bathroom@upstairs/night-light")).toBe("not-looked");
  expect(earlierCount(later)).toBe(before);

  const between = compare(second, third, how);
  expect(stateOf(between, MAT)).toBe("fixed");
  expect(stateOf(between, "bathroom@upstairs/wet-floor")).toBe("not-looked");
  for (const { findings } of [sooner, later, between])
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
});

test("all looked at again and all as before: nothing changed, and the law holds", () => {
  const second = visitAgain(first, today, "2027-02-20", "all the same");
  const found = compare(first, second, options);

  expect(found.counts.new).toBe(0);
  expect(found.counts.fixed).toBe(0);
  expect(found.points.before).toBe(found.points.after);
  expect(earlierCount(found)).toBe(evaluate(first.catalogue, first.assessment, options).findings.length);
});

test("a bathroom that is gone takes its findings with it; one that nobody spoke of does not", () => {
  const gone = {
    ...first.assessment,
    instances: {
      ...first.assessment.instances,
      bathroom: {
        list: (first.assessment.instances["bathroom" as never]?.["list"] ?? []).filter(
          ({ id }: { id: InstanceId }) => id !== "upstairs",
        ),
        more: "no" as const,
      },
    },
  };
  const found = compare(first, { ...first, assessment: gone }, { ...options, today: first.catalogue });

  expect(stateOf(found, BAR)).toBe("gone");
  expect(found.counts.fixed).toBe(0);
});

test("something found where nobody had looked before is new, and said to be so", () => {
  const { [BAR as never]: _, ...answers } = first.assessment.answers;
  const before = { ...first, assessment: { ...first.assessment, answers } };
  const found = compare(before, first, { ...options, today: first.catalogue });

  const bar = found.findings.find(({ key }) => key === BAR);
  expect(bar).toMatchObject({ state: "new", note: "not-looked-before" });
  expect(stateOf(compare(first, before, { ...options, today: first.catalogue }), BAR)).toBe("not-looked");
});

test("an item that today's checklists do not have: its finding is not called mended, and the answer is named as lost", () => {
  const without = {
    ...first.catalogue,
    checklists: first.catalogue.checklists.map((one) => ({
      ...one,
      items: one.items.filter(({ id }) => (id as string) !== "bath-mat"),
    })),
  };
  const found = compare(first, first, { ...options, today: without });

  expect(stateOf(found, "bathroom@upstairs/bath-mat")).toBe("not-looked");
  expect(found.lost.map(({ key }) => key)).toContain("bathroom@upstairs/bath-mat");
  expect(found.counts.fixed).toBe(0);
});

test("a second visit asks falls first, then the person, then what was found, the gravest place first", () => {
  const second = visitAgain(first, today, "2027-02-20", {});
  const { questions } = startInterview(today, second.assessment);
  const open = questions.filter(({ given, input }) => given === null && input.type !== "note");
  const keys = open.map(({ key }) => key);

  expect(keys[0]).toBe("falls-since");
  const rest = questions.findIndex(({ type }) => type === "rest");
  const asked = questions.slice(0, rest).map(({ key }) => key);
  expect(asked).toContain("person/falls-12-months");
  expect(asked).toContain("own/#0");
  expect(asked.indexOf("person/falls-12-months")).toBeLessThan(asked.findIndex((key) => key.startsWith("bathroom")));
  expect(second.assessment.answers["person/age" as never]).toBeDefined();
  expect(second.assessment.answers[BAR as never]).toBeUndefined();
  expect(second.assessment.earlier?.answers[MAT as never]).toBeDefined();
});

test("nothing private is kept of the earlier visit beside the answers", () => {
  const { assessment } = visitAgain(first, today, "2027-02-20", {});
  const isPrivate = new Set(
    today.checklists.flatMap(({ id, items }) => items.filter((one) => one.private).map((one) => `${id}/${one.id}`)),
  );
  const { answers = {}, first: keys = [], next = [] } = assessment.earlier ?? {};
  expect([...Object.keys(answers), ...keys, ...next].filter((key) => isPrivate.has(key))).toEqual([]);
});
