import { existsSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { toDiskError } from "./disk-error.ts";
import { readText } from "./read-file.ts";

export interface TextFile {
  /** below the folder, with forward slashes: `en/reports/family.md` */
  readonly file: string;
  readonly text: string;
}

export function hasFolder(path: string): boolean {
  return existsSync(path);
}

/** Every file below a folder whose name has this ending, in the order of their names. Links and hidden files are passed over. */
export function readTree(folder: string, ending: string): readonly TextFile[] {
  return namesBelow(folder)
    .filter((name) => name.endsWith(ending) && !name.split(sep).some((part) => part.startsWith(".")))
    .sort()
    .map((name) => ({ file: name.split(sep).join("/"), text: readText(join(folder, name)) }));
}

function namesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "x").length - 1));
  } catch (cause) {
    throw toDiskError(cause, `the folder ${folder} could not be read`);
  }
}
