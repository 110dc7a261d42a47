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
  const known = new WeakMap<Catalogue, Map<Checklist, { readonly at: number; readonly value: T }>>();
  return (reading, checklist) => {
    const { catalogue } = reading;
    const values = known.get(catalogue) ?? new Map<Checklist, { readonly at: number; readonly value: T }>();
    known.set(catalogue, values);
    const watch = look(reading);
    const last = values.get(checklist);
    if (last !== undefined && last.at >= changedAt(catalogue, checklist, watch)) return last.value;
    const value = work(reading, checklist);
    values.set(checklist, { at: watch.now, value });
    return value;
  };
}

/** The state of a record that was looked at last, and when each checklist's answers were last other ones. Time is counted in states. */
interface Watch {
  readonly last: Assessment | null;
  readonly now: number;
  /** when something changed on which everything may rest */
  readonly all: number;
  readonly changed: ReadonlyMap<string, number>;
}

const watches = new WeakMap<Catalogue, Watch>();

function changedAt(catalogue: Catalogue, checklist: Checklist, { all, changed }: Watch): number {
  return Math.max(all, ...restsOn(catalogue, checklist).map((id) => changed.get(id) ?? 0));
}

function look({ catalogue, assessment }: Reading): Watch {
  const before = watches.get(catalogue) ?? { last: null, now: 0, all: 0, changed: new Map<string, number>() };
  const { last } = before;
  if (last === assessment) return before;
  const now = before.now + 1;
  const isOther = last === null || isOtherVisit(catalogue, last, assessment);
  const changes = isOther ? [] : [...changesBetween(last, assessment)];
  const watch: Watch = {
    last: assessment,
    now,
    all: isOther ? now : before.all,
    changed: new Map([...before.changed, ...changes.map((id) => [id, now] as const)]),
  };
  watches.set(catalogue, watch);
  return watch;
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
