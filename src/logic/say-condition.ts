import type { Catalogue } from "../model/checklist.ts";
import type { Condition } from "../model/condition.ts";
import type { ChecklistId, FactorId, ItemId } from "../model/ids.ts";
import { indexOf } from "./catalogue-index.ts";
import { type NameOptions, sayName } from "./say-name.ts";
import { sayTest, sayTestStopped } from "./say-test.ts";
import { listWords, lowerFirst, type Said } from "./say-words.ts";

export interface SayOptions {
  /** the checklist in which the condition stands: only items of others are told with their checklist's title */
  readonly checklist: ChecklistId | null;
  /** every item by its question, in words that everybody reads */
  readonly plain?: boolean;
  /** the item that is spoken of, called "it" */
  readonly it?: ItemId;
}

/** A condition as a part of a sentence: `hot water at the tub is over 120 °F (49 °C) and the person has numb feet`. No capital, no full stop. */
export function sayCondition(condition: Condition, catalogue: Catalogue, options: SayOptions): string {
  return say(condition, { catalogue, plain: options.plain ?? false, within: options.checklist, it: options.it ?? null })
    .text;
}

function say(condition: Condition, around: NameOptions): Said {
  switch (condition.type) {
    case "test":
      return sayTest(condition, sayName(condition.ref, around), around);
    case "test-stopped":
      return sayTestStopped(condition, around.catalogue);
    case "factor":
      return sayFactors(condition.factors, around);
    case "possible":
      return { text: `${sayFactors(condition.factors, around).text}, or that is not known`, joins: "loose" };
    case "all":
      return join(condition.of, "and", around);
    case "any":
      return join(condition.of, "or", around);
    case "not": {
      const inner = say(condition.of, around);
      return { text: `it is not so that ${inner.joins === "none" ? inner.text : `(${inner.text})`}`, joins: "none" };
    }
    case "at-least": {
      const parts = condition.of.map((one) => inBrackets(sayPart(one, around)));
      return { text: `at least ${condition.count} of: ${parts.join("; ")}`, joins: "loose" };
    }
    case "some": {
      const title = indexOf(around.catalogue).checklist(condition.checklist)?.title ?? condition.checklist;
      const inner = say(condition.where, { ...around, within: condition.checklist, it: null });
      return { text: `for at least one of "${title}": ${inner.text}`, joins: "loose" };
    }
  }
}

/** Among other conditions what protects is said without a clause of its own. */
function sayPart(condition: Condition, around: NameOptions): Said {
  return condition.type === "possible"
    ? sayFactors(condition.factors, around, "has, or may have,")
    : say(condition, around);
}

function inBrackets({ text, joins }: Said): string {
  return joins === "loose" ? `(${text})` : text;
}

function sayFactors(factors: readonly FactorId[], { catalogue }: NameOptions, has = "has"): Said {
  const labels = factors.map((id) => lowerFirst(indexOf(catalogue).factor(id)?.label ?? id));
  const lists = labels.some((label) => / or |,/.test(label));
  const joins = labels.length > 1 ? (lists ? "loose" : "list") : lists ? "list" : "none";
  return { text: `the person ${has} ${listWords(labels, "or")}`, joins };
}

/** Parts that hold lists of their own are set apart by commas, and those that hold commas by brackets: nothing can be read two ways. */
function join(conditions: readonly Condition[], word: "and" | "or", around: NameOptions): Said {
  const [only, ...others] = conditions;
  if (only === undefined) return { text: word === "and" ? "always" : "never", joins: "none" };
  if (others.length === 0) return say(only, around);
  const parts = conditions.map((one) => sayPart(one, around));
  const texts = parts.map(inBrackets);
  const either = word === "or" ? "either " : "";
  if (parts.every(({ joins }) => joins === "none")) return { text: either + listWords(texts, word), joins: "list" };
  return { text: `${either}${texts.join(`, ${word} `)}`, joins: "loose" };
}
