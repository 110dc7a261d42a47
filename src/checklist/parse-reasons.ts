import type { OptionId } from "../model/ids.ts";
import { type At, below, keyOf, unknownWord } from "./problems.ts";
import type { FoundItem, Scope } from "./scope.ts";
import { isClock } from "./to-clock.ts";
import { isYes, toList, toWord } from "./words.ts";

/** Only what is done against the clock, or measured, ends as "could not do it" or is broken off. */
export function mayEnd(operator: string, at: At, { item, ref }: FoundItem, report: Scope["report"]): boolean {
  if (item === null || isClock(item.type) || item.type === "readings") return true;
  const message = `"${operator}" is for what is timed, and "${ref.item}" is a ${item.type}`;
  report(keyOf(at), { code: "wrong-operator", message, hint: null });
  return false;
}

/** `yes` is for any reason; else the reasons of the test, by name. */
export function parseReasons(
  operand: unknown,
  at: At,
  known: readonly string[] | null,
  { report }: Scope,
): readonly OptionId[] | null {
  if (isYes(operand)) return [];
  const words = toList(operand).map((one, n) => {
    const word = toWord(one);
    if (known === null || known.includes(word)) return word;
    const place = Array.isArray(operand) ? below(at, n) : at;
    const problem = unknownWord({ code: "unknown-option", word, what: "a reason to break this test off", known });
    report(place, { ...problem, hint: problem.hint ?? `what may be here: ${["yes", ...known].join(", ")}` });
    return null;
  });
  if (words.length === 0) report(at, { code: "wrong-type", message: "this list is empty, so nothing is ever in it" });
  if (words.length === 0 || words.includes(null)) return null;
  return words.filter((word) => word !== null) as readonly string[] as readonly OptionId[];
}
