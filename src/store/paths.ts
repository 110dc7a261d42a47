import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { toDiskError } from "./disk-error.ts";

/** Where the records lie, one folder each, within the user's data folder (World.dataFolder). */
export function recordsFolder(dataFolder: string): string {
  return join(dataFolder, "records");
}

/** Makes a folder that only its owner may open, with those above it. One that is there already is closed to others too. */
export function makePrivateFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    chmodSync(path, 0o700);
  } catch (cause) {
    throw toDiskError(cause, `the folder ${path} could not be made`);
  }
}
