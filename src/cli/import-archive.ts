import { startInterview } from "../interview/interview.ts";
import { UserError } from "../model/errors.ts";
import { type CheckedArchive, fromArchive, placeArchived } from "../store/archive.ts";
import { lockRecord } from "../store/convert-record.ts";
import { catalogueFrom, closeJournal, openJournal, readJournalBytes } from "../store/journal.ts";
import { newRecordMaster } from "../store/lock-file.ts";
import type { Photo } from "../store/photos.ts";
import { listRecords } from "../store/records.ts";
import { enLock } from "../text/en-lock.ts";
import { enRecords } from "../text/en-records.ts";
import { evaluateFor } from "./evaluate-for.ts";
import { foldJournal } from "./load-assessment.ts";
import { askPassphrase, hideKeys, readPassphrase } from "./passphrase.ts";
import { tool } from "./version.ts";
import type { World } from "./world.ts";

const t = enRecords.import;

/** A journal, its checklists, its photos and the manifest: more files no record has. */
const FILES = 1100;
const BYTES = 300_000_000;

/** What somebody hands over may be an archive (.zip), or one that is locked with a passphrase (.age). */
export function isArchive(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from("PK\x03\x04"));
}

export function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 19)).toString("latin1") === "age-encryption.org/";
}

/** What is in a locked file. Asks for its passphrase, three times at most. */
export async function unlockFile(
  bytes: Uint8Array,
  file: string,
  passphraseFile: string | null,
  world: World,
): Promise<Uint8Array> {
  const { fromAge } = await import("../intake/age.ts");
  const tries = passphraseFile === null ? 3 : 1;
  for (let n = 1; n <= tries; n++) {
    const passphrase =
      passphraseFile === null
        ? await askPassphrase(enLock.askFile(file), null, world)
        : readPassphrase(passphraseFile, world);
    const opened = await fromAge(bytes, passphrase, file);
    hideKeys(world, false);
    if (opened !== null) return opened;
    if (n < tries) world.tell(enLock.wrong);
  }
  throw new UserError(`${file}: ${enLock.wrong}`, { hint: enLock.wrongHint });
}

/** Takes the record of an archive in. Nothing is written before all of it was checked; an id that is here already is refused. */
export async function importArchive(bytes: Uint8Array, file: string, world: World): Promise<number> {
  const master = newRecordMaster(world.dataFolder);
  const { readZip } = await import("../intake/read-zip.ts");
  const archive = fromArchive(readZip(bytes, file, { files: FILES, bytes: BYTES }), file);
  const { header } = archive.contents;
  const same = listRecords(world.dataFolder).find(({ id }) => id === header.id);
  if (same !== undefined) {
    if (isSame(same.folder, archive)) {
      world.tell(t.same(header.id));
      return 0;
    }
    throw new UserError(t.clash(header.id), { hint: t.clashHint(header.id) });
  }
  requireWorking(archive, file);
  const photos = await cleaned(archive.photos, world);
  const folder = placeArchived(world.dataFolder, { ...archive, photos }, world.now());
  const { journal } = openJournal(folder, world.now);
  closeJournal(journal);
  const { answered } = listRecords(world.dataFolder).find((one) => one.folder === folder) ?? { answered: 0 };
  if (master !== null) lockRecord(folder, () => master, tool);
  world.print(header.id);
  world.tell(t.done(header.id, header.person.label ?? header.person.code, answered, photos.length));
  return 0;
}

function isSame(folder: string, { journal }: CheckedArchive): boolean {
  try {
    return Buffer.from(readJournalBytes(folder)).equals(Buffer.from(journal));
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/** Its checklists were not checked by this program: they must at least carry the record through everything that is made of one. */
function requireWorking({ catalogue, contents }: CheckedArchive, file: string): void {
  try {
    const known = catalogueFrom(catalogue, contents.header);
    const assessment = foldJournal(contents);
    startInterview(known, assessment);
    evaluateFor("family", known, assessment);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError(t.notRead(file), { hint: t.notReadHint, cause });
  }
}

/** Photos that were never cleaned are cleaned like any other from outside: of ours there is only the picture in them. */
async function cleaned(photos: readonly Photo[], world: World): Promise<readonly Photo[]> {
  if (photos.length === 0) return [];
  const { isBareJpeg } = await import("../intake/is-bare-jpeg.ts");
  const { cleanPicture } = await import("./read-clean-picture.ts");
  const done: Photo[] = [];
  for (const photo of photos) {
    const { jpeg } = isBareJpeg(photo.jpeg) ? photo : await cleanPicture(photo.jpeg, `${photo.name}.jpg`, world);
    done.push({ name: photo.name, jpeg });
  }
  return done;
}
