import type { Reading } from "../logic/reading.ts";
import { areaTitle, instancesOf, type Spot } from "../logic/scope.ts";
import { recorded } from "../model/answer.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Checklist } from "../model/checklist.ts";
import type { EvaluatedAlert } from "../model/evaluation.ts";
import { areaId } from "../model/ids.ts";
import { inputOf } from "./item-input.ts";
import { blank, choice, words } from "./made-question.ts";
import type { Question } from "./question.ts";

/** Whether there was a fall here. */
export function fellQuestion({ assessment }: Reading, spot: Spot): Question {
  const area = areaId(spot.checklist.id, spot.instance?.id ?? null);
  const key = `${area}/#fell`;
  const fell = spot.instance?.fell ?? null;
  return {
    ...blank,
    key,
    type: "fell",
    area,
    areaTitle: areaTitle(spot),
    input: words("fall", "near-fall", "no"),
    given: fell === null ? null : recorded(choice(fell)),
    skipped: assessment.skipped.includes(key),
  };
}

/** Whether there is one, or another one. */
export function moreQuestion(assessment: Assessment, checklist: Checklist): Question {
  const { list, more } = instancesOf(assessment, checklist);
  const key = `${checklist.id}/#more-${list.length}`;
  const text = list.length === 0 ? checklist.repeats?.ask : checklist.repeats?.again;
  return {
    ...blank,
    key,
    type: "more",
    area: areaId(checklist.id, null),
    areaTitle: checklist.title,
    text: text ?? null,
    input: words("yes", "no"),
    given: more === null ? null : recorded(choice(more)),
    skipped: assessment.skipped.includes(key),
  };
}

/** What to call the next one. */
export function nameQuestion({ assessment }: Reading, checklist: Checklist): Question {
  const item = checklist.items.find(({ id }) => id === checklist.repeats?.namedBy);
  const key = `${checklist.id}/#name-${instancesOf(assessment, checklist).list.length}`;
  return {
    ...blank,
    key,
    type: "name",
    area: areaId(checklist.id, null),
    areaTitle: checklist.title,
    text: item?.text ?? null,
    input: item === undefined ? { type: "text" } : inputOf(item, assessment.setting.by === "therapist"),
    skipped: assessment.skipped.includes(key),
  };
}

/** An alert, as it stands behind the question that raised it. */
export function alertQuestion(alert: EvaluatedAlert, after: Question | null): Question {
  return {
    ...blank,
    key: `!${alert.key}`,
    type: "alert",
    area: alert.area,
    areaTitle: after?.areaTitle ?? null,
    text: alert.text,
    input: words("called", "will-call", "will-not"),
    private: after?.private ?? false,
    given: alert.done === null ? null : recorded(choice(alert.done.did)),
    alert,
  };
}
