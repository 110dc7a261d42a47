import { join } from "node:path";
import { UserError } from "../model/errors.ts";
import { plain } from "../model/plain.ts";
import { journalFile, placeRecord } from "./journal.ts";
import { type JournalContents, type JournalHeader, parseJournal } from "./journal-lines.ts";
import { type Photo, photoNumber, writePhotos } from "./photos.ts";
import { sha256Of } from "./sha256.ts";
import { replaceFile } from "./write-file.ts";
import { type ArchiveFile, toZip } from "./write-zip.ts";

export const ARCHIVE_FORMAT = "archive/1";
/** The one folder in an archive: it says nothing of the person. */
const FOLDER = "record";
const NAMES = /^(journal\.jsonl|catalogue\.json|photos\/photo-[1-9]\d{0,3}\.jpg)$/;

/** What an archive holds of a record. */
export interface ArchivedRecord {
  readonly journal: Uint8Array;
  readonly catalogue: Uint8Array;
  readonly photos: readonly Photo[];
}

export interface ArchiveNote {
  readonly tool: string;
  readonly exported: string;
  readonly header: JournalHeader;
  /** private answers are in it */
  readonly withPrivate: boolean;
}

/** A record as one .zip: its files, and a manifest with the size and SHA-256 of each. */
export function toArchive(
  { journal, catalogue, photos }: ArchivedRecord,
  { tool, exported, header, withPrivate }: ArchiveNote,
): Uint8Array {
  const files: readonly ArchiveFile[] = [
    { name: "journal.jsonl", bytes: journal },
    { name: "catalogue.json", bytes: catalogue },
    ...photos.map(({ name, jpeg }) => ({ name: `photos/${name}.jpg`, bytes: jpeg })),
  ];
  const manifest = {
    handrail: ARCHIVE_FORMAT,
    tool,
    exported,
    record: { id: header.id, date: header.date },
    "private-answers": withPrivate,
    files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256Of(bytes) })),
  };
  const all = [{ name: "manifest.json", bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) }, ...files];
  return toZip(all.map(({ name, bytes }) => ({ name: `${FOLDER}/${name}`, bytes })));
}

/** What an archive said, once all of it was found to be as its manifest says. */
export interface CheckedArchive extends ArchivedRecord {
  readonly contents: JournalContents;
}

/** The record in an archive's files. Throws a UserError for whatever is not there, not named by the manifest, or not what it says. */
export function fromArchive(files: ReadonlyMap<string, Uint8Array>, file: string): CheckedArchive {
  const bare = new Map([...files].map(([name, bytes]) => [withoutFolder(name), bytes] as const));
  const listed = manifestOf(bare.get("manifest.json"), file);
  const extra = [...bare.keys()].find((name) => name !== "manifest.json" && !listed.some((one) => one.name === name));
  if (extra !== undefined || bare.size !== files.size)
    throw refused(file, "it holds files that its manifest does not name");
  for (const { name, bytes, sha256 } of listed) {
    const found = bare.get(name);
    if (found === undefined) throw refused(file, `${name} is missing in it`);
    if (found.length !== bytes || sha256Of(found) !== sha256)
      throw refused(file, `${name} in it is damaged or was changed`);
  }
  const [journal, catalogue] = [bare.get("journal.jsonl"), bare.get("catalogue.json")];
  if (journal === undefined || catalogue === undefined) throw refused(file, "there is no record in it");
  const contents = parseJournal(`${file}:journal.jsonl`, journal);
  const { header, entries, torn } = contents;
  if (torn) throw refused(file, "the last line of its record is cut off");
  if (header.catalogue !== sha256Of(catalogue)) throw refused(file, "its checklists are not those of its record");
  if (!/^[a-z][a-z0-9-]{0,80}\.[1-9]\d{0,5}$/.test(header.id)) throw refused(file, "its record has no id");
  if (![header, ...entries].every((one) => isPlain(one, DEEPEST)))
    throw refused(file, "it holds text that Handrail never writes");
  const photos = listed.flatMap(({ name }) => {
    const [, photo] = /^photos\/(.*)\.jpg$/.exec(name) ?? [];
    const jpeg = bare.get(name);
    return photo === undefined || jpeg === undefined || photoNumber(photo) === null ? [] : [{ name: photo, jpeg }];
  });
  return { journal, catalogue, photos, contents };
}

/** Puts the record of an archive among the others, whole or not at all; returns its folder. */
export function placeArchived(dataFolder: string, { journal, catalogue, photos }: ArchivedRecord, now: Date): string {
  return placeRecord(dataFolder, now, (folder) => {
    replaceFile(join(folder, "catalogue.json"), catalogue);
    replaceFile(journalFile(folder), journal);
    if (photos.length > 0) writePhotos(folder, photos);
  });
}

interface Listed {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

function manifestOf(bytes: Uint8Array | undefined, file: string): readonly Listed[] {
  if (bytes === undefined || bytes.length > 1_000_000) throw refused(file, "there is no manifest.json in it");
  const manifest = parse(bytes) as { readonly handrail?: unknown; readonly files?: unknown } | null;
  const format = typeof manifest?.handrail === "string" ? manifest.handrail : "";
  if (format !== ARCHIVE_FORMAT && /^archive\/\d{1,6}$/.test(format))
    throw new UserError(`${file} was written in the format ${format} by a newer Handrail`, {
      hint: "install the newer one",
    });
  const listed = Array.isArray(manifest?.files) ? (manifest.files as readonly unknown[]) : [];
  if (format !== ARCHIVE_FORMAT || !listed.every(isListed)) throw refused(file, "its manifest is damaged");
  return listed;
}

function isListed(value: unknown): value is Listed {
  const { name, bytes, sha256 } = (value ?? {}) as Partial<Record<keyof Listed, unknown>>;
  return (
    typeof name === "string" &&
    NAMES.test(name) &&
    typeof bytes === "number" &&
    typeof sha256 === "string" &&
    /^[0-9a-f]{64}$/.test(sha256)
  );
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

/** `record/journal.jsonl` → `journal.jsonl`; whoever packed it anew may have left the folder out, or named it otherwise. */
function withoutFolder(name: string): string {
  return name.replace(/^(?!photos\/)[^/]+\/(?=.)/, "");
}

/** Deeper than anything in a record goes. */
const DEEPEST = 20;

/** Nothing in it that cannot be seen, or that turns the direction of writing: what is typed is cleaned of it. */
function isPlain(value: unknown, left: number): boolean {
  if (typeof value === "string") {
    const line = `x${value.replace(/[\t\r\n\u2028\u2029]/g, " ")}x`;
    return plain(line) === line;
  }
  if (typeof value !== "object" || value === null) return true;
  return left > 0 && Object.entries(value).every(([key, part]) => isPlain(key, left) && isPlain(part, left - 1));
}

function refused(file: string, why: string): UserError {
  return new UserError(`${file} was not taken in: ${why}`, {
    hint: "nothing was changed; ask for it to be exported again",
  });
}
