import type { Recorded } from "../model/answer.ts";
import type { Assessment, Instances, OwnFinding } from "../model/assessment.ts";
import type { ChecklistId } from "../model/ids.ts";

export interface Visits {
  readonly before: Assessment;
  readonly after: Assessment;
}

/** The questions that both visits answered: with a value, or with "does not apply". */
export function sharedKeys({ before, after }: Visits): ReadonlySet<string> {
  return new Set(
    Object.entries(before.answers)
      .filter(([key, recorded]) => isSaid(recorded) && isSaid((after.answers as Record<string, Recorded>)[key]))
      .map(([key]) => key),
  );
}

function isSaid(recorded: Recorded | undefined): boolean {
  if (recorded === undefined) return false;
  return recorded.answer.type !== "absent" || recorded.answer.reason === "not-applicable";
}

/** Both visits with only what both have: questions, rooms, own findings; asked in the same way, and of the same falls. */
export function likeWithLike({ before, after }: Visits, shared: ReadonlySet<string>): Visits {
  const rooms = sharedRooms({ before, after });
  const seen = (own: OwnFinding): boolean => ownState(own, after) !== null;
  const cut = (visit: Assessment, own: readonly OwnFinding[]): Assessment => ({
    ...visit,
    setting: after.setting,
    answers: Object.fromEntries(Object.entries(visit.answers).filter(([key]) => shared.has(key))),
    skipped: [],
    instances: rooms,
    own,
    changes: [],
    chosen: [],
    plan: {},
  });
  return {
    before: cut(before, before.own.filter(seen)),
    after: cut(
      after,
      after.own.filter((one) => before.own.some((other) => isSameOwn(one, other))),
    ),
  };
}

function sharedRooms({ before, after }: Visits): Assessment["instances"] {
  return Object.fromEntries(
    Object.entries(before.instances).flatMap(([id, { list }]): readonly (readonly [string, Instances])[] => {
      const later = after.instances[id as ChecklistId];
      if (later === undefined) return [];
      const both = list.flatMap((one) => {
        const now = later.list.find((other) => other.id === one.id);
        return now === undefined ? [] : [{ ...now, fell: worse(one.fell, now.fell) }];
      });
      return [[id, { list: both, more: "no" }]];
    }),
  );
}

/** A fall of either visit weighs at both: what was mended must not look like what was forgotten. */
function worse<T extends "fall" | "near-fall" | "no" | null>(one: T, other: T): T {
  const order = ["fall", "near-fall", "no"];
  const rank = (word: T): number => (word === null ? order.length : order.indexOf(word));
  return rank(one) <= rank(other) ? one : other;
}

export function isSameOwn(one: OwnFinding, other: OwnFinding): boolean {
  return one.area === other.area && one.finding === other.finding;
}

/** What a later visit says of the therapist's own finding; null is nothing. */
export function ownState(own: OwnFinding, after: Assessment): "fixed" | "still-there" | null {
  if (after.own.some((one) => isSameOwn(one, own))) return "still-there";
  return after.earlier?.own.find((one) => isSameOwn(one, own))?.now ?? null;
}
