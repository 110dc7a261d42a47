import { lstatSync, opendirSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../model/errors.ts";
import { toDiskError } from "./disk-error.ts";

/** A file that is a picture by its name. */
export interface FoundPicture {
  readonly name: string;
  readonly path: string;
  /** when it was last written, in milliseconds since 1970 */
  readonly changed: number;
}

/** More than this many names are not gone through. */
const NAMES = 100_000;
const MOST = 1000;
/** Also those that cannot be read: they took their place in the order of time. */
const ENDINGS = /\.(jpe?g|jpe|jfif|png|heic|heif|hif|avif|webp)$/i;

/** The pictures in a folder, the newest first; at most 1,000, and how many older ones were left out. What lies in folders below is not looked at, nor are hidden files, links, or anything but files. */
export function findPictures(folder: string): { readonly pictures: readonly FoundPicture[]; readonly left: number } {
  const found = namesIn(folder)
    .filter((name) => ENDINGS.test(name) && !name.startsWith("."))
    .flatMap((name): readonly FoundPicture[] => {
      const path = join(folder, name);
      const stat = lstatSync(path, { throwIfNoEntry: false });
      return stat?.isFile() === true ? [{ name, path, changed: stat.mtimeMs }] : [];
    })
    .sort((a, b) => (a.changed === b.changed ? (a.name < b.name ? 1 : -1) : b.changed - a.changed));
  return { pictures: found.slice(0, MOST), left: Math.max(0, found.length - MOST) };
}

function namesIn(folder: string): readonly string[] {
  try {
    const open = opendirSync(folder);
    try {
      const names: string[] = [];
      for (let entry = open.readSync(); entry !== null; entry = open.readSync()) {
        if (names.push(entry.name) > NAMES)
          throw new UserError(`${folder} holds too many files to go through`, {
            hint: "put the pictures of this visit into a folder of their own",
          });
      }
      return names;
    } finally {
      open.closeSync();
    }
  } catch (cause) {
    throw toDiskError(cause, `the folder ${folder} could not be read`);
  }
}
