import type { Reading } from "../logic/reading.ts";
import { restsOn } from "../logic/rests-on.ts";
import { checklistsOf } from "../logic/scope.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Catalogue, Checklist } from "../model/checklist.ts";

/**
 * Works something out of the answers to a checklist, and again only when an answer has changed on which it may rest: between two keys
 * that is one room of twenty. What comes out is the same as if it were worked out each time.
 */
export function whileSame<T>(
  work: (reading: Reading, checklist: Checklist) => T,
): (reading: Reading, checklist: Checklist) => T {
  const known = new WeakMap<Checklist, { readonly stamp: number; readonly value: T }>();
  return (reading, checklist) => {
    const stamp = stampOf(reading, checklist);
    const last = known.get(checklist);
    if (last?.stamp === stamp) return last.value;
    const value = work(reading, checklist);
    known.set(checklist, { stamp, value });
    return value;
  };
}

/** The state of a record that was looked at last, and when each checklist's answers were last other ones. */
interface Watch {
  last: Assessment | null;
  /** when something changed on which everything may rest */
  all: number;
  readonly changed: Map<string, number>;
}

const watches = new WeakMap<Catalogue, Watch>();
let stamps = 0;

function stampOf({ catalogue, assessment }: Reading, checklist: Checklist): number {
  const watch = watches.get(catalogue) ?? { last: null, all: 0, changed: new Map<string, number>() };
  watches.set(catalogue, watch);
  if (watch.last !== assessment) look(catalogue, assessment, watch);
  const times = restsOn(catalogue, checklist).map((id) => watch.changed.get(id) ?? 0);
  return Math.max(watch.all, ...times);
}

function look(catalogue: Catalogue, next: Assessment, watch: Watch): void {
  const { last } = watch;
  stamps += 1;
  watch.last = next;
  if (last === null || isOtherVisit(catalogue, last, next)) watch.all = stamps;
  else for (const id of changesBetween(last, next)) watch.changed.set(id, stamps);
}

/** Who answers, how deep, which checklists; and what was done about alerts, each of which may speak for several rooms. */
function isOtherVisit(catalogue: Catalogue, last: Assessment, next: Assessment): boolean {
  const [before, after] = [last, next].map((one) => checklistsOf(catalogue, one));
  return (
    last.setting !== next.setting ||
    last.alerts !== next.alerts ||
    before?.length !== after?.length ||
    before?.some((one, at) => one !== after?.[at]) === true
  );
}

/** The checklists of which the two say different things. */
function changesBetween(last: Assessment, next: Assessment): ReadonlySet<string> {
  const put =
    last.skipped === next.skipped ? [] : [...unlike(last.skipped, next.skipped), ...unlike(next.skipped, last.skipped)];
  const keys = [...changedIn(last.answers, next.answers), ...changedIn(last.instances, next.instances), ...put];
  return new Set(keys.map(checklistIn));
}

function changedIn<T>(last: Readonly<Record<string, T>>, next: Readonly<Record<string, T>>): readonly string[] {
  if (last === next) return [];
  const changed = Object.keys(next).filter((key) => next[key] !== last[key]);
  return [...changed, ...Object.keys(last).filter((key) => next[key] === undefined)];
}

function unlike(some: readonly string[], others: readonly string[]): readonly string[] {
  return some.filter((key) => !others.includes(key));
}

/** `bathroom@upstairs/tub` → `bathroom`, and so of any key that has a checklist in it. */
function checklistIn(key: string): string {
  return key.replace(/[@/].*$/, "");
}
