import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Checklist, Item } from "../../src/model/checklist.ts";
import { catalogue, checklist, choice, hazard, id, is, repeats, type Value, visit } from "../support/build.ts";
import { found } from "../support/one-hall.ts";

type Answers = Readonly<Record<string, Value>>;

describe("how often a place is used", () => {
  const used = choice("hall", "used", { rarely: null, weekly: null, often: null, nightly: null, sometimes: null });
  const named = {
    ...used,
    options: used.options.map((one) =>
      (one.id as string) === "nightly" ? { ...one, exposure: "often" as const } : one,
    ),
  };
  const rug = choice("hall", "rug", { flat: null, loose: "major" }, { exposure: null });
  const list = { exposureFrom: id<never>("used") };
  const exposures = (answers: Answers, of: readonly Item[] = [named, rug], more: Partial<Checklist> = list) =>
    found(of, { "hall/rug": "loose", ...answers }, { list: more }).map(({ exposure, points }) => [exposure, points]);

  test.each<[string, Answers, string, number]>([
    ["as it was answered, by the word itself", { "hall/used": "rarely" }, "rarely", 5],
    ["often", { "hall/used": "often" }, "often", 30],
    ["by what the option stands for", { "hall/used": "nightly" }, "often", 30],
    ["daily, where the answer says nothing of it", { "hall/used": "sometimes" }, "daily", 20],
    ["daily, where nobody knows", { "hall/used": { absent: "unknown" } }, "daily", 20],
    ["daily, where nobody asked", {}, "daily", 20],
  ])("%s", (_, answers, exposure, points) => {
    expect(exposures(answers)).toEqual([[exposure, points]]);
  });

  test("the question's own comes first, and without either it is daily", () => {
    expect(exposures({ "hall/used": "often" }, [named, { ...rug, exposure: "rarely" }])).toEqual([["rarely", 5]]);
    expect(exposures({ "hall/used": "often" }, [named, rug], {})).toEqual([["daily", 20]]);
  });

  test("a hazard of several answers takes it too, or has its own", () => {
    const combined = (exposure: "rarely" | null) => ({
      ...list,
      combined: [
        {
          id: id<never>("both"),
          exposure,
          fit: [{ factors: [id<never>("weak")], because: "Weak." }],
          hazard: hazard(is("hall", "rug", "flat"), "major" as const),
        },
      ],
    });
    const both = (exposure: "rarely" | null) =>
      found(
        [named, rug],
        { "hall/used": "often", "hall/rug": "flat", "person/weak": "yes" },
        { list: combined(exposure) },
      );

    expect(both(null)).toMatchObject([
      { key: "hall/both", exposure: "often", points: 45, fit: [{ factor: "weak", because: "Weak." }] },
    ]);
    expect(both("rarely")).toMatchObject([{ exposure: "rarely", points: 7.5 }]);
  });

  test("while nobody asked how often, the range ends where it is often", () => {
    const range = (items: readonly Item[], answers: Answers, more: Partial<Checklist> = list) => {
      const known = catalogue([checklist("hall", items, more)]);
      return evaluate(known, visit(["hall"], answers), { tool: "t" }).areas[0]?.range;
    };
    const loose = { "hall/rug": "loose" } as const;

    expect(range([named, rug], loose)).toEqual([62, 64]);
    expect(range([named, rug], { ...loose, "hall/used": "weekly" })).toEqual([66, 66]);
    expect(range([named, rug], { ...loose, "hall/used": { absent: "unknown" } })).toEqual([64, 64]);
    const rooms = [named, { ...rug, once: true }];
    expect(range(rooms, { ...loose, "hall@up/used": "rarely" }, { ...list, repeats })).toEqual([64, 64]);
  });

  test("room by room, or once for all rooms", () => {
    const room = (once: boolean, answers: Answers) =>
      found(
        [{ ...named, once }, rug],
        { "hall@up/rug": "loose", "hall@down/rug": "loose", ...answers },
        { list: { ...list, repeats } },
      ).map(({ area, exposure }) => [area, exposure]);

    expect(room(false, { "hall@up/used": "often", "hall@down/used": "rarely" })).toEqual([
      ["hall@up", "often"],
      ["hall@down", "rarely"],
    ]);
    expect(room(true, { "hall/used": "often" })).toEqual([
      ["hall@up", "often"],
      ["hall@down", "often"],
    ]);
  });
});
