import { basename, resolve } from "node:path";
import { readOrdinaryFile } from "../../store/read-file.ts";
import type { GlobalOptions } from "../global-options.ts";
import { importAnswers } from "../import-answers.ts";
import { importArchive, isArchive, isLocked, unlockFile } from "../import-archive.ts";
import type { World } from "../world.ts";

export interface ImportOptions extends GlobalOptions {
  readonly file: string;
  readonly passphraseFile: string | null;
}

/** An archive may hold many photos. */
const LIMIT = 300_000_000;

/** Takes in what somebody hands over; what it is, its bytes say: an archive (locked or not), a filled form, a kept report, an answers file. */
export async function importFile(options: ImportOptions, world: World): Promise<number> {
  const name = basename(options.file);
  const handed = readOrdinaryFile(resolve(world.cwd, options.file), LIMIT);
  const bytes = isLocked(handed) ? await unlockFile(handed, name, options.passphraseFile, world) : handed;
  return isArchive(bytes) ? importArchive(bytes, name, world) : importAnswers(bytes, options, world);
}
