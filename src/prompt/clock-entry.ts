import type { Clock } from "../model/checklist.ts";
import type { Quantity } from "../model/quantity.ts";

/** Something timed was not done, or not to the end: why. */
export type BreakOff =
  /** `after`: so many seconds; null is not known. Own words are typed where none of the reasons fits */
  | { readonly type: "stopping"; readonly after: number | null; readonly typed: string; readonly writing: boolean }
  | { readonly type: "unable"; readonly typed: string };

/** What a question with a clock is doing. Times are milliseconds of the shell's clock, which only runs forward. */
export type ClockStep =
  /** offered first: what another watch says, or was counted */
  | { readonly type: "typing"; readonly typed: string }
  | { readonly type: "ready" }
  | { readonly type: "practice" }
  | Running
  /** the time of a count is over: was one more nearly done? */
  | { readonly type: "half-way"; readonly count: number }
  /** to be kept, or done again; null took longer than the stopwatch runs */
  | { readonly type: "result"; readonly result: Quantity | null }
  | BreakOff;

export interface Running {
  readonly type: "running";
  readonly started: number;
  readonly count: number;
  /** when space was last pressed */
  readonly pressed: number;
}

/** Several numbers, one after the other; null was left out. */
export type ReadingsStep =
  | { readonly type: "fields"; readonly values: readonly (number | null)[]; readonly typed: string }
  | BreakOff;

/** Milliseconds in which a second press of the same key is a bounce, or a key held down: nobody does anything twice so fast. */
const BOUNCE = 250;

export function startClock(at: number): Running {
  return { type: "running", started: at, count: 0, pressed: at };
}

/** Milliseconds since the start. */
export function elapsed({ started }: Running, at: number): number {
  return Math.max(0, at - started);
}

export function lastsOf(clock: Clock): number {
  return clock.type === "stopwatch" ? clock.max : clock.lasts;
}

/** What became of a clock whose time is over; null still runs. */
export function endClock(running: Running, clock: Clock, at: number): ClockStep | null {
  const seconds = elapsed(running, at) / 1000;
  if (clock.type === "stopwatch") return seconds > clock.max ? { type: "result", result: null } : null;
  if (seconds < clock.lasts) return null;
  if (clock.type === "tally") return { type: "half-way", count: running.count };
  return { type: "result", result: { value: clock.lasts, unit: "s" } };
}

/** Space, while the clock runs: the end, or where it counts one more. */
export function pressSpace(running: Running, clock: Clock, at: number): ClockStep {
  if (at - running.pressed < BOUNCE) return { ...running, pressed: at };
  if (clock.type === "tally") return { ...running, count: running.count + 1, pressed: at };
  return { type: "result", result: { value: shownSeconds(clock, elapsed(running, at)), unit: "s" } };
}

/** A wrong tap is taken back. */
export function countLess(running: Running): Running {
  return { ...running, count: Math.max(0, running.count - 1) };
}

/** Seconds in tenths, as clinics write them. What must be held is never rounded up to the whole. */
export function shownSeconds({ type }: Clock, milliseconds: number): number {
  if (type === "rest") return Math.floor(milliseconds / 1000);
  return (type === "stopwatch" ? Math.round(milliseconds / 100) : Math.floor(milliseconds / 100)) / 10;
}
