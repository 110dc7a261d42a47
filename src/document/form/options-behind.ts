import { lettersOf } from "../../interview/paper-letters.ts";
import type { PaperQuestion } from "../../interview/paper-questions.ts";
import { possibilitiesOf } from "../../logic/can-hold.ts";
import { testsIn } from "../../logic/tests-in.ts";
import type { Alert, Hazard } from "../../model/checklist.ts";
import type { Condition } from "../../model/condition.ts";
import type { OptionId } from "../../model/ids.ts";
import { isWithoutOption } from "../sheet-hazard.ts";
import type { Numbered } from "./paper-numbers.ts";

/** That this option is ticked, as a condition; null where the question has no options of a checklist's. */
export function isTicked({ checklist, item }: PaperQuestion, option: string): Condition | null {
  if (checklist === null || item === null) return null;
  const ref = { checklist: checklist.id, item: item.id, field: null };
  return { type: "test", ref, test: { type: "is", options: [option as OptionId] } };
}

/** The letters of the options that can be this hazard. */
export function lettersBehind(hazard: Hazard, question: PaperQuestion, { catalogue }: Numbered): readonly string[] {
  const { canHold } = possibilitiesOf(catalogue);
  // That something is not ticked is no other tick's doing.
  if (question.input.type === "choices" && hazard.tick === null && !namesTick(hazard, question)) return [];
  return lettersOf(question.input).flatMap(({ letter, id }) => {
    const ticked = isTicked(question, id);
    const isOther = hazard.tick !== null && hazard.tick !== id;
    if (ticked === null || isOther || isWithoutOption(hazard, id as OptionId)) return [];
    return canHold([hazard.when, ticked]) ? [letter] : [];
  });
}

function namesTick({ when }: Hazard, { item }: PaperQuestion): boolean {
  return testsIn(when).some(({ ref, test }) => ref.item === item?.id && test.type === "is");
}

/** The letters of the options that by themselves raise this alert, whatever else is answered. */
export function lettersRaising(alert: Alert, question: PaperQuestion, { catalogue }: Numbered): readonly string[] {
  const { canHold } = possibilitiesOf(catalogue);
  const named = new Set(
    testsIn(alert.when).flatMap(({ ref, test }) =>
      test.type === "is" && ref.item === question.item?.id && ref.checklist === question.checklist?.id
        ? test.options
        : [],
    ),
  );
  return lettersOf(question.input).flatMap(({ letter, id }) => {
    const ticked = isTicked(question, id);
    if (ticked === null || !named.has(id as OptionId)) return [];
    return canHold([ticked], {}, [alert.when]) ? [] : [letter];
  });
}
