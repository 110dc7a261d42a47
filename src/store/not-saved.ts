import { UserError } from "../model/errors.ts";
import { codeOf, reasonOf } from "./disk-error.ts";

/** What helps where nothing may be written any more. */
export const LEAVE = "q leaves; then: handrail resume";

/** An answer that is not on disk, and why: the question stays until it is. */
export function notSaved(why: string, hint: string, cause?: unknown): UserError {
  return new UserError(`this answer could not be saved, because ${why}`, { hint, cause });
}

/** The same, of a write that failed. */
export function notWritten(cause: unknown): UserError {
  const isFull = ["ENOSPC", "EDQUOT", "EFBIG"].includes(codeOf(cause));
  return notSaved(whyOf(cause), isFull ? "free some space, then answer again" : "answer again; or q leaves", cause);
}

export function whyOf(cause: unknown): string {
  return reasonOf(cause)?.why ?? `the disk refused it (${codeOf(cause) || String(cause)})`;
}
