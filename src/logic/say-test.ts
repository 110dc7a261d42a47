import type { Catalogue, TimedTest } from "../model/checklist.ts";
import type { Comparison, Condition, Operand } from "../model/condition.ts";
import type { OptionId } from "../model/ids.ts";
import { showThreshold, type Threshold } from "../model/quantity.ts";
import type { Absence } from "../model/words.ts";
import { indexOf } from "./catalogue-index.ts";
import { type Name, type NameOptions, sayName } from "./say-name.ts";
import { listWords, quoted, type Said } from "./say-words.ts";

const COMPARISONS: Readonly<Record<Comparison, string>> = {
  gt: "over",
  gte: "at least",
  lt: "under",
  lte: "at most",
  eq: "exactly",
};

const ABSENCES: Readonly<Record<Absence, string>> = {
  "not-applicable": "does not apply",
  unknown: "could not be checked",
  declined: "was not answered, by choice",
};

/** One answer's test: `handle height is "Higher"`. */
export function sayTest({ test, ref }: Condition & { type: "test" }, name: Name, around: NameOptions): Said {
  const { thing, asked } = name;
  const plain = (text: string): Said => ({ text, joins: "none" });
  switch (test.type) {
    case "is":
    case "is-not": {
      const joins = test.options.length > 1 ? "list" : "none";
      return { text: sayOptions(test.type, labelsOf(test.options, name), name), joins };
    }
    case "compare":
      return plain(`${thing} is ${COMPARISONS[test.comparison]} ${sayOperand(test.to, around)}`);
    case "answered":
      return plain(`${thing} is known`);
    case "absent":
      return plain(`${asked} ${ABSENCES[test.reason]}`);
    case "unable":
      return plain(`${asked} could not be done`);
    case "stopped": {
      const id = name.item?.test ?? null;
      const timed = id === null ? null : indexOf(around.catalogue).test(ref.checklist, id);
      return plain(`${asked} was broken off${sayReasons(test.reasons, timed)}`);
    }
  }
}

/** `"Timed Up and Go" was broken off because of "symptoms"`. */
export function sayTestStopped(
  { checklist, test, reasons }: Condition & { type: "test-stopped" },
  catalogue: Catalogue,
): Said {
  const timed = indexOf(catalogue).test(checklist, test);
  return { text: `${quoted(timed?.title ?? test)} was broken off${sayReasons(reasons, timed)}`, joins: "none" };
}

function sayReasons(reasons: readonly OptionId[], timed: TimedTest | null): string {
  const labels = reasons.map((id) => quoted(timed?.stops.find((stop) => stop.id === id)?.label ?? id));
  return labels.length === 0 ? "" : ` because of ${listWords(labels, "or")}`;
}

function labelsOf(options: readonly OptionId[], { item }: Name): readonly string[] {
  return options.map((id) => quoted(item?.options.find((option) => option.id === id)?.label ?? id));
}

/** "Something other" only of what is answered, as the truth table has it. */
function sayOptions(type: "is" | "is-not", labels: readonly string[], { item, thing, asked }: Name): string {
  const any = listWords(labels, "or");
  if (item?.type === "multi-choice") {
    if (type === "is") return `${any} is ticked for ${asked}`;
    return labels.length > 1 ? `none of ${any} is ticked for ${asked}` : `${any} is left unticked for ${asked}`;
  }
  return type === "is" ? `${thing} is ${any}` : `${thing} is something other than ${any}`;
}

function sayOperand(to: Operand, around: NameOptions): string {
  if (to.type === "threshold") return showThreshold(to.threshold);
  if (to.type === "table") return "the norm for this age and sex";
  const { thing } = sayName(to.ref, around);
  if (to.plus === null) return thing;
  const less = Object.values(to.plus).every((value) => value < 0);
  const margin = less ? positive(to.plus) : to.plus;
  return `${thing} ${less ? "less" : "plus"} ${showThreshold(margin)}`;
}

function positive(threshold: Threshold): Threshold {
  return Object.fromEntries(Object.entries(threshold).map(([unit, value]) => [unit, -value]));
}
