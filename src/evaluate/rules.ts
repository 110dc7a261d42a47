import { indexOf } from "../logic/catalogue-index.ts";
import type { Reading } from "../logic/reading.ts";
import { checklistsOf, instancesOf, type Spot } from "../logic/scope.ts";
import { showAnswer } from "../logic/show-answer.ts";
import type { Answer } from "../model/answer.ts";
import type { Checklist, Item, Rule, RuleOutcome } from "../model/checklist.ts";
import type { RuleResult } from "../model/evaluation.ts";
import { parseKey, type QuestionKey, questionKey, type RecommendationId } from "../model/ids.ts";

export interface Ruled {
  readonly results: readonly RuleResult[];
  readonly advice: readonly { readonly id: RecommendationId; readonly because: readonly QuestionKey[] }[];
}

/** What each published rule says of the answers, side by side; never mixed into the home's score. */
export function applyRules(reading: Reading): Ruled {
  const checklists = checklistsOf(reading.catalogue, reading.assessment).filter(({ repeats }) => repeats === null);
  const ruled = checklists.flatMap((checklist) =>
    checklist.rules.map((rule) => applyRule(reading, { checklist, instance: null }, rule)),
  );
  return { results: ruled.map(({ result }) => result), advice: ruled.flatMap(({ advice }) => advice) };
}

interface One {
  readonly result: RuleResult;
  readonly advice: Ruled["advice"];
}

function applyRule(reading: Reading, spot: Spot, rule: Rule): One {
  const about = rule.about.map((item) => questionKey(spot.checklist.id, null, item));
  const said = (
    saying: Pick<RuleResult, "outcome" | "says" | "whyNull">,
    because: readonly QuestionKey[] = [],
  ): One => {
    const keys = [...new Set([...about, ...because])];
    const values = keys.flatMap((key) => shownAt(reading, key));
    return { result: { id: rule.id, about, values, ...saying, source: rule.source }, advice: [] };
  };
  const nothing = (whyNull: RuleResult["whyNull"]): One =>
    said({ outcome: null, says: whyNull === "no-norm" ? rule.noNorm : null, whyNull });

  const applies = rule.applies === null ? true : reading.tell(rule.applies, spot);
  if (applies === null) return nothing("not-known");
  // A publication that was not made for this person has no figure for them either.
  if (!applies) return nothing(rule.noNorm === null ? "does-not-apply" : "no-norm");
  for (const outcome of rule.outcomes) {
    const told = reading.tell(outcome.when, spot);
    if (told === null) return nothing(reading.hasNoNorm(outcome.when, spot) ? "no-norm" : "not-known");
    if (told) return met(outcome, reading.evidence(outcome.when, spot));
  }
  // A rule without a word for the rest (a publication's middle group that needs a test) says nothing; that is not a "no".
  if (rule.otherwise === null) return nothing(null);
  // What was not seen or measured speaks for nobody.
  const isMeasured = rule.about.every((id) => hasValue(reading, spot, id));
  return isMeasured ? said({ outcome: false, says: rule.otherwise, whyNull: null }) : nothing("not-known");

  function met({ id, says, advice }: RuleOutcome, because: readonly QuestionKey[]): One {
    const { result } = said({ outcome: id === "met" ? true : id, says, whyNull: null }, because);
    return { result, advice: advice.map((one) => ({ id: one, because })) };
  }
}

/** An answer as it is shown with a rule; "could not check" is none. */
function shownAt(reading: Reading, key: QuestionKey): RuleResult["values"] {
  const found = findAt(reading, key);
  if (found === null || found.answer.type === "absent") return [];
  return [{ key, shown: showAnswer(found.item, found.answer, found.checklist) }];
}

function findAt(
  { catalogue, assessment, given }: Reading,
  key: QuestionKey,
): { readonly checklist: Checklist; readonly item: Item; readonly answer: Answer } | null {
  const parts = parseKey(key);
  if (parts === null) return null;
  const checklist = indexOf(catalogue).checklist(parts.checklist);
  const item = indexOf(catalogue).item(parts.checklist, parts.item);
  if (checklist === null || item === null) return null;
  const instance = instancesOf(assessment, checklist).list.find(({ id }) => id === parts.instance) ?? null;
  const answer = given(item, { checklist, instance })?.answer ?? null;
  return answer === null ? null : { checklist, item, answer };
}

/** Answered, and not with "could not check", "could not do it" or a test that was broken off. */
function hasValue(reading: Reading, { checklist }: Spot, id: Item["id"]): boolean {
  const type = findAt(reading, questionKey(checklist.id, null, id))?.answer.type;
  return type !== undefined && type !== "absent" && type !== "unable" && type !== "stopped";
}
