import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { codeOf } from "./disk-error.ts";
import { makePrivateFolder } from "./paths.ts";
import { replaceFile } from "./write-file.ts";

/** As many as somebody switches between; the one used longest ago goes first. */
const KEPT = 8;

/** A text that was put aside under this key (letters, digits and hyphens), or null. Whatever is wrong with the folder, it only means null. */
export function readCache(folder: string, key: string): string | null {
  const file = join(folder, `${key}.json`);
  try {
    const text = readFileSync(file, "utf8");
    const now = new Date();
    utimesSync(file, now, now);
    return text;
  } catch (cause) {
    if (codeOf(cause) === "") throw cause;
    return null;
  }
}

/** Puts a text aside, for its owner only. Where that cannot be done (a full or a read-only disk) it is done without. */
export function writeCache(folder: string, key: string, text: string): void {
  try {
    makePrivateFolder(folder);
    replaceFile(join(folder, `${key}.json`), Buffer.from(text));
    for (const file of oldest(folder)) rmSync(file, { force: true });
  } catch (cause) {
    if (!(cause instanceof Error) || (codeOf(cause) === "" && codeOf(cause.cause) === "")) throw cause;
  }
}

function oldest(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, name))
    .map((file) => ({ file, at: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.at - a.at)
    .slice(KEPT)
    .map(({ file }) => file);
}
