import { indexOf } from "../logic/catalogue-index.ts";
import type { Reading } from "../logic/reading.ts";
import { checklistsOf } from "../logic/scope.ts";
import { showAnswer } from "../logic/show-answer.ts";
import type { Rule } from "../model/checklist.ts";
import type { RuleResult } from "../model/evaluation.ts";
import { type QuestionKey, questionKey, type RecommendationId } from "../model/ids.ts";

export interface Ruled {
  readonly results: readonly RuleResult[];
  readonly advice: readonly { readonly id: RecommendationId; readonly because: readonly QuestionKey[] }[];
}

/** What each published rule says of the answers, side by side; never mixed into the home's score. */
export function applyRules(reading: Reading): Ruled {
  const spots = checklistsOf(reading.catalogue, reading.assessment).filter(({ repeats }) => repeats === null);
  const ruled = spots.flatMap((checklist) =>
    checklist.rules.map((rule) => applyRule(reading, { checklist, instance: null }, rule)),
  );
  return { results: ruled.map(({ result }) => result), advice: ruled.flatMap(({ advice }) => advice) };
}

type HeadSpot = { readonly checklist: ReturnType<typeof checklistsOf>[number]; readonly instance: null };

function applyRule(
  reading: Reading,
  spot: HeadSpot,
  rule: Rule,
): { readonly result: RuleResult; readonly advice: Ruled["advice"] } {
  const about = rule.about.map((item) => questionKey(spot.checklist.id, null, item));
  const values = rule.about.flatMap((id, at) => {
    const item = indexOf(reading.catalogue).item(spot.checklist.id, id);
    const answer = item === null ? undefined : reading.given(item, spot)?.answer;
    const key = about[at];
    return item === null || answer === undefined || answer.type === "absent" || key === undefined
      ? []
      : [{ key, shown: showAnswer(item, answer) }];
  });
  const base = { id: rule.id, about, values, source: rule.source };
  const applies = rule.applies === null ? true : reading.tell(rule.applies, spot);
  const nothing = (whyNull: RuleResult["whyNull"]) => ({
    result: { ...base, outcome: null, says: null, whyNull },
    advice: [],
  });
  if (applies !== true) return nothing(applies === false ? "does-not-apply" : "not-known");
  for (const outcome of rule.outcomes) {
    const told = reading.tell(outcome.when, spot);
    if (told === null) return nothing("not-known");
    if (!told) continue;
    const advice = outcome.advice.map((id) => ({ id, because: reading.evidence(outcome.when, spot) }));
    return {
      result: { ...base, outcome: outcome.id === "met" ? true : outcome.id, says: outcome.says, whyNull: null },
      advice,
    };
  }
  // A rule without a word for the rest (a publication's middle group that needs a test) says nothing; that is not a "no".
  return rule.otherwise === null
    ? nothing(null)
    : { result: { ...base, outcome: false, says: rule.otherwise, whyNull: null }, advice: [] };
}
