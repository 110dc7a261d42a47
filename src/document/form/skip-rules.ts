import { lettersOf } from "../../interview/paper-letters.ts";
import type { PaperQuestion } from "../../interview/paper-questions.ts";
import { possibilitiesOf } from "../../logic/can-hold.ts";
import { testsIn } from "../../logic/tests-in.ts";
import type { Condition } from "../../model/condition.ts";
import type { OptionId } from "../../model/ids.ts";
import type { Numbered } from "./paper-numbers.ts";
import { sayOnPaper } from "./say-on-paper.ts";

/** What the paper says so that nobody reads what cannot concern them. */
export interface SkipRules {
  /** by number and letter: the number to go on with; 0 is the end */
  readonly goTo: ReadonlyMap<string, number>;
  /** by number: when it is to be answered, where no "go to" leads past it */
  readonly onlyIf: ReadonlyMap<number, string>;
}

export const goToKey = (number: number, letter: string): string => `${number}${letter}`;

/**
 * For each option the run of questions right after it that nobody is asked who ticks it, whatever else they say; found over all answers
 * there could be, with the conditions themselves. A question that such a run does not account for says itself when it is asked.
 */
export function skipRules(around: Numbered): SkipRules {
  const goTo = new Map<string, number>();
  const passed = new Map<number, Set<string>>();
  const { questions } = around;
  for (const [at, question] of questions.entries()) {
    for (const { letter, id } of lettersOf(question.input)) {
      const run = runAfter(at, id, around);
      if (run === 0) continue;
      goTo.set(goToKey(question.number, letter), questions[at + run + 1]?.number ?? 0);
      for (const one of questions.slice(at + 1, at + run + 1)) {
        passed.set(one.number, (passed.get(one.number) ?? new Set()).add(goToKey(question.number, letter)));
      }
    }
  }
  const onlyIf = new Map<number, string>();
  for (const question of questions) {
    if (isAccountedFor(question, passed.get(question.number) ?? new Set(), around)) continue;
    const text = question.item?.when == null ? null : sayOnPaper(question.item.when, around);
    if (text !== null) onlyIf.set(question.number, text);
  }
  return { goTo, onlyIf };
}

/** How many of the next questions are hidden for sure by this option. */
function runAfter(at: number, option: string, around: Numbered): number {
  const { questions } = around;
  const question = questions[at];
  if (question === undefined) return 0;
  const rest = questions.slice(at + 1);
  const end = rest.findIndex((one) => !isHiddenBy(question, option, one, around));
  return end < 0 ? rest.length : end;
}

function isHiddenBy(question: PaperQuestion, option: string, target: PaperQuestion, around: Numbered): boolean {
  if (question.type === "more")
    return (
      option === "no" && target.checklist === question.checklist && (target.perInstance || target.type === "again")
    );
  const { checklist, item } = question;
  if (checklist === null || item === null || target.checklist === null) return false;
  if (question.perInstance && (target.checklist !== checklist || !target.perInstance)) return false;
  const whens = [target.checklist.when, target.item?.when ?? null].filter((when) => when !== null);
  if (!whens.some((when) => testsIn(when).length > 0)) return false;
  const chosen: Condition = {
    type: "test",
    ref: { checklist: checklist.id, item: item.id, field: null },
    test: { type: "is", options: [option as OptionId] },
  };
  const { depth, by } = around.setting;
  return !possibilitiesOf(around.catalogue).canHold([...whens, chosen], { reach: { depth, by } });
}

/** Its condition asks about one question only, and every answer that hides it leads past it. */
function isAccountedFor(question: PaperQuestion, passedFrom: ReadonlySet<string>, around: Numbered): boolean {
  const when = question.item?.when ?? null;
  if (when === null) return true;
  const asked = [...new Set(testsIn(when).flatMap(({ ref }) => around.asking(ref) ?? []))];
  const [only] = asked;
  if (only === undefined || asked.length > 1) return false;
  const letters = lettersOf(only.input);
  if (letters.length === 0 || only.number >= question.number) return false;
  return letters
    .filter(({ id }) => isHiddenBy(only, id, question, around))
    .every(({ letter }) => passedFrom.has(goToKey(only.number, letter)));
}
