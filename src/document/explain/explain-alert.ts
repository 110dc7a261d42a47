import { indexOf } from "../../logic/catalogue-index.ts";
import { sayCondition } from "../../logic/say-condition.ts";
import type { EvaluatedAlert } from "../../model/evaluation.ts";
import type { ChecklistId } from "../../model/ids.ts";
import { answersSaid, type Explained, type Known, sourcesSaid } from "./explained.ts";

/** An alert: the rule, the answers that met it, what it stops, what was done. */
export function explainAlert(one: EvaluatedAlert, known: Known): Explained {
  const { catalogue, look, t, text } = known;
  const id = one.area.replace(/@.*$/, "") as ChecklistId;
  const rule =
    indexOf(catalogue)
      .checklist(id)
      ?.alerts.find((alert) => alert.id === one.id) ?? null;
  return {
    title: t.alert(text.alertUrgency(one.urgency), look.place(one.area), one.text),
    says: [
      ...answersSaid(one.because, known),
      ...(rule === null ? [] : [t.alertRule(sayCondition(rule.when, catalogue, { checklist: id }), rule.at)]),
      ...(one.suspends.length === 0 ? [] : [text.therapist.suspends(one.suspends)]),
      one.done === null ? text.therapist.notDone : text.alertDone(one.done),
      t.alertFirst,
      ...sourcesSaid(one.sources, known),
    ],
  };
}
