import type { Assessment } from "../model/assessment.ts";
import type { JournalEvent } from "../model/event.ts";
import type { ChecklistId, QuestionKey, RecommendationId } from "../model/ids.ts";

/**
 * The events that turn one state of a record into another. That is how a change is taken back: nothing is ever cut off a journal.
 * Both are of the same visit: person, date and setting do not change.
 */
export function eventsTo(from: Assessment, to: Assessment): readonly JournalEvent[] {
  return [
    ...(same(from.present, to.present) ? [] : [{ type: "present", present: to.present } as const]),
    ...(same(from.visit, to.visit) ? [] : [{ type: "visit", visit: to.visit } as const]),
    ...(same(from.goals, to.goals) ? [] : [{ type: "goals", goals: to.goals } as const]),
    ...(from.lastFall === to.lastFall ? [] : [{ type: "last-fall", text: to.lastFall } as const]),
    ...(same(from.consent, to.consent) ? [] : [{ type: "consent", consent: to.consent } as const]),
    ...instanceEvents(from, to),
    ...changed(from.answers, to.answers).map(([name, recorded]): JournalEvent => {
      const key = name as QuestionKey;
      return recorded === null ? { type: "clear", key } : { type: "answer", key, recorded };
    }),
    ...skipEvents(from.skipped, to.skipped),
    ...changed(from.notes, to.notes).map(([key, text]) => ({ type: "note", key, text }) as const),
    ...changed(from.photos, to.photos).map(([key, photos]) => ({ type: "photos", key, photos: photos ?? [] }) as const),
    ...changed(from.measures, to.measures).map(([key, text]) => ({ type: "measure", key, text }) as const),
    ...changed(from.alerts, to.alerts).map(([key, done]) => ({ type: "alert", key, done }) as const),
    ...(same(from.wanted, to.wanted) ? [] : [{ type: "wanted", keys: to.wanted } as const]),
    ...(same(from.own, to.own) ? [] : [{ type: "own", own: to.own } as const]),
    ...(same(from.changes, to.changes) ? [] : [{ type: "changes", changes: to.changes } as const]),
    ...(same(from.chosen, to.chosen) ? [] : [{ type: "chosen", chosen: to.chosen } as const]),
    ...(from.nextLook === to.nextLook ? [] : [{ type: "next-look", date: to.nextLook } as const]),
    ...changed(from.plan, to.plan).map(
      ([id, entry]) => ({ type: "plan", recommendation: id as RecommendationId, entry }) as const,
    ),
    ...(same(from.calls, to.calls) ? [] : [{ type: "calls", calls: to.calls } as const]),
    ...earlierEvents(from, to),
    ...releaseEvents(from, to),
  ];
}

/** The earlier visit stays what it was; only what is said of it changes. */
function earlierEvents({ earlier: from }: Assessment, { earlier: to }: Assessment): readonly JournalEvent[] {
  if (from === null || to === null) return [];
  return [
    ...(from.falls === to.falls ? [] : [{ type: "falls-since", falls: to.falls } as const]),
    ...to.own.flatMap(({ now }, at) => (from.own[at]?.now === now ? [] : [{ type: "own-now", at, now } as const])),
  ];
}

/** What differs between two lists of entries: the new value, or null where there is none any more. */
function changed<T>(
  from: Readonly<Record<string, T>>,
  to: Readonly<Record<string, T>>,
): readonly (readonly [string, T | null])[] {
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return keys.filter((key) => !same(from[key], to[key])).map((key) => [key, to[key] ?? null]);
}

function instanceEvents({ instances: from }: Assessment, { instances: to }: Assessment): readonly JournalEvent[] {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((id) => {
    const checklist = id as ChecklistId;
    const [before, after] = [from[checklist], to[checklist]];
    const list = after?.list ?? [];
    const more = after?.more ?? null;
    return [
      ...(same(before?.list ?? [], list) ? [] : [{ type: "instances", checklist, list } as const]),
      ...((before?.more ?? null) === more ? [] : [{ type: "more", checklist, more } as const]),
    ];
  });
}

/** Behind the comments: what is released goes with the words that were released. */
function releaseEvents(from: Assessment, to: Assessment): readonly JournalEvent[] {
  if (same(from.released, to.released) && same(from.notes, to.notes)) return [];
  return [
    ...from.released.map((one) => ({ type: "release", release: { ...one, for: [] } }) as const),
    ...to.released.map((release) => ({ type: "release", release }) as const),
  ];
}

/** Behind the answers: an answer takes its question off the list, and a question comes back where it stood. */
function skipEvents(from: Assessment["skipped"], to: Assessment["skipped"]): readonly JournalEvent[] {
  if (same(from, to)) return [];
  return [
    ...from.filter((key) => !to.includes(key)).map((key) => ({ type: "unskip", key }) as const),
    ...to.map((key) => ({ type: "skip", key }) as const),
  ];
}

/** The same data; the order of keys does not count where both were made by the same code. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
