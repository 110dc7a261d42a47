import { hash } from "node:crypto";
import type { Assessment, Setting } from "../model/assessment.ts";
import { UserError } from "../model/errors.ts";
import type { JournalEvent } from "../model/event.ts";
import { AUDIENCES, DEPTHS, isOneOf } from "../model/words.ts";
import type { FileEnds } from "./read-file.ts";
import type { JournalMark } from "./summary.ts";
import { toEvents } from "./to-events.ts";

/**
 * How a journal is written. In journal/1 an answer held its comment and its pictures; today they stand in events of their own.
 *
 * Nothing that was written is ever written anew. A record that was begun as journal/1 keeps that first line, and what is added to it
 * is written as today; so its lines are of either shape, and each tells by itself which: only an old answer has `note` and `photos`.
 * The first line says whether old answers may come at all; behind journal/2 they are damage. A Handrail that knows journal/1 alone
 * reads such a record up to the first new line, names that one, and changes nothing.
 */
const FORMATS = ["journal/1", "journal/2"] as const;
type Format = (typeof FORMATS)[number];
export const FORMAT = "journal/2" satisfies Format;

/** The first line of a journal: whose record this is, and with what it was made. */
export interface JournalHeader {
  /** as what the record was begun */
  readonly handrail: Format;
  readonly tool: string;
  readonly created: string;
  /** label and visit: `mb-12.1` */
  readonly id: string;
  readonly person: Assessment["person"];
  readonly date: string;
  readonly setting: Setting;
  readonly checklists: readonly { readonly id: string; readonly version: string; readonly hash: string }[];
  /** sha-256 of the catalogue.json beside it */
  readonly catalogue: string;
  /** how that catalogue is written (model/catalogue-format.ts) */
  readonly catalogueFormat: string;
}

/** Every other line: one event, numbered from 1. What one of journal/1 was lifted to is several with one number. */
export interface JournalEntry {
  readonly n: number;
  readonly at: string;
  readonly event: JournalEvent;
}

export interface JournalContents {
  readonly header: JournalHeader;
  readonly entries: readonly JournalEntry[];
  /** the last line was cut off in the middle: its answer never counted as saved */
  readonly torn: boolean;
  /** of the whole lines, in bytes, as they stand on the disk */
  readonly length: number;
  /** the key of a locked one; null for one that is not */
  readonly opened: { readonly id: string; readonly key: Uint8Array } | null;
}

/** Each line ends with the beginning of its own SHA-256, so that no changed letter passes for an answer. */
const SUM = /^,"sum":"([0-9a-f]{12})"\}$/;
export const SUM_LENGTH = `,"sum":"${"0".repeat(12)}"}`.length;
const BEHIND_SUM = /,"sum":"[0-9a-f]{12}"\}./s;

function sumOf(json: string): string {
  return hash("sha256", json, "hex").slice(0, 12);
}

export function toLine(content: object): Buffer {
  const json = JSON.stringify(content);
  return Buffer.from(`${json.slice(0, -1)},"sum":"${sumOf(json)}"}\n`);
}

/** The content of a line; undefined if it is damaged. */
export function fromLine(line: string): unknown {
  const sum = SUM.exec(line.slice(-SUM_LENGTH))?.[1];
  if (sum === undefined) return undefined;
  const json = `${line.slice(0, -SUM_LENGTH)}}`;
  return sumOf(json) === sum ? parse(json) : undefined;
}

/** A sum can be right by design of somebody else. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** The whole journal, or a UserError that names the line: whatever ends in a newline must be right. What follows the last newline is torn. */
export function parseJournal(file: string, bytes: Uint8Array): JournalContents {
  const length = bytes.lastIndexOf(10) + 1;
  const [tail, ...rest] = Buffer.from(bytes).toString("utf8").split("\n").reverse();
  const lines = rest.reverse();
  // A write that was cut short ends before or with its sum; what goes on behind it was changed later.
  if (BEHIND_SUM.test(tail ?? "")) throw damaged(file, lines.length + 1);
  const header = toHeader(file, lines[0]);
  const entries = lines
    .slice(1)
    .flatMap((line, index) => toEntries(file, line, { n: index + 1, format: header.handrail }));
  return { header, entries, torn: length < bytes.length, length, opened: null };
}

