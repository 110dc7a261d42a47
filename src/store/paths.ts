import { chmodSync } from "node:fs";
import { dirname, join } from "node:path";
import { toDiskError } from "./disk-error.ts";
import { makeFolders } from "./make-folders.ts";
import { syncFolder } from "./write-file.ts";

/** Where the records lie, one folder each, within the user's data folder (World.dataFolder). */
export function recordsFolder(dataFolder: string): string {
  return join(dataFolder, "records");
}

/** Makes a folder that only its owner may open, with those above it. One that is there already is closed to others too. */
export function makePrivateFolder(path: string): void {
  try {
    const made = makeFolders(path, 0o700);
    chmodSync(path, 0o700);
    // A new folder is only sure to be found again once the one above it is on disk.
    for (const folder of made.toReversed()) syncFolder(dirname(folder));
  } catch (cause) {
    throw toDiskError(cause, `the folder ${path} could not be made`);
  }
}
