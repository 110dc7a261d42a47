import { expect, test, vi } from "vitest";
import { emptyAssessment } from "../../src/model/assessment.ts";
import { WELL } from "../support/a-home.ts";
import { goThrough } from "../support/an-interview.ts";
import type { Value } from "../support/build.ts";
import { shipped } from "../support/catalogue.ts";

vi.setConfig({ testTimeout: 60_000 });

const known = shipped();

/** A daughter's whole visit; what she says is answered so, the rest well. */
function asked(sets: readonly string[], said: Readonly<Record<string, Value>> = {}): readonly string[] {
  const visit = emptyAssessment("2026-11-22", { by: "caregiver", sets, depth: "standard" });
  const none = {
    "footwear/#more": "no",
    "walking-aids/#more": "no",
    "bathroom/where": "upstairs",
    "bedroom/where": "own",
  };
  const walk = goThrough(known, visit, { ...WELL, ...none, ...said });
  return walk.asked.map(({ key }) => key.replace(/@[^/]*/, ""));
}

test("foot soaks are asked with the other warmth for the feet, or in the bathroom where nobody asked for it", () => {
  expect(asked(["person", "bathroom"])).not.toContain("bathroom/foot-soak");
  expect(asked(["bathroom"])).toContain("bathroom/foot-soak");
});

test("the look at the feet is asked once: with the care of the feet, else with heat and cold", () => {
  expect(asked(["person", "foot-care", "heat-and-cold"])).not.toContain("heat-and-cold/skin-look");
  expect(asked(["person", "heat-and-cold"])).toContain("heat-and-cold/skin-look");
  const hands = asked(["person", "foot-care", "heat-and-cold"], { "person/hands-feeling": "yes" });
  expect(hands).toContain("heat-and-cold/skin-look");
});

test("how a hot drink is carried is asked at the walking aid, or in the kitchen where there is none", () => {
  const cook = { "kitchen/kitchen-use": "cooks" };
  const cane = { "walking-aids/#more": "yes", "walking-aids/aid": "cane", "walking-aids/aid-use": "always" };
  expect(asked(["person", "walking-aids", "kitchen"], { ...cook, ...cane })).toEqual(
    expect.arrayContaining(["walking-aids/carries"]),
  );
  expect(asked(["person", "walking-aids", "kitchen"], { ...cook, ...cane })).not.toContain("kitchen/moving-food");
  expect(asked(["person", "walking-aids", "kitchen"], cook)).toContain("kitchen/moving-food");
});

test("no two questions of the whole home say the same", () => {
  const texts = new Map<string, string[]>();
  for (const checklist of known.checklists)
    for (const item of checklist.items) {
      const key = `${checklist.id}/${item.id}`;
      texts.set(item.text, [...(texts.get(item.text) ?? []), key]);
    }
  const twice = [...texts.values()].filter((keys) => keys.length > 1);
  // Asked in the one place only where it was not answered in the other.
  const either = [
    ["foot-care/socks", "footwear/socks"],
    ["function/gait-aid", "function/tug-aid"],
  ];
  expect(twice.filter((keys) => !either.some((pair) => pair.join() === [...keys].sort().join()))).toEqual([]);
});