/** What the two ends of a journal tell. */
export interface JournalEnds {
  readonly header: JournalHeader;
  /** when its last whole line was written; null if that line is damaged */
  readonly last: string | null;
  /** which state of it this is; null where its end is torn or damaged */
  readonly mark: JournalMark | null;
}

/** Null if the ends are too short to tell. Throws a UserError if the header is damaged. */
export function parseEnds(file: string, { first, last, size }: FileEnds): JournalEnds | null {
  const headerEnd = first.indexOf(10);
  if (headerEnd < 0) return null;
  const header = toHeader(file, first.toString("utf8", 0, headerEnd));
  const end = last.lastIndexOf(10);
  const begin = end < 1 ? -1 : last.lastIndexOf(10, end - 1) + 1;
  const mark = markOf(last, size);
  if (begin > 0) {
    const content = fromLine(last.toString("utf8", begin, end)) as Partial<JournalEntry> | undefined;
    return { header, last: typeof content?.at === "string" ? content.at : null, mark };
  }
  return first.equals(last) ? { header, last: header.created, mark } : null;
}

/** Which state of a journal ends with these bytes; null if they do not end with a whole line. */
export function markOf(end: Buffer, length: number): JournalMark | null {
  const sum = SUM.exec(end.toString("latin1", Math.max(0, end.length - SUM_LENGTH - 1), end.length - 1))?.[1];
  return sum === undefined || end.at(-1) !== 10 ? null : { length, sum };
}

function toHeader(file: string, line: string | undefined): JournalHeader {
  refuseOtherFormats(file, line);
  const content = line === undefined ? undefined : fromLine(line);
  if (!isHeader(content)) throw damaged(file, 1);
  return content;
}

/** Asked before anything else: how a line is summed may be what changed. */
function refuseOtherFormats(file: string, line: string | undefined): void {
  const [, format = "", tool = ""] = /^\{"handrail":"(journal\/\d{1,6})".*"tool":"([^"]{1,40})"/.exec(line ?? "") ?? [];
  if (format === "" || isOneOf(FORMATS, format)) return;
  const isChanged = FORMATS.some((known) => fromLine((line ?? "").replace(format, known)) !== undefined);
  if (isChanged || Number(format.slice("journal/".length)) === 0) throw damaged(file, 1);
  throw new UserError(`${file} was written in the format ${format} by ${tool}, which is newer than this one`, {
    hint: `install ${tool} or newer`,
  });
}

function toEntries(
  file: string,
  line: string,
  { n, format }: { readonly n: number; readonly format: Format },
): readonly JournalEntry[] {
  const content = fromLine(line) as Partial<Record<keyof JournalEntry, unknown>> | null | undefined;
  const events = toEvents(content?.event, format === "journal/1");
  const at = content?.at;
  if (content?.n !== n || typeof at !== "string" || events === null) throw damaged(file, n + 1);
  return events.map((event) => ({ n, at, event }));
}

function isHeader(content: unknown): content is JournalHeader {
  if (typeof content !== "object" || content === null) return false;
  const { handrail, tool, created, id, person, date, setting, checklists, catalogue, catalogueFormat } =
    content as Partial<JournalHeader>;
  const texts: readonly unknown[] = [tool, created, id, date, catalogue, catalogueFormat];
  return (
    isOneOf(FORMATS, handrail) &&
    texts.every((text) => typeof text === "string" && text !== "") &&
    typeof person === "object" &&
    person !== null &&
    [person.label, person.code].every((name: unknown) => name === null || typeof name === "string") &&
    isOneOf(AUDIENCES, setting?.by) &&
    isOneOf(DEPTHS, setting?.depth) &&
    Array.isArray(setting?.sets) &&
    (setting.from === undefined || setting.from === "paper") &&
    Array.isArray(checklists)
  );
}

function damaged(file: string, line: number): UserError {
  return new UserError(`${file}:${line}: this line of the record is damaged`, {
    hint: "nothing was changed; put a copy back from a backup, or keep the folder and ask for help",
  });
}
