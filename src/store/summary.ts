import { join } from "node:path";
import type { JournalEvent } from "../model/event.ts";
import { staysSigned } from "../model/fold.ts";
import { codeOf } from "./disk-error.ts";
import { readEnds } from "./read-file.ts";
import { replaceFile } from "./write-file.ts";

/** What a list says of a record beyond its two ends. */
export interface Summary {
  readonly answered: number;
  readonly photos: number;
  readonly finished: boolean;
  readonly signed: boolean;
}

/** The same while it is counted, event by event. */
export interface Tally {
  readonly answered: Set<string>;
  readonly photos: Map<string, number>;
  finished: boolean;
  signed: boolean;
}

/** Which journal a summary is of: its length in bytes and the sum of its last line. */
export interface JournalMark {
  readonly length: number;
  readonly sum: string;
}

const FORMAT = "summary/1";
/** More than a summary takes. */
const MOST = 1000;

export function emptyTally(): Tally {
  return { answered: new Set(), photos: new Map(), finished: false, signed: false };
}

/** Counts one more event. */
export function tallyEvent(tally: Tally, event: JournalEvent): void {
  if (event.type === "answer") tally.answered.add(event.key);
  if (event.type === "clear") tally.answered.delete(event.key);
  if (event.type === "photos") tally.photos.set(event.key, event.photos.length);
  if (event.type === "finished") tally.finished = true;
  if (event.type === "signed") tally.signed = true;
  else if (!staysSigned(event)) tally.signed = false;
}

export function toSummary({ answered, photos, finished, signed }: Tally): Summary {
  const pictures = [...photos.values()].reduce((all, count) => all + count, 0);
  return { answered: answered.size, photos: pictures, finished, signed };
}

export function summaryFile(folder: string): string {
  return join(folder, "summary.json");
}

/** Keeps a summary beside its journal, so that a list need not read all of it. It can always be made again: where it cannot be written, it is done without. */
export function writeSummary(folder: string, mark: JournalMark, summary: Summary): void {
  try {
    replaceFile(summaryFile(folder), Buffer.from(`${JSON.stringify({ handrail: FORMAT, ...mark, ...summary })}\n`));
  } catch (cause) {
    if (codeOf(cause) === "") throw cause;
  }
}

/** The summary of this very journal; null where there is none, or it is of an earlier state. */
export function readSummary(folder: string, { length, sum }: JournalMark): Summary | null {
  try {
    const kept = JSON.parse(readEnds(summaryFile(folder), MOST).first.toString()) as Partial<
      Summary & JournalMark
    > | null;
    const { answered, photos, finished, signed } = kept ?? {};
    if (kept?.length !== length || kept.sum !== sum) return null;
    if (typeof answered !== "number" || typeof photos !== "number") return null;
    return typeof finished === "boolean" && typeof signed === "boolean" ? { answered, photos, finished, signed } : null;
  } catch {
    return null;
  }
}
