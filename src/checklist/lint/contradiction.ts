import { isTriable, possibilitiesOf } from "../../logic/can-hold.ts";
import { sayCondition } from "../../logic/say-condition.ts";
import type { Condition } from "../../model/condition.ts";
import { type Draft, type LintProblem, type LintRule, siteOf } from "./lint-rule.ts";
import { placeOf, type Standing, standingsOf } from "./standings.ts";

/** What can never be asked, found or said is a slip, or it is in the way. Factors are told where they are used (factor-nobody-can-have). */
export const contradiction: LintRule = {
  code: "contradiction",
  whole: true,
  check: (draft) => [
    ...standingsOf(draft).flatMap((standing) => (standing.kind === "factor" ? [] : inStanding(draft, standing))),
    ...alertsThatGiveWay(draft),
  ],
};

function inStanding(draft: Draft, standing: Standing): readonly LintProblem[] {
  const { canHold } = possibilitiesOf(draft.catalogue);
  const { condition, given, failing, says, at } = standing;
  if (!isTriable(condition)) return [];
  // Where nothing gets to this place, that is told by itself.
  if (!canHold(given, {}, failing)) return [];
  const place = placeOf(draft, condition, at);
  if (canHold([...given, condition], {}, failing)) return branches(draft, standing, condition, given);
  const sentence = say(draft, standing, condition);
  if (canHold([condition])) {
    const hint = failing.length > 0 ? "an outcome before this one takes all of it" : "something else rules it out here";
    return [{ at: place, message: `it can never be that ${says}: it needs that ${sentence}`, hint }];
  }
  return [
    {
      at: place,
      message: `it can never be that ${says}: it needs that ${sentence}`,
      hint: "look at each part, and at when the questions it names are asked",
    },
  ];
}

/** One of several ways to meet a condition, which is none. */
function branches(
  draft: Draft,
  standing: Standing,
  condition: Condition,
  given: readonly Condition[],
): readonly LintProblem[] {
  const { canHold } = possibilitiesOf(draft.catalogue);
  switch (condition.type) {
    case "all":
      return condition.of.flatMap((part) => {
        const others = condition.of.filter((one) => one !== part);
        return branches(draft, standing, part, [...given, ...others]);
      });
    case "any":
    case "at-least":
      return condition.of.flatMap((part) => {
        if (canHold([...given, part])) return branches(draft, standing, part, given);
        const message = `this part can never hold: ${say(draft, standing, part)}`;
        return [{ at: placeOf(draft, part, standing.at), message, hint: "leave it out, or mend it" }];
      });
    default:
      return [];
  }
}

function alertsThatGiveWay(draft: Draft): readonly LintProblem[] {
  const { canHold } = possibilitiesOf(draft.catalogue);
  return draft.catalogue.checklists.flatMap(({ alerts }) =>
    alerts.flatMap((alert) => {
      const at = siteOf(draft, alert, "unless-alert");
      if (!draft.concerns(at.yaml.file)) return [];
      const others = alerts.filter(({ id }) => alert.unlessAlert.includes(id)).map(({ when }) => when);
      if (others.length === 0 || !canHold([alert.when]) || canHold([alert.when], {}, others)) return [];
      const message = `the alert "${alert.id}" can never speak: whenever it holds, another that it gives way to holds too`;
      return [{ at, message, hint: "leave unless-alert out, or mend one of the two" }];
    }),
  );
}

function say({ catalogue }: Draft, { checklist }: Standing, condition: Condition): string {
  return sayCondition(condition, catalogue, { checklist: checklist?.id ?? null });
}
