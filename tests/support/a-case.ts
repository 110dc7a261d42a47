import type { Assessment } from "../../src/model/assessment.ts";
import type { Case, Expectation } from "../../src/model/checklist.ts";

const NOTHING: Expectation = {
  findings: null,
  alerts: null,
  recommendations: null,
  asked: null,
  hidden: null,
  band: null,
  points: null,
  rules: null,
  values: null,
  factors: null,
  groups: null,
};

interface More extends Partial<Omit<Case, "expect" | "never">> {
  readonly expect?: Partial<Expectation>;
  readonly never?: Partial<Expectation>;
}

/** A checklist's own case: this visit, and what a test says is expected of it. */
export function aCase(assessment: Assessment, { expect = {}, never = {}, ...more }: More = {}): Case {
  return {
    title: "a case",
    todo: false,
    assessment,
    factors: [],
    at: "test.yaml:9",
    ...more,
    expect: { ...NOTHING, ...expect },
    never: { ...NOTHING, ...never },
  };
}
