import { resolve } from "node:path";
import { UserError } from "../../model/errors.ts";
import { lockOf } from "../../store/keyring.ts";
import { findRecord, listRecords } from "../../store/records.ts";
import { writeWhole } from "../../store/write-file.ts";
import { enLock } from "../../text/en-lock.ts";
import { enRecords } from "../../text/en-records.ts";
import { exportArchive, exportDocument } from "../export-record.ts";
import { askNewPassphrase } from "../passphrase.ts";
import type { World } from "../world.ts";

export interface ExportOptions {
  readonly ids: readonly string[];
  /** answers as JSON, one record a line, instead of an archive */
  readonly lines: boolean;
  readonly deIdentify: boolean;
  readonly withPrivate: boolean;
  /** lock the file with a passphrase */
  readonly encrypt: boolean;
  /** the file whose first line is that passphrase */
  readonly encryptWith: string | null;
  readonly output: string | null;
  readonly force: boolean;
}

const t = enRecords.export;

/** Writes a record as an archive, or the answers of several as lines of JSON. */
export async function exportRecords(options: ExportOptions, world: World): Promise<number> {
  const { lines, withPrivate, deIdentify } = options;
  if (deIdentify && !lines) throw new UserError(t.linesOnly("--de-identify"), { hint: t.linesOnlyHint });
  const { name, bytes, records } = lines ? asLines(options, world) : asArchive(options, world);
  if (options.output === null && lines && !options.encrypt) {
    world.stdout.write(bytes);
    return 0;
  }
  const locked = options.encrypt ? await lock(bytes, options, world) : bytes;
  const file = options.output ?? (options.encrypt ? `${name}.age` : name);
  writeWhole(resolve(world.cwd, file), locked, { force: options.force });
  world.tell(t.wrote(file, records));
  if (deIdentify) world.tell(t.deIdentified);
  else world.tell(withPrivate ? t.withPrivate : t.noPrivate);
  if (!options.encrypt) world.tell(t.open);
  return 0;
}

interface Exported {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly records: number;
}

/** Its name says the day of the visit, and nothing of the person. */
function asArchive({ ids, withPrivate }: ExportOptions, world: World): Exported {
  const [id, other] = ids;
  if (id === undefined || other !== undefined) throw new UserError(t.oneOnly, { hint: t.oneOnlyHint });
  const { folder, date } = findRecord(world.dataFolder, id);
  const bytes = exportArchive(folder, withPrivate, world);
  return { name: `home-visit-${date ?? "record"}.zip`, bytes, records: 1 };
}

/** Those that are named, else all; of all, a damaged one is left out and named. */
function asLines({ ids, ...parts }: ExportOptions, world: World): Exported {
  const folders = ids.map((id) => findRecord(world.dataFolder, id).folder);
  const all = ids.length > 0 ? folders.toReversed() : listRecords(world.dataFolder).map(({ folder }) => folder);
  // The oldest first: what is added later stands at the end.
  const lines = all.toReversed().flatMap((folder) => {
    try {
      return [`${JSON.stringify(exportDocument(folder, parts))}\n`];
    } catch (error) {
      if (ids.length > 0 || !(error instanceof UserError) || lockOf(error) !== null) throw error;
      world.tell(t.damaged(folder, error.message));
      return [];
    }
  });
  return { name: "home-visits.jsonl", bytes: Buffer.from(lines.join("")), records: lines.length };
}

async function lock(bytes: Uint8Array, { encryptWith }: ExportOptions, world: World): Promise<Uint8Array> {
  const passphrase = await askNewPassphrase(enLock.finalFile, encryptWith, world);
  const { toAge } = await import("../../intake/age.ts");
  return toAge(bytes, passphrase);
}
