import type { Recorded } from "./answer.ts";
import type { Assessment, Earlier, Instance, Instances, Release } from "./assessment.ts";
import type { JournalEvent } from "./event.ts";
import type { ChecklistId, QuestionKey, RecommendationId } from "./ids.ts";

const NONE: Instances = { list: [], more: null };

/** The assessment after one more event. Folding all events of a journal over an empty assessment gives the record. */
export function applyEvent(assessment: Assessment, event: JournalEvent): Assessment {
  if (event.type === "signed") return { ...assessment, signed: { by: event.by, on: event.on } };
  const after = changeBy(assessment, event);
  return after.signed === null || staysSigned(event) ? after : { ...after, signed: null };
}

/** What is told later of the same plan: that the bar was bought, what was said on the telephone, who may see a photo. Nobody judged anything anew. */
export function staysSigned({ type }: JournalEvent): boolean {
  return type === "finished" || type === "release" || type === "plan" || type === "calls";
}

/** The same for many events. Answers that follow one another are taken in together: each by itself would copy all that came before it. */
export function foldEvents(before: Assessment, events: readonly JournalEvent[]): Assessment {
  let after = before;
  for (let at = 0; at < events.length; ) {
    const answers: Record<QuestionKey, Recorded> = {};
    let to = at;
    for (let event = events[to]; event?.type === "answer"; event = events[++to]) answers[event.key] = event.recorded;
    if (to === at) after = applyEvent(after, events[to++] as JournalEvent);
    else {
      const skipped = after.skipped.filter((key) => answers[key as QuestionKey] === undefined);
      after = { ...after, answers: { ...after.answers, ...answers }, skipped, signed: null };
    }
    at = to;
  }
  return after;
}

function changeBy(assessment: Assessment, event: Exclude<JournalEvent, { type: "signed" }>): Assessment {
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
        answers: withEntry(assessment.answers, event.key, null),
      };
    case "skip":
      return { ...assessment, skipped: [...assessment.skipped.filter((key) => key !== event.key), event.key] };
    case "unskip":
      return { ...assessment, skipped: assessment.skipped.filter((key) => key !== event.key) };
    case "note":
      // Other words than those that were released are released to nobody.
      return {
        ...assessment,
        notes: withEntry(assessment.notes, event.key, event.text),
        released: withRelease(assessment.released, { what: "note", of: event.key, for: [] }),
      };
    case "photos":
      return {
        ...assessment,
        photos: withEntry(assessment.photos, event.key, event.photos.length === 0 ? null : event.photos),
      };
    case "measure":
      return { ...assessment, measures: withEntry(assessment.measures, event.key, event.text) };
    case "wanted":
      return { ...assessment, wanted: event.keys };
    case "more":
      return withInstances(assessment, event.checklist, (now) => ({ ...now, more: event.more }));
    case "instance":
      return withInstances(assessment, event.checklist, (now) => ({
        list: [...now.list.filter(({ id }) => id !== event.instance.id), event.instance],
        more: null,
      }));
    case "instances":
      return withInstances(assessment, event.checklist, (now) => ({ ...now, list: event.list }));
    case "fell":
      return withInstances(assessment, event.checklist, (now) => ({
        ...now,
        list: now.list.map((one): Instance => (one.id === event.instance ? { ...one, fell: event.fell } : one)),
      }));
    case "present":
      return { ...assessment, present: event.present };
    case "visit":
      return { ...assessment, visit: event.visit };
    case "goals":
      return { ...assessment, goals: event.goals };
    case "last-fall":
      return { ...assessment, lastFall: event.text };
    case "consent":
      return { ...assessment, consent: event.consent };
    case "alert":
      return { ...assessment, alerts: withEntry(assessment.alerts, event.key, event.done) };
    case "own":
      return { ...assessment, own: event.own };
    case "changes":
      return { ...assessment, changes: event.changes };
    case "chosen":
      return { ...assessment, chosen: event.chosen };
    case "next-look":
      return { ...assessment, nextLook: event.date };
    case "plan":
      return { ...assessment, plan: withEntry(assessment.plan, event.recommendation, event.entry) };
    case "calls":
      return { ...assessment, calls: event.calls };
    case "earlier":
      return { ...assessment, earlier: event.earlier };
    case "falls-since":
      return withEarlier(assessment, (earlier) => ({ ...earlier, falls: event.falls }));
    case "own-now":
      return withEarlier(assessment, (earlier) => ({
        ...earlier,
        own: earlier.own.map((one, at) => (at === event.at ? { ...one, now: event.now } : one)),
      }));
    case "release":
      return { ...assessment, released: withRelease(assessment.released, event.release) };
    case "finished":
      return assessment;
  }
}

function withRelease(released: Assessment["released"], release: Release): Assessment["released"] {
  const others = released.filter(({ what, of }) => what !== release.what || of !== release.of);
  return release.for.length === 0 ? others : [...others, release];
}

/** The record with this entry, or without it where the value is null. */
function withEntry<T>(entries: Readonly<Record<string, T>>, key: string, value: T | null): Readonly<Record<string, T>> {
  if (value !== null) return { ...entries, [key]: value };
  return Object.fromEntries(Object.entries(entries).filter(([one]) => one !== key));
}

function withEarlier(assessment: Assessment, change: (earlier: Earlier) => Earlier): Assessment {
  return assessment.earlier === null ? assessment : { ...assessment, earlier: change(assessment.earlier) };
}

function withInstances(
  assessment: Assessment,
  checklist: ChecklistId,
  change: (now: Instances) => Instances,
): Assessment {
  const after = change(assessment.instances[checklist] ?? NONE);
  const isNothing = after.list.length === 0 && after.more === null;
  return { ...assessment, instances: withEntry(assessment.instances, checklist, isNothing ? null : after) };
}

/** The events that fold to this assessment: how an answers file becomes a journal. */
export function toEvents(assessment: Assessment): readonly JournalEvent[] {
  const { goals, lastFall, consent, instances, answers, skipped, alerts, own, changes, chosen, nextLook } = assessment;
  const { notes, photos, measures, wanted, present, visit, signed, released } = assessment;
  const { plan, calls, earlier } = assessment;
  return [
    ...(earlier === null ? [] : [{ type: "earlier", earlier } as const]),
    ...(present.length === 0 ? [] : [{ type: "present", present } as const]),
    ...(visit === null ? [] : [{ type: "visit", visit } as const]),
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
    ...Object.entries(notes).map(([key, text]) => ({ type: "note", key, text }) as const),
    ...Object.entries(photos).map(([key, names]) => ({ type: "photos", key, photos: names }) as const),
    ...Object.entries(measures).map(([key, text]) => ({ type: "measure", key, text }) as const),
    ...(wanted.length === 0 ? [] : [{ type: "wanted", keys: wanted } as const]),
    ...(own.length === 0 ? [] : [{ type: "own", own } as const]),
    ...(changes.length === 0 ? [] : [{ type: "changes", changes } as const]),
    ...(chosen.length === 0 ? [] : [{ type: "chosen", chosen } as const]),
    ...(nextLook === null ? [] : [{ type: "next-look", date: nextLook } as const]),
    ...Object.entries(plan).map(
      ([id, entry]) => ({ type: "plan", recommendation: id as RecommendationId, entry }) as const,
    ),
    ...(calls.length === 0 ? [] : [{ type: "calls", calls } as const]),
    ...released.map((release) => ({ type: "release", release }) as const),
    ...(signed === null ? [] : [{ type: "signed", ...signed } as const]),
  ];
}
