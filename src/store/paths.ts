import { chmodSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { toDiskError } from "./disk-error.ts";
import { syncFolder } from "./write-file.ts";

/** Where the records lie, one folder each, within the user's data folder (World.dataFolder). */
export function recordsFolder(dataFolder: string): string {
  return join(dataFolder, "records");
}

/** Makes a folder that only its owner may open, with those above it. One that is there already is closed to others too. */
export function makePrivateFolder(path: string): void {
  try {
    const first = mkdirSync(path, { recursive: true, mode: 0o700 });
    chmodSync(path, 0o700);
    if (first !== undefined) syncNames(resolve(first), resolve(path));
  } catch (cause) {
    throw toDiskError(cause, `the folder ${path} could not be made`);
  }
}

/** A new folder is only sure to be found again once the one above it is on disk, and so on up to the first that was made. */
function syncNames(first: string, last: string): void {
  for (let made = last; ; made = dirname(made)) {
    syncFolder(dirname(made));
    if (made === first || made === dirname(made)) return;
  }
}
