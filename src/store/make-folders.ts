import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { codeOf } from "./disk-error.ts";

/**
 * Makes a folder and those above it that are missing, and gives those that it made, the outermost first. Node's own `recursive` never
 * comes back where a folder that is there cannot hold another one, as in /proc.
 */
export function makeFolders(path: string, mode: number): readonly string[] {
  const missing: string[] = [];
  for (let at = resolve(path); !existsSync(at) && at !== dirname(at); at = dirname(at)) missing.unshift(at);
  if (missing.length === 0 && !statSync(path).isDirectory()) mkdirSync(path);
  return missing.filter((folder) => wasMade(folder, mode));
}

/** False if somebody else was faster. */
function wasMade(folder: string, mode: number): boolean {
  try {
    mkdirSync(folder, { mode });
    return true;
  } catch (cause) {
    if (codeOf(cause) === "EEXIST" && statSync(folder).isDirectory()) return false;
    throw cause;
  }
}
