import { UserError } from "../model/errors.ts";
import { fromLine, toLine } from "./journal-lines.ts";
import { keyFor, type Locked } from "./keyring.ts";
import { isStretch, newKey, type Stretch, seal, unseal } from "./seal.ts";

/**
 * A locked journal holds the lines of a plain one, each sealed by itself and bound to the record's id and to its number; so it is
 * appended to, synced and torn as a plain one is, and any format of journal can be locked and comes out as it was. Before them stands
 * one open line: the id, the day of the visit, and the record's own key, locked with the passphrase. A Handrail that knows no locked
 * journals reads its format and refuses it by name.
 */
export const SEALED_FORMAT = "locked-journal/1";

export interface SealedHead {
  readonly handrail: typeof SEALED_FORMAT;
  readonly tool: string;
  readonly id: string;
  readonly date: string;
  readonly stretch: Stretch;
  /** the record's key, sealed */
  readonly key: string;
}

/** A locked record that is open: its id and its own key. */
export interface Opened {
  readonly id: string;
  readonly key: Uint8Array;
}

/** A key that passphrases make, and how it was made. */
export interface Master {
  readonly stretch: Stretch;
  readonly key: Uint8Array;
}

const BEGINNING = Buffer.from(`{"handrail":"${SEALED_FORMAT}"`);
const NEWLINE = 10;

export function isSealed(journal: Uint8Array): boolean {
  return BEGINNING.equals(journal.subarray(0, BEGINNING.length));
}

/** The open line of a locked journal; null for a plain one. Throws a UserError where it is damaged. */
export function sealedHead(file: string, journal: Uint8Array): SealedHead | null {
  if (!isSealed(journal)) return null;
  const end = journal.indexOf(NEWLINE);
  const head = end < 0 ? null : fromLine(Buffer.from(journal.subarray(0, end)).toString("utf8"));
  if (!isHead(head)) throw damaged(file, 1);
  return head;
}

/** Opens a locked record. Throws a UserError that asks for the passphrase while it is not known. */
export function openHead({ id, stretch, key }: SealedHead): Opened {
  const locked: Locked = { stretch, sealed: Buffer.from(key, "base64"), place: keyPlace(id) };
  const own = unseal(keyFor(locked), locked.sealed, locked.place);
  if (own === null) throw new Error("a key that opened a record opens it no more");
  return { id, key: own };
}

/** What a locked journal says, as the bytes of a plain one. What follows its last newline is torn. */
export function unsealJournal(
  file: string,
  journal: Uint8Array,
  head: SealedHead,
): { readonly plain: Uint8Array; readonly length: number; readonly opened: Opened } {
  const opened = openHead(head);
  const length = journal.lastIndexOf(NEWLINE) + 1;
  const lines = Buffer.from(journal.subarray(0, length)).toString("latin1").split("\n").slice(1, -1);
  const plain = lines.map((line, n) => {
    const { n: number, sealed } = (fromLine(line) ?? {}) as { readonly n?: unknown; readonly sealed?: unknown };
    const bytes =
      number === n && typeof sealed === "string"
        ? unseal(opened.key, Buffer.from(sealed, "base64"), linePlace(opened.id, n))
        : null;
    if (bytes === null) throw damaged(file, n + 2);
    return bytes;
  });
  return { plain: Buffer.concat(plain), length, opened };
}

/** One line of a plain journal (0 is its header), sealed. */
export function sealLine({ id, key }: Opened, n: number, line: Uint8Array): Buffer {
  return toLine({ n, sealed: seal(key, line, linePlace(id, n)).toString("base64") });
}

/** A plain journal of whole lines, locked with a new key of its own. */
export function sealJournal(
  plain: Uint8Array,
  { id, date, tool }: { readonly id: string; readonly date: string; readonly tool: string },
  master: Master,
): { readonly journal: Uint8Array; readonly opened: Opened } {
  const opened: Opened = { id, key: newKey() };
  const key = seal(master.key, opened.key, keyPlace(id)).toString("base64");
  const head: SealedHead = { handrail: SEALED_FORMAT, tool, id, date, stretch: master.stretch, key };
  const lines: Buffer[] = [];
  for (let from = 0, end = plain.indexOf(NEWLINE); end >= 0; from = end + 1, end = plain.indexOf(NEWLINE, from))
    lines.push(sealLine(opened, lines.length, plain.subarray(from, end + 1)));
  return { journal: Buffer.concat([toLine(head), ...lines]), opened };
}

const keyPlace = (id: string): string => `handrail key ${id}`;
const linePlace = (id: string, n: number): string => `handrail journal ${id} ${n}`;

function isHead(value: unknown): value is SealedHead {
  const { handrail, tool, id, date, stretch, key } = (value ?? {}) as Partial<Record<keyof SealedHead, unknown>>;
  return (
    handrail === SEALED_FORMAT &&
    [tool, id, date, key].every((text) => typeof text === "string" && text !== "") &&
    isStretch(stretch)
  );
}

function damaged(file: string, line: number): UserError {
  return new UserError(`${file}:${line}: this line of the locked record is damaged`, {
    hint: "nothing was changed; put a copy back from a backup, or keep the folder and ask for help",
  });
}
