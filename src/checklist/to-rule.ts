import type { Rule, RuleOutcome } from "../model/checklist.ts";
import type { Condition } from "../model/condition.ts";
import type { ItemId, RuleId } from "../model/ids.ts";
import { parseCondition } from "./parse-condition.ts";
import { type At, below, toPlace } from "./problems.ts";
import type { MetRuleFile, OutcomesRuleFile } from "./schema.ts";
import { findItem, toRecommendationId, toSource } from "./scope.ts";
import { nth } from "./to-hazard.ts";
import { toList } from "./words.ts";
import { placed, type Workshop } from "./workshop.ts";

/** A condition that could not be read; its problem is told, and nothing is made of the file. */
const UNREAD: Condition = { type: "all", of: [] };

/** What a publication says of answers. A rule that is met or not has the one outcome `met`. */
export function toRule(file: MetRuleFile | OutcomesRuleFile, at: At, workshop: Workshop): Rule {
  const { scope } = workshop;
  const about = toList(file.about).map(
    (name, n) => findItem(name, nth(below(at, "about"), file.about, n), scope)?.ref.item ?? (name as ItemId),
  );
  const made: Rule = {
    id: file.id as RuleId,
    source: toSource(file.source, below(at, "source"), scope),
    about,
    applies: file.applies === undefined ? null : parseCondition(file.applies, below(at, "applies"), scope),
    outcomes:
      "outcomes" in file
        ? file.outcomes.map((one, n) => toOutcome(one, below(at, "outcomes", n), workshop))
        : [toOutcome({ id: "met", when: file.when, says: file.met, advice: file.advice }, at, workshop)],
    otherwise: file["not-met"] ?? null,
    noNorm: file["no-norm"] ?? null,
    at: toPlace(at),
  };
  return placed(made, at, workshop);
}

type OutcomeFile = Omit<OutcomesRuleFile["outcomes"][number], "advice"> & {
  readonly advice?: string | readonly string[] | undefined;
};

function toOutcome({ id, when, says, advice }: OutcomeFile, at: At, { scope }: Workshop): RuleOutcome {
  return {
    id,
    when: parseCondition(when, below(at, "when"), scope) ?? UNREAD,
    says,
    advice: toList(advice).map((text, n) =>
      toRecommendationId(text, scope.own ?? "", nth(below(at, "advice"), advice, n), scope),
    ),
  };
}
