import type { Visit } from "../model/assessment.ts";
import type { JournalEntry } from "../store/journal-lines.ts";
import { toLocalTime } from "./to-local-time.ts";

const MINUTE = 60_000;
/** A longer break is not counted. */
const BREAK = 30;
/** Less is no visit: an answers file that was read in at once, or one answer put right later. */
const LEAST = 5;

/**
 * When somebody was on site, from the times of a journal's lines: the day on which most was written, from its first line to its last.
 * What was entered the evening before or put right the day after does not count, nor does the signing.
 */
export function visitOf(entries: readonly JournalEntry[]): Visit | null {
  const moments = entries.flatMap(({ at, event }) => {
    const moment = new Date(at);
    return event.type === "signed" || Number.isNaN(moment.getTime()) ? [] : [moment];
  });
  const days = [...new Set(moments.map(dayOf))].map((day) => moments.filter((moment) => dayOf(moment) === day));
  const [day = []] = days.sort((a, b) => b.length - a.length);
  const times = day.map((moment) => moment.getTime()).sort((a, b) => a - b);
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const minutes = Math.round(gaps.filter((gap) => gap <= BREAK * MINUTE).reduce((sum, gap) => sum + gap, 0) / MINUTE);
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined || minutes < LEAST) return null;
  return { from: clock(first), to: clock(last), minutes };
}

const dayOf = (moment: Date): string => toLocalTime(moment).slice(0, 10);
const clock = (time: number): string => toLocalTime(new Date(time)).slice(11, 16);
