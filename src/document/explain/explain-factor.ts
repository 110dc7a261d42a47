import { indexOf } from "../../logic/catalogue-index.ts";
import { refsOf } from "../../logic/refs-of.ts";
import { sayCondition } from "../../logic/say-condition.ts";
import type { FactorResult } from "../../model/evaluation.ts";
import { answersSaid, type Explained, type Known } from "./explained.ts";

/** Something about the person: the rule, the answers that it rests on or waits for, and what it changes. */
export function explainFactor(one: FactorResult, known: Known): Explained {
  const { catalogue, evaluation, look, t } = known;
  const rule = indexOf(catalogue).factor(one.id);
  const graver = evaluation.findings.filter(
    ({ raisedBy, fit }) => raisedBy.includes(one.id) || fit.some(({ factor }) => factor === one.id),
  );
  const guards = evaluation.guards.filter(({ factor }) => factor === one.id);
  return {
    title: t.factor(one.label, t.state[one.state]),
    says: [
      ...answersSaid(one.because, known),
      ...(rule === null ? [] : [t.factorRule(sayCondition(rule.when, catalogue, { checklist: null }), rule.at)]),
      ...(one.state === "unknown" && rule !== null ? waitsFor(rule.when, known) : []),
      ...(one.state === "unknown" ? [t.unknownMeans] : []),
      ...(graver.length === 0
        ? []
        : [t.makesGraver(graver.map(({ area, says }) => t.finding(look.place(area), says).replace(/\.$/, "")))]),
      ...guards.map(({ says }) => t.guard(says)),
      ...(one.private ? [t.privateFactor] : []),
    ],
  };
}

/** The questions that would tell, and are open. */
function waitsFor(when: Parameters<typeof refsOf>[0], { catalogue, evaluation, t }: Known): readonly string[] {
  const items = new Set(refsOf(when, catalogue).items.map(({ checklist, item }) => `${checklist}/${item}`));
  const open = evaluation.open.filter(({ key }) => items.has(key.replace(/@[^/]*/, "")));
  return open.length === 0
    ? []
    : [t.waitsFor([...new Set(open.map(({ clinical, text: asked }) => clinical ?? asked))])];
}
