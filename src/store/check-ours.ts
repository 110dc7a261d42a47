import { existsSync, fstatSync, readSync } from "node:fs";
import type { Journal } from "./journal.ts";
import { LEAVE, notSaved } from "./not-saved.ts";

/** Whether the record still lies where it was opened. What was taken away can be written to for as long as it is open, and all of it is lost. */
export function isThere({ file, fd }: Pick<Journal, "file" | "fd">): boolean {
  return existsSync(file) && fstatSync(fd).nlink > 0;
}

/**
 * Throws a UserError where the record is no longer as this process left it: an answer would be lost, or would take the place of
 * somebody else's. Half a line behind the last whole one is nobody's answer.
 */
export function checkOurs(journal: Journal): void {
  const { folder, fd, length } = journal;
  if (!isThere(journal))
    throw notSaved(`the record is no longer in ${folder}`, "put it back there, then answer again; or q leaves");
  const { size } = fstatSync(fd);
  if (size >= length && !linesFrom(fd, length, size)) return;
  journal.broken = true;
  throw notSaved("something else has written into this record", LEAVE);
}

function linesFrom(fd: number, from: number, to: number): boolean {
  const rest = Buffer.alloc(to - from);
  if (rest.length > 0) readSync(fd, rest, 0, rest.length, from);
  return rest.includes(10);
}
