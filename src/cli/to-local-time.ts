import { toDay } from "./to-day.ts";

/** A moment as a camera writes it, by the clock on the wall: `2026-11-21T10:05:33`. */
export function toLocalTime(moment: Date): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${toDay(moment)}T${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}`;
}
