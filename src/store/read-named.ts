import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../model/errors.ts";
import { toDiskError } from "./disk-error.ts";
import { readText } from "./read-file.ts";
import { readTree, type TextFile } from "./read-tree.ts";

/** A file, or every file below a folder whose name has this ending. The names are whole paths that begin with `path`. */
export function readNamed(
  path: string,
  ending: string,
): { readonly isFolder: boolean; readonly files: readonly TextFile[] } {
  if (!isFolder(path)) return { isFolder: false, files: [{ file: path, text: readText(path) }] };
  return { isFolder: true, files: readTree(path, ending).map(({ file, text }) => ({ file: join(path, file), text })) };
}

/** Throws a UserError where this is no folder. */
export function requireFolder(path: string): void {
  if (!isFolder(path)) throw new UserError(`${path} is a file, not a folder`, { hint: "name the folder it lies in" });
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (cause) {
    throw toDiskError(cause, `${path} could not be read`);
  }
}

/** Those of these files that are in the folder. */
export function readPresent(folder: string, names: readonly string[]): readonly TextFile[] {
  return names
    .filter((name) => existsSync(join(folder, name)))
    .map((name) => ({ file: name, text: readText(join(folder, name)) }));
}
