import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { toDiskError } from "./disk-error.ts";
import { makeFolders } from "./make-folders.ts";
import { readText } from "./read-file.ts";
import { replaceFile } from "./write-file.ts";

/** Replaces what a file of the user's says, whole or not at all; who may read it stays as it was. */
export function rewriteFile(path: string, text: string): void {
  try {
    const real = realpathSync(path);
    replaceFile(real, Buffer.from(text), statSync(real).mode & 0o777);
  } catch (cause) {
    throw toDiskError(cause, `${path} could not be written`);
  }
}

/** Where a copy of what was signed lies: in a hidden folder beside the file. */
export function signedCopy(path: string, id: string): string {
  return join(dirname(path), ".handrail-signed", `${basename(id)}.yaml`);
}

/** Keeps what was signed of a file, for whoever may read the file. */
export function keepSigned(path: string, id: string, text: string): void {
  const copy = signedCopy(path, id);
  try {
    makeFolders(dirname(copy), 0o777);
    replaceFile(copy, Buffer.from(text), statSync(path).mode & 0o777);
  } catch (cause) {
    throw toDiskError(cause, `${copy} could not be written`);
  }
}

/** The text of a file; null if there is none. */
export function readIfThere(path: string): string | null {
  return existsSync(path) ? readText(path) : null;
}
