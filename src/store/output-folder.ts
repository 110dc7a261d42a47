import { existsSync } from "node:fs";
import { UserError } from "../model/errors.ts";
import { codeOf, toDiskError } from "./disk-error.ts";
import { makeFolders } from "./make-folders.ts";

/** Makes the folder that results go to, if it is not there yet; only its owner may open it. */
export function makeFolder(path: string): void {
  try {
    makeFolders(path, 0o700);
  } catch (cause) {
    if (codeOf(cause) === "EEXIST")
      throw new UserError(`${path} is a file, and a folder should be there`, {
        hint: "name another folder with -o",
        cause,
      });
    throw toDiskError(cause, `the folder ${path} could not be made`);
  }
}

/** Throws a UserError that names every file that is there already: nothing is written over unasked, and nothing half. */
export function refuseExisting(paths: readonly string[]): void {
  const there = paths.filter((path) => existsSync(path));
  if (there.length === 0) return;
  throw new UserError(there.length === 1 ? `${there[0]} is there already` : "these files are there already", {
    hint: "choose another folder with -o, or say --force to replace them",
    lines: there.length === 1 ? [] : there,
  });
}
