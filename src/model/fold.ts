import type { Assessment, Instance, Instances } from "./assessment.ts";
import type { JournalEvent } from "./event.ts";
import type { ChecklistId, QuestionKey } from "./ids.ts";

const NONE: Instances = { list: [], more: null };

/** The assessment after one more event. Folding all events of a journal over an empty assessment gives the record. */
export function applyEvent(assessment: Assessment, event: JournalEvent): Assessment {
  switch (event.type) {
    case "answer":
      return {
        ...assessment,
        answers: { ...assessment.answers, [event.key]: event.recorded },
        skipped: assessment.skipped.filter((key) => key !== event.key),
      };
    case "clear":
      return {
        ...assessment,
        answers: Object.fromEntries(Object.entries(assessment.answers).filter(([key]) => key !== event.key)),
      };
    case "skip":
      return { ...assessment, skipped: [...assessment.skipped.filter((key) => key !== event.key), event.key] };
    case "more":
      return withInstances(assessment, event.checklist, (now) => ({ ...now, more: event.more }));
    case "instance":
      return withInstances(assessment, event.checklist, (now) => ({
        list: [...now.list.filter(({ id }) => id !== event.instance.id), event.instance],
        more: null,
      }));
    case "fell":
      return withInstances(assessment, event.checklist, (now) => ({
        ...now,
        list: now.list.map((one): Instance => (one.id === event.instance ? { ...one, fell: event.fell } : one)),
      }));
    case "goals":
      return { ...assessment, goals: event.goals };
    case "last-fall":
      return { ...assessment, lastFall: event.text };
    case "consent":
      return { ...assessment, consent: event.consent };
    case "alert":
      return {
        ...assessment,
        alerts:
          event.done === null
            ? Object.fromEntries(Object.entries(assessment.alerts).filter(([key]) => key !== event.key))
            : { ...assessment.alerts, [event.key]: event.done },
      };
    case "own":
      return { ...assessment, own: event.own };
    case "chosen":
      return { ...assessment, chosen: event.chosen };
    case "finished":
      return assessment;
  }
}

function withInstances(
  assessment: Assessment,
  checklist: ChecklistId,
  change: (now: Instances) => Instances,
): Assessment {
  const now = assessment.instances[checklist] ?? NONE;
  return { ...assessment, instances: { ...assessment.instances, [checklist]: change(now) } };
}

/** The events that fold to this assessment: how an answers file becomes a journal. */
export function toEvents(assessment: Assessment): readonly JournalEvent[] {
  const { goals, lastFall, consent, instances, answers, skipped, alerts, own, chosen } = assessment;
  return [
    ...(goals.length === 0 ? [] : [{ type: "goals", goals } as const]),
    ...(lastFall === null ? [] : [{ type: "last-fall", text: lastFall } as const]),
    ...(consent === null ? [] : [{ type: "consent", consent } as const]),
    ...Object.entries(instances).flatMap(([id, { list, more }]): readonly JournalEvent[] => {
      const checklist = id as ChecklistId;
      return [
        ...list.map((instance) => ({ type: "instance", checklist, instance }) as const),
        { type: "more", checklist, more },
      ];
    }),
    ...Object.entries(answers).map(
      ([key, recorded]) => ({ type: "answer", key: key as QuestionKey, recorded }) as const,
    ),
    ...skipped.map((key) => ({ type: "skip", key }) as const),
    ...Object.entries(alerts).map(([key, done]) => ({ type: "alert", key, done }) as const),
    ...(own.length === 0 ? [] : [{ type: "own", own } as const]),
    ...(chosen.length === 0 ? [] : [{ type: "chosen", chosen } as const]),
  ];
}
