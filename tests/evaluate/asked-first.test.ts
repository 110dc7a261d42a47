import { describe, expect, test } from "vitest";
import { catalogue, checklist, choice, hazard, id, is, repeats, type Value, visit } from "../support/build.ts";
import { earlierOf, hall, seen } from "../support/second-look.ts";
import { ownFinding, rooms } from "../support/two-visits.ts";

const firstOf = (answers: Readonly<Record<string, Value>>) => earlierOf(seen(answers)).first;

describe("what was found is asked first", () => {
  test("with the question that leads to it, and each once", () => {
    expect(firstOf({ "hall/used": "yes", "hall/rug": "loose" })).toEqual(["hall/used", "hall/rug"]);
    expect(firstOf({ "hall/floor": ["cord", "toys"] })).toEqual(["hall/floor"]);
    expect(firstOf({ "hall/used": "yes", "hall/rug": "none", "hall/light": "bright" })).toEqual([]);
  });

  test("a hazard of several answers by all of them, in the order of the checklist", () => {
    expect(firstOf({ "hall/icy": "yes", "hall/steep": "yes" })).toEqual(["hall/steep", "hall/icy"]);
  });

  test("in the room where it was found", () => {
    const both = { type: "all", of: [is("yard", "steep", "yes"), is("yard", "icy", "yes")] } as const;
    const plain = (name: string) => choice("yard", name, { no: null, yes: null });
    const combined = ["other", "slide"].map((name) => ({
      id: id<never>(name),
      exposure: null,
      fit: [],
      hazard: hazard(name === "slide" ? both : is("yard", "gone", "yes"), "minor" as const),
    }));
    const known = catalogue([checklist("yard", [plain("steep"), plain("icy")], { repeats, combined })]);
    const made = visit(["yard"], {
      "yard@front/steep": "yes",
      "yard@front/icy": "no",
      "yard@back/steep": "yes",
      "yard@back/icy": "yes",
    });

    expect(earlierOf(made, known, known).first).toEqual(["yard@back/steep", "yard@back/icy"]);
  });

  test("what raised an alert comes before all that was found", () => {
    const answers = { "hall/gas": "smell", "bath@up/rim": "high", "hall/light": "dark" };
    expect(firstOf(answers)).toEqual(["hall/light", "hall/gas", "bath@up/rim"]);
  });

  test("the gravest place first, in each as the checklist stands", () => {
    expect(
      firstOf({ "hall/light": "dim", "bath@down/rim": "high", "bath@up/wash": "tub", "bath@up/rim": "high" }),
    ).toEqual(["hall/light", "bath@down/rim", "bath@up/rim"]);
    expect(firstOf({ "hall/floor": ["toys"], "hall/light": "dim", "bath@up/rim": "high" })).toEqual([
      "hall/light",
      "hall/floor",
      "bath@up/rim",
    ]);
    const tub = { "bath/wash": "tub", "bath@up/mat": "loose", "bath@down/mat": "firm" } as const;
    expect(firstOf({ ...tub, "hall/floor": ["cord"], "bath@up/rim": "high" })).toEqual([
      "bath/wash",
      "bath@up/mat",
      "bath@up/rim",
      "hall/floor",
    ]);
  });

  test("how often a place is used comes with what was found there, where it was said", () => {
    expect(firstOf({ "bath@up/often": "daily", "bath@up/rim": "high" })).toEqual(["bath@up/often", "bath@up/rim"]);
    expect(firstOf({ "bath@up/often": "daily", "bath@down/rim": "high" })).toEqual(["bath@down/rim"]);
  });

  test("what a whole checklist waits for comes with it", () => {
    const garage = checklist("garage", [choice("garage", "step", { even: null, broken: "minor" })], {
      when: is("hall", "used", "yes"),
    });
    const made = visit(["garage", "hall"], { "hall/used": "yes", "garage/step": "broken" });

    const known = catalogue([garage, hall]);

    expect(earlierOf(made, known, known).first).toEqual(["hall/used", "garage/step"]);
  });

  test("nothing about the person, and nothing that the therapist found", () => {
    expect(earlierOf(seen({ "person/sore": "yes" })).first).toEqual([]);
    expect(earlierOf(seen({}, { own: [ownFinding("A hatch")] })).first).toEqual([]);
  });
});

test("still to check is what could not be seen, what was put off, and what could be severe", () => {
  const made = seen(
    { "hall/used": "yes", "hall/rug": { absent: "unknown" }, "hall/floor": { absent: "declined" } },
    { skipped: ["bath@up/rim"], instances: { bath: rooms({ up: null }) } as never },
  );
  const { next } = earlierOf(made);

  expect([...next].sort()).toEqual(["bath@up/rim", "hall/light", "hall/rug"]);
  expect(earlierOf(seen({ "hall/pills": { absent: "unknown" }, "hall/light": "bright" })).next).toEqual([]);
});

test("a room that nobody looked for is asked for anyway, and stands in no list", () => {
  const grave = checklist("bath", [choice("bath", "mat", { firm: null, loose: "severe" })], { repeats });
  const made = visit(["bath"], {});

  expect(earlierOf(made, catalogue([grave]), catalogue([grave])).next).toEqual([]);
});
