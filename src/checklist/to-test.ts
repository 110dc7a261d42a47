import type { TimedTest } from "../model/checklist.ts";
import type { OptionId, TestId } from "../model/ids.ts";
import { type At, below } from "./problems.ts";
import type { SectionFile } from "./schema-item.ts";
import { toSources } from "./to-hazard.ts";
import { toList } from "./words.ts";
import { placed, type Workshop } from "./workshop.ts";

/** What makes a section more than a heading. */
const OF_A_TEST = ["setup", "guard", "stops", "on-stop", "say"] as const;

/** A section with an id → a timed test; null is a heading, which says nothing that only a test can say. */
export function toTest(file: SectionFile, at: At, workshop: Workshop): TimedTest | null {
  const { id, section, setup, guard = null, stops, "on-stop": onStop = null, sources } = file;
  if (id === undefined) {
    for (const key of OF_A_TEST.filter((one) => file[one] !== undefined)) {
      workshop.scope.report(at, {
        code: "missing-key",
        message: `"id" is missing here: with "${key}" this section is a timed test`,
        hint: "give it an id",
      });
    }
    return null;
  }
  return placed(
    {
      id: id as TestId,
      title: section,
      setup: toList(setup),
      guard,
      stops: toStops(stops),
      onStop,
      sources: toSources(sources, below(at, "sources"), workshop),
    },
    at,
    workshop,
  );
}

/** Reasons to break a test off: `[lost balance, symptoms]`, or each with a name of its own, as options are. */
export function toStops(stops: SectionFile["stops"]): TimedTest["stops"] {
  if (stops === undefined) return [];
  const all = Array.isArray(stops) ? stops.map((label) => [toName(label), label] as const) : Object.entries(stops);
  return all.map(([id, label]) => ({ id: id as OptionId, label: String(label) }));
}

/** `grey or sweating` → `grey-or-sweating`. */
export function toName(label: string): string {
  const words =
    label
      .normalize("NFKD")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join("-").slice(0, 64);
}
