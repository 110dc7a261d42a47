import fc from "fast-check";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Catalogue, Checklist, Hazard, Item } from "../../src/model/checklist.ts";
import type { Severity } from "../../src/model/words.ts";
import { SEVERITIES } from "../../src/model/words.ts";
import {
  alert,
  catalogue,
  checklist,
  factorOf,
  hazard,
  id,
  is,
  item,
  option,
  personWith,
  type Value,
  visit,
} from "./build.ts";

/** A made-up set of checklists and a visit to a made-up home. */
export interface Home {
  readonly known: Catalogue;
  readonly answers: Readonly<Record<string, Value>>;
}

export const FACTORS = ["numb", "unsteady", "alone"] as const;
const OPTIONS = ["o0", "o1", "o2", "o3"] as const;

/** The options of every item get worse from first to last; its raising factors raise each of them alike, so the order holds for everybody. */
const severities = fc
  .tuple(fc.constant(null), ...OPTIONS.slice(1).map(() => fc.constantFrom<Severity | null>(null, ...SEVERITIES)))
  .map((some) => [...some].sort((a, b) => rank(a) - rank(b)));

export function rank(severity: Severity | null): number {
  return severity === null ? -1 : SEVERITIES.indexOf(severity);
}

interface Plan {
  readonly severities: readonly (Severity | null)[];
  readonly raise: (typeof FACTORS)[number] | null;
  readonly fit: (typeof FACTORS)[number] | null;
  readonly exposure: "rarely" | "weekly" | "daily" | "often" | null;
  readonly under: boolean;
  readonly many: boolean;
  readonly answer: number;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  severities,
  raise: fc.constantFrom(null, null, ...FACTORS),
  fit: fc.constantFrom(null, ...FACTORS),
  exposure: fc.constantFrom("rarely", "weekly", "daily", "often", null),
  under: fc.boolean(),
  many: fc.boolean(),
  answer: fc.integer({ min: -3, max: 3 }),
});

/** Instances share the checklist; a part is shown unless its whole is at its worst, which hides it. */
export const home: fc.Arbitrary<Home> = fc
  .record({
    areas: fc.array(
      fc.record({
        items: fc.array(plan, { minLength: 1, maxLength: 6 }),
        places: fc.integer({ min: 0, max: 2 }),
        use: fc.integer({ min: -1, max: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    person: fc.tuple(...FACTORS.map(() => fc.constantFrom("yes", "no", null))),
    alert: fc.boolean(),
  })
  .map(({ areas, person, alert: withAlert }) => {
    const made = areas.map((area, at) => toChecklist(`area-${at}`, area.items, area.places > 0, withAlert && at === 0));
    const answers: Record<string, Value> = {};
    FACTORS.forEach((name, at) => {
      const value = person[at];
      if (typeof value === "string") answers[`person/${name}`] = value;
    });
    areas.forEach((area, at) => {
      const spots =
        area.places === 0 ? [`area-${at}`] : Array.from({ length: area.places }, (_, n) => `area-${at}@place-${n}`);
      for (const spot of spots) {
        if (area.use >= 0) answers[`${spot}/use`] = ["rarely", "weekly", "daily", "often"][area.use] as string;
        area.items.forEach(({ answer, many }, n) => {
          const value = toValue(answer, many);
          if (value !== null) answers[`${spot}/item-${n}`] = value;
        });
      }
    });
    return {
      known: catalogue(
        [personWith(...FACTORS), ...made],
        FACTORS.map((name) => factorOf(name)),
      ),
      answers,
    };
  });

export function toValue(answer: number, many: boolean): Value | null {
  if (answer === -3) return null;
  if (answer === -2) return { absent: "unknown" };
  if (answer === -1) return { absent: "not-applicable" };
  return many ? OPTIONS.slice(0, answer + 1) : (OPTIONS[answer] ?? null);
}

function toChecklist(name: string, plans: readonly Plan[], repeats: boolean, withAlert: boolean): Checklist {
  const use = item("use", {
    exposure: "daily",
    options: ["rarely", "weekly", "daily", "often"].map((one) => option(one)),
  });
  const items = plans.map((one, at) =>
    toItem(name, one, { at, whole: at > 0 && one.under ? (plans[0] ?? null) : null }),
  );
  const worst = is(name, "item-0", "o3");
  // What is under another may be hidden by a worse answer, so nothing combined rests on it: the format's own rule.
  const wholes = plans.flatMap((one, at) => (at > 0 && one.under ? [] : [at]));
  return checklist(name, [use, ...items], {
    exposureFrom: id("use"),
    repeats: repeats
      ? { ask: "One?", again: "Another?", namedBy: null, one: null, always: false, speakingNames: false }
      : null,
    alerts: withAlert
      ? [alert("cannot-wait", { type: "all", of: [worst, { type: "factor", factors: [id("alone")] }] })]
      : [],
    combined:
      wholes.length > 2
        ? [
            {
              id: id("several"),
              exposure: null,
              fit: [],
              hazard: hazard(
                { type: "at-least", count: 2, of: wholes.slice(0, 3).map((at) => is(name, `item-${at}`, "o3")) },
                "major",
              ),
            },
          ]
        : [],
  });
}

/** A part is never worse than its whole: the format's own rule for `under`. */
function toItem(name: string, one: Plan, { at, whole }: { readonly at: number; readonly whole: Plan | null }): Item {
  const most = whole === null ? "severe" : worstOf(whole);
  const own = one.severities.map((severity) => (rank(severity) > rank(most) ? most : severity));
  const raise = whole === null ? one.raise : null;
  const many = one.many && whole === null;
  const hazards: readonly Hazard[] = own.flatMap((severity, n) => {
    if (severity === null) return [];
    const next = SEVERITIES[SEVERITIES.indexOf(severity) + 1];
    const worse = raise === null || next === undefined ? [] : [{ severity: next, factors: [id(raise) as never] }];
    const tick = OPTIONS[n] ?? "o0";
    return [hazard(is(name, `item-${at}`, tick), severity, { worse, tick: many ? id(tick) : null })];
  });
  return item(`item-${at}`, {
    type: many ? "multi-choice" : "choice",
    options: OPTIONS.map((each) => option(each)),
    hazards,
    exposure: one.exposure,
    fit: one.fit === null ? [] : [{ factors: [id(one.fit)], because: "It fits." }],
    under: whole === null ? null : id("item-0"),
    when:
      whole === null
        ? null
        : {
            type: "test",
            ref: { checklist: id(name), item: id("item-0"), field: null },
            test: { type: "is-not", options: [id("o3")] },
          },
  });
}

function worstOf(one: Plan): Severity | null {
  return one.severities.at(-1) ?? null;
}

export function visitOf({ known, answers }: Home): Assessment {
  return visit(
    known.checklists.map((one) => one.id),
    answers,
  );
}
