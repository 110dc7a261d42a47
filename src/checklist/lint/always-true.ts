import { isTriable, possibilitiesOf } from "../../logic/can-hold.ts";
import { sayCondition } from "../../logic/say-condition.ts";
import type { Condition } from "../../model/condition.ts";
import type { Draft, LintProblem, LintRule } from "./lint-rule.ts";
import { placeOf, type Standing, standingsOf, writtenParts } from "./standings.ts";

/** A condition that holds whatever is answered decides nothing: a word is missing in it, or it is in the way. */
export const alwaysTrue: LintRule = {
  code: "always-true",
  whole: true,
  severity: "warning",
  check: (draft) =>
    standingsOf(draft).flatMap((standing) => {
      if (!isTriable(standing.condition)) return [];
      const written = writtenParts(draft, standing.condition);
      const whatever = written.flatMap((part) => whateverIsAnswered(draft, standing, part));
      return whatever.length > 0 ? whatever : alreadySaid(draft, standing, written);
    }),
};

/** All options of a choice, every number of a range. That somebody must answer at all is another thing, which `answered` says. */
function whateverIsAnswered(draft: Draft, standing: Standing, condition: Condition): readonly LintProblem[] {
  const { canHold } = possibilitiesOf(draft.catalogue);
  if (!canHold([], { answered: true }, [condition])) {
    const message = `this holds whatever is answered: ${say(draft, standing, condition)}`;
    const hint = "leave out what is not meant; where any answer will do, write { answered: true }";
    return [{ at: placeOf(draft, condition, standing.at), message, hint }];
  }
  switch (condition.type) {
    case "all":
    case "any":
    case "at-least":
      return condition.of.flatMap((part) => whateverIsAnswered(draft, standing, part));
    case "some":
      return whateverIsAnswered(draft, standing, condition.where);
    default:
      return [];
  }
}

/** An item's own condition that its section says already, a hazard's that its item or its `is` says. */
function alreadySaid(draft: Draft, standing: Standing, written: readonly Condition[]): readonly LintProblem[] {
  const { canHold } = possibilitiesOf(draft.catalogue);
  const own = written.at(-1);
  const given = [...standing.given, ...written.slice(0, -1)];
  if (own === undefined || standing.failing.length > 0 || !canHold([...given, own]) || canHold(given, {}, [own]))
    return [];
  return [
    {
      at: placeOf(draft, own, standing.at),
      message: `this always holds here: ${say(draft, standing, own)}`,
      hint: "it is said already by what stands around it; leave it out, or mend it",
    },
  ];
}

function say({ catalogue }: Draft, { checklist }: Standing, condition: Condition): string {
  return sayCondition(condition, catalogue, { checklist: checklist?.id ?? null });
}
