import { CATALOGUE_FORMAT } from "../model/catalogue-format.ts";
import type { Catalogue } from "../model/checklist.ts";
import { decimalsOf, type Unit } from "../model/quantity.ts";

type Json = Readonly<Record<string, unknown>>;

/** What each format came to lack when the next one came. A catalogue is lifted format by format; a format that is not here cannot be. */
const LIFTS: Readonly<Record<string, { readonly to: string; readonly lift: (catalogue: Json) => Json }>> = {
  "catalogue/1": { to: "catalogue/2", lift: withoutTests },
  "catalogue/2": { to: "catalogue/3", lift: withoutJobs },
};

/**
 * Makes of a catalogue that an older Handrail kept what this one would have kept: nothing it says is changed, what it could not say is
 * empty. Null if there is no way from that format to today's.
 */
export function findLift(format: string): ((kept: unknown) => Catalogue) | null {
  if (format === CATALOGUE_FORMAT) return (kept) => kept as Catalogue;
  const step = LIFTS[format];
  const next = step === undefined ? null : findLift(step.to);
  return step === undefined || next === null ? null : (kept) => next(step.lift(kept as Json));
}

/** catalogue/1 knew no timed tests, no readings, no norms, and no instance that quick depth need not ask for. */
function withoutTests(catalogue: Json): Json {
  const { checklists, factors, ...rest } = withFields(catalogue) as Json;
  return {
    ...rest,
    checklists: listOf(checklists).map(checklistWithoutTests),
    factors: listOf(factors).map((factor) => ({ ...factor, gate: false })),
  };
}

function checklistWithoutTests(checklist: Json): Json {
  const { repeats, items, rules } = checklist;
  return {
    ...checklist,
    repeats: repeats == null ? null : { ...(repeats as Json), one: null, always: false },
    items: listOf(items).map((item) => ({
      ...item,
      test: null,
      say: null,
      clock: null,
      fields: [],
      value: null,
      decimals: item["unit"] === null ? 0 : decimalsOf(item["unit"] as Unit),
    })),
    rules: listOf(rules).map((rule) => ({ ...rule, noNorm: null })),
    tests: [],
    tables: [],
  };
}

/** Wherever an item is looked at, it is the answer itself: there were no readings to choose from. */
function withFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withFields);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, withFields(part)] as const);
  const isRef = entries.length === 2 && "checklist" in value && "item" in value;
  return Object.fromEntries(isRef ? [...entries, ["field", null]] : entries);
}

/** catalogue/2 knew no words for work lists. */
function withoutJobs(catalogue: Json): Json {
  return {
    ...catalogue,
    checklists: listOf(catalogue["checklists"]).map((checklist) => ({
      ...checklist,
      workTitle: null,
      recommendations: listOf(checklist["recommendations"]).map((one) => ({ ...one, job: null })),
    })),
  };
}

function listOf(value: unknown): readonly Json[] {
  return value as readonly Json[];
}
