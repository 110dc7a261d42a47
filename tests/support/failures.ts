import { type CaseFailure, runCase } from "../../src/evaluate/run-case.ts";
import type { Case, Expectation } from "../../src/model/checklist.ts";
import { aCase } from "./a-case.ts";
import {
  alert,
  catalogue,
  checklist,
  choice,
  factorOf,
  hazard,
  id,
  is,
  item,
  option,
  personWith,
  recommendation,
  repeats,
  tests,
  type Value,
  visit,
} from "./build.ts";

const floor = item("floor", {
  type: "multi-choice",
  options: [option("wet"), option("bare")],
  hazards: [
    hazard(is("bath", "floor", "wet"), "minor", { tick: id("wet") }),
    hazard(is("bath", "floor", "bare"), "major", { tick: id("bare") }),
  ],
});
const mat = item("mat", {
  options: [option("none"), option("loose")],
  hazards: [hazard(is("bath", "mat", "loose"), "moderate", { advice: [id("bath/fix"), id("other/see")] })],
});
/** Bathrooms with a question asked once, ticks, advice here and elsewhere, and alerts. */
export const bath = checklist(
  "bath",
  [
    choice("bath", "wash", { tub: null, sink: null }, { once: true }),
    mat,
    floor,
    choice("bath", "deep", { yes: null, no: null }, { when: is("bath", "mat", "loose") }),
    choice("bath", "asked-of-family", { yes: null, no: null }, { for: ["caregiver"] }),
  ],
  {
    repeats,
    alerts: [alert("slips", is("bath", "mat", "loose")), alert("no-tub", is("bath", "wash", "sink"))],
    recommendations: [recommendation("bath/fix")],
  },
);
/** A walk, what is worked out of it, and a rule. */
export const gym = checklist(
  "gym",
  [
    item("walk", { type: "number", unit: "s" }),
    item("twice", {
      type: "computed",
      unit: "s",
      value: {
        type: "sum",
        of: [
          { type: "answer", ref: { checklist: id("gym"), item: id("walk"), field: null } },
          { type: "answer", ref: { checklist: id("gym"), item: id("walk"), field: null } },
        ],
      },
    }),
    choice("gym", "seen", { fine: null, odd: "minor" }),
  ],
  {
    rules: [
      {
        id: id("slow"),
        source: id("a-paper"),
        about: [id("walk")],
        applies: null,
        outcomes: [
          {
            id: "met",
            when: tests("gym", "walk", {
              type: "compare",
              comparison: "gte",
              to: { type: "threshold", threshold: { s: 12 } },
            }),
            says: "Slow.",
            advice: [],
          },
        ],
        otherwise: "Not slow.",
        noNorm: null,
        at: "gym.yaml:9",
      },
    ],
    alerts: [alert("odd", is("gym", "seen", "odd"))],
    recommendations: [recommendation("other/see")],
  },
);
export const bathAndGym = catalogue([bath, gym, personWith("numb")], [factorOf("numb")]);
/** A loose mat in one of two bathrooms. */
export const LOOSE = { "bath@up/mat": "loose", "bath@down/mat": "none" } as const;

export interface Said {
  readonly expect?: Partial<Expectation>;
  readonly never?: Partial<Expectation>;
  readonly factors?: Case["factors"];
}

/** What of a case did not come out so. */
export function failures(answers: Readonly<Record<string, Value>>, said: Said): readonly CaseFailure[] {
  const list = Object.keys(answers).some((key) => key.startsWith("gym")) ? gym : bath;
  return runCase(bathAndGym, list, aCase(visit([list.id], answers), said));
}
