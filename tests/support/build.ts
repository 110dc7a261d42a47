import type { Answer } from "../../src/model/answer.ts";
import { recorded } from "../../src/model/answer.ts";
import { type Assessment, emptyAssessment } from "../../src/model/assessment.ts";
import type {
  Alert,
  Catalogue,
  Checklist,
  Factor,
  Hazard,
  Item,
  Option,
  Recommendation,
} from "../../src/model/checklist.ts";
import type { Condition, Test } from "../../src/model/condition.ts";
import type { ChecklistId, FactorId, InstanceId, ItemId, OptionId, QuestionKey } from "../../src/model/ids.ts";
import type { Quantity } from "../../src/model/quantity.ts";
import type { Absence, Severity } from "../../src/model/words.ts";

/** Builders of the model for tests: only what a test is about need be said. */

export const id = <T extends string>(text: string): T => text as T;

export function item(name: string, more: Partial<Item> = {}): Item {
  return {
    id: id<ItemId>(name),
    type: "choice",
    section: null,
    text: `${name}?`,
    clinical: null,
    how: { therapist: null, caregiver: null, self: null },
    why: null,
    when: null,
    for: null,
    depth: "quick",
    once: false,
    optional: false,
    private: false,
    exposure: "daily",
    unit: null,
    range: {},
    good: null,
    options: [],
    hazards: [],
    fit: [],
    measures: null,
    under: null,
    unless: null,
    place: null,
    test: null,
    say: null,
    clock: null,
    fields: [],
    value: null,
    decimals: 0,
    renamedFrom: [],
    retired: false,
    codes: { loinc: null, snomed: null, icd10: [] },
    sources: [],
    at: "test.yaml:1",
    ...more,
  };
}

export function option(name: string, more: Partial<Option> = {}): Option {
  return {
    id: id<OptionId>(name),
    label: name,
    name: null,
    clinical: null,
    good: null,
    exclusive: false,
    exposure: null,
    ...more,
  };
}

export const is = (checklist: string, name: string, ...options: readonly string[]): Condition =>
  tests(checklist, name, { type: "is", options: options.map((one) => id<OptionId>(one)) });

export const tests = (checklist: string, name: string, test: Test): Condition => ({
  type: "test",
  ref: { checklist: id<ChecklistId>(checklist), item: id<ItemId>(name), field: null },
  test,
});

export const factor = (...names: readonly string[]): Condition => ({
  type: "factor",
  factors: names.map((one) => id<FactorId>(one)),
});
export const possible = (...names: readonly string[]): Condition => ({
  type: "possible",
  factors: names.map((one) => id<FactorId>(one)),
});

export function hazard(when: Condition, severity: Severity | "none", more: Partial<Hazard> = {}): Hazard {
  return {
    when,
    tick: null,
    finding: "A finding",
    severity,
    worse: [],
    advice: [],
    sources: [],
    at: "test.yaml:2",
    ...more,
  };
}

/** An item whose options are each no hazard, or one of this severity. */
export function choice(
  checklist: string,
  name: string,
  options: Readonly<Record<string, Severity | null>>,
  more: Partial<Item> = {},
): Item {
  return item(name, {
    options: Object.keys(options).map((one) => option(one)),
    hazards: Object.entries(options).flatMap(([one, severity]) =>
      severity === null ? [] : [hazard(is(checklist, name, one), severity)],
    ),
    ...more,
  });
}

export function checklist(name: string, items: readonly Item[], more: Partial<Checklist> = {}): Checklist {
  return {
    id: id<ChecklistId>(name),
    version: "1.0.0",
    title: name,
    workTitle: null,
    hash: "0",
    file: `${name}.yaml`,
    scored: true,
    for: null,
    when: null,
    repeats: null,
    exposureFrom: null,
    handouts: [],
    items,
    tests: [],
    tables: [],
    combined: [],
    alerts: [],
    recommendations: [],
    rules: [],
    review: null,
    cases: [],
    ...more,
  };
}

export function alert(name: string, when: Condition, more: Partial<Alert> = {}): Alert {
  return {
    id: id(name),
    urgency: "today",
    when,
    text: `${name} cannot wait.`,
    clinical: null,
    suspends: [],
    unlessAlert: [],
    sources: [],
    at: "test.yaml:3",
    ...more,
  };
}

export function recommendation(name: string, more: Partial<Recommendation> = {}): Recommendation {
  return {
    id: id(name),
    title: name,
    clinical: null,
    when: null,
    refer: null,
    covers: [],
    buildingWork: false,
    steps: {
      today: { text: "Do it.", cost: "free", who: ["caregiver"], when: null, instead: null, buy: [], doneIf: null },
      low: null,
      bigger: null,
    },
    measure: [],
    job: null,
    noThanks: null,
    why: "Because.",
    handouts: [],
    sources: [],
    at: "test.yaml:4",
    ...more,
  };
}

/** A factor that holds when `person/<name>` is yes. */
export function factorOf(name: string, when: Condition = is("person", name, "yes")): Factor {
  return {
    id: id<FactorId>(name),
    label: name,
    text: name,
    clinical: null,
    when,
    private: false,
    gate: false,
    at: "factors.yaml:1",
  };
}

/** A person checklist with one yes-no question for each factor. */
export function personWith(...names: readonly string[]): Checklist {
  return checklist(
    "person",
    names.map((one) => choice("person", one, { yes: null, no: null }, { type: "yes-no" })),
    { scored: false },
  );
}

/** There may be several. */
export const repeats = { ask: "One?", again: "More?", namedBy: null, one: null, always: false, speakingNames: false };

export function catalogue(
  checklists: readonly Checklist[],
  factors: readonly Factor[] = [],
  more: Partial<Catalogue> = {},
): Catalogue {
  return { checklists, factors, guards: [], sources: [], sets: [], handouts: [], ...more };
}

export type Value = string | readonly string[] | Quantity | { readonly absent: Absence };

export function toAnswer(value: Value): Answer {
  if (typeof value === "string") return { type: "choice", option: id<OptionId>(value) };
  if (Array.isArray(value)) return { type: "choices", options: value.map((one) => id<OptionId>(one)) };
  if ("absent" in value) return { type: "absent", reason: value.absent };
  return { type: "number", ...(value as Quantity) };
}

/** A visit of a therapist at full depth with these answers; an instance is made for each `area@name` that is named. */
export function visit(
  sets: readonly string[],
  answers: Readonly<Record<string, Value>>,
  more: Partial<Assessment> = {},
): Assessment {
  const base = emptyAssessment("2026-11-21", { by: "therapist", sets, depth: "full" });
  const instances: Record<string, string[]> = {};
  for (const key of Object.keys(answers)) {
    const [, name, place] = /^([^@/]+)@([^/]+)\//.exec(key) ?? [];
    if (name !== undefined && place !== undefined) instances[name] = [...new Set([...(instances[name] ?? []), place])];
  }
  return {
    ...base,
    answers: Object.fromEntries(
      Object.entries(answers).map(([key, value]) => [key as QuestionKey, recorded(toAnswer(value))]),
    ),
    instances: Object.fromEntries(
      Object.entries(instances).map(([name, places]) => [
        name,
        { list: places.map((place) => ({ id: id<InstanceId>(place), label: place, fell: null })), more: "no" as const },
      ]),
    ),
    ...more,
  };
}
