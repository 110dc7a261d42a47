import type { LintRule } from "./lint-rule.ts";
import { isNegated, toSentences } from "./sentences.ts";
import { writtenTexts } from "./written-texts.ts";

const HEATER = /\b(water heaters?|heaters?|boilers?|hot[- ]water tanks?|water tanks?)\b/i;
const SETS = /\b(set|sets|turn|turned|lower|put|keep|kept|stays?|adjust|at|to)\b/i;
const LOWEST = { F: 120, C: 49 } as const;

/** Germs grow in a tank that is cooler than 120 °F (49 °C); for numb skin a valve at the tap is what helps. */
export const heaterBelow120: LintRule = {
  code: "heater-below-120",
  check: (draft) =>
    writtenTexts(draft)
      .filter(({ text }) => toSentences(text).some(isTooLow))
      .map(({ at }) => ({
        at,
        message: "this sets a water heater below 120 °F (49 °C), where germs grow in the tank",
        hint: "leave the heater at 120 °F (49 °C); for cooler water at the tap advise a mixing valve",
      })),
};

function isTooLow(sentence: string): boolean {
  const heater = HEATER.exec(sentence);
  if (heater === null || !SETS.test(sentence) || /\b(do not|don't|never|not)\b/i.test(sentence.slice(0, heater.index)))
    return false;
  const under = /\b(below|under|less than|lower than|cooler than) 1[0-2]\d ?(°|degrees)/i.exec(sentence);
  if (under !== null && !isNegated(sentence, under.index)) return true;
  return [...sentence.matchAll(/(\d+(?:\.\d+)?) ?(?:°|degrees?) ?([FC])\b/gi)].some(([, number, unit]) => {
    const lowest = unit?.toUpperCase() === "C" ? LOWEST.C : LOWEST.F;
    return Number(number) < lowest;
  });
}
