import { lettersOf } from "../../interview/paper-letters.ts";
import type { PaperQuestion } from "../../interview/paper-questions.ts";
import { indexOf } from "../../logic/catalogue-index.ts";
import { lowerFirst } from "../../logic/say-words.ts";
import type { Condition } from "../../model/condition.ts";
import type { FactorId, OptionId } from "../../model/ids.ts";
import { showThreshold } from "../../model/quantity.ts";
import { enForm } from "../../text/en-form.ts";
import type { Numbered } from "./paper-numbers.ts";

/** A part of a sentence: `always` and `never` are settled by what this paper does not ask, `never` cannot come about with this paper, `unsaid` has no words that a reader of the paper could follow. */
type Said =
  | { readonly type: "said"; readonly text: string; readonly joins: boolean }
  | { readonly type: "never" }
  | { readonly type: "always" }
  | { readonly type: "unsaid" };

const NEVER: Said = { type: "never" };
const ALWAYS: Said = { type: "always" };
const UNSAID: Said = { type: "unsaid" };
const said = (text: string, joins = false): Said => ({ type: "said", text, joins });

/** Whether the condition can come about on this paper at all: what it looks at may be asked elsewhere. */
export function canBeOnPaper(condition: Condition, around: Numbered): boolean {
  return say(condition, around).type !== "never";
}

/** A condition by the numbers and letters of the paper: `9 is a or b, and 12 is Yes`. Null where that cannot be said in few words. */
export function sayOnPaper(condition: Condition, around: Numbered): string | null {
  const told = say(condition, around);
  return told.type === "said" && told.text.length <= LONGEST ? told.text : null;
}

const LONGEST = 130;

function say(condition: Condition, around: Numbered): Said {
  switch (condition.type) {
    case "test":
      return sayTest(condition, around);
    case "all":
      return joined(condition.of, "and", around);
    case "any":
      return joined(condition.of, "or", around);
    case "not":
      return sayNot(condition.of, around);
    case "some":
      return say(condition.where, around);
    case "factor":
    case "possible":
      return sayFactors(condition.factors, condition.type, around);
    case "at-least":
    case "test-stopped":
      return UNSAID;
  }
}

function sayTest({ ref, test }: Condition & { readonly type: "test" }, around: Numbered): Said {
  const question = around.asking(ref);
  if (question === null) return NEVER;
  const { number } = question;
  switch (test.type) {
    case "is":
      return said(enForm.is(number, wordsOf(question, test.options)));
    case "is-not":
      return said(enForm.isNot(number, wordsOf(question, test.options)));
    case "compare":
      if (test.to.type !== "threshold" || ref.field !== null) return UNSAID;
      return said(enForm.compare(number, test.comparison, showThreshold(test.to.threshold)));
    case "answered":
      return said(enForm.answered(number));
    case "absent":
    case "unable":
    case "stopped":
      return UNSAID;
  }
}

/** `Yes`, or the letters: `a`, `a or b`. */
function wordsOf({ input }: PaperQuestion, options: readonly OptionId[]): readonly string[] {
  const letters = lettersOf(input);
  return options.map((id) => {
    const letter = letters.find((one) => one.id === id)?.letter ?? "";
    return letter === "y" ? enForm.yes : letter === "n" ? enForm.no : letter;
  });
}

/** That a question has no answer needs no words on paper: whoever left it out is not sent past what follows. */
function sayNot(condition: Condition, around: Numbered): Said {
  if (condition.type !== "test") return UNSAID;
  const { ref, test } = condition;
  if (around.asking(ref) === null) return ALWAYS;
  if (test.type === "answered") return NEVER;
  if (test.type === "is") return say({ ...condition, test: { ...test, type: "is-not" } }, around);
  return UNSAID;
}

function joined(conditions: readonly Condition[], word: "and" | "or", around: Numbered): Said {
  const all = conditions.map((one) => say(one, around));
  if (all.some(({ type }) => type === "unsaid")) return UNSAID;
  const settled = word === "and" ? NEVER : ALWAYS;
  if (all.some(({ type }) => type === settled.type)) return settled;
  const parts = all.filter((one) => one.type === "said");
  if (parts.length === 0) return word === "and" ? ALWAYS : NEVER;
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const comma = parts.some(({ joins }) => joins) ? "," : "";
  return said(parts.map(({ text }) => text).join(`${comma} ${word} `), true);
}

/** What is private, or only opens questions, is told to nobody. */
function sayFactors(
  ids: readonly FactorId[],
  type: "factor" | "possible",
  { catalogue, careful = false }: Numbered,
): Said {
  if (careful && ids.length > 2) return ALWAYS;
  const factors = ids.map((id) => indexOf(catalogue).factor(id));
  if (factors.some((one) => one === null || one.private || one.gate) || factors.length > 2) return UNSAID;
  const labels = factors.map((one) => lowerFirst(one?.label ?? ""));
  return said(type === "factor" ? enForm.has(labels) : enForm.mayHave(labels));
}
