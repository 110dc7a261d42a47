import { UserError } from "../model/errors.ts";

export interface Reason {
  readonly why: string;
  readonly hint: string;
}

const GONE: Reason = { why: "the drive is no longer there", hint: "put it back, then try again" };

/** What the disk's own codes mean to the person, and what helps. */
const REASONS: Readonly<Record<string, Reason>> = {
  ENOENT: {
    why: "there is no such file or folder",
    hint: "check the spelling of the name and of the folders before it",
  },
  ENOTDIR: { why: "part of the path is a file, not a folder", hint: "check the folders in the path" },
  EEXIST: { why: "something of that name is there already", hint: "choose another name" },
  EISDIR: { why: "it is a folder, not a file", hint: "name a file" },
  EACCES: { why: "this user may not do that here", hint: "choose a folder of your own, or change the permissions" },
  EPERM: { why: "this user may not do that here", hint: "choose a folder of your own, or change the permissions" },
  EROFS: { why: "this disk cannot be written to", hint: "choose another folder" },
  ENOSPC: { why: "the disk is full", hint: "free some space, then try again" },
  EDQUOT: { why: "your share of the disk is full", hint: "free some space, then try again" },
  EFBIG: { why: "the file may not grow any further here", hint: "choose another folder, or lift the limit" },
  EIO: { why: "the disk failed", hint: "copy what you can to another disk" },
  ENODEV: GONE,
  ENXIO: GONE,
  ESTALE: GONE,
  ENOTCONN: GONE,
  ENAMETOOLONG: { why: "the name is too long", hint: "choose a shorter name" },
  ELOOP: { why: "its links lead in a circle", hint: "name the file itself" },
  EBUSY: { why: "another program has it open", hint: "close the other program, then try again" },
  ETXTBSY: { why: "another program has it open", hint: "close the other program, then try again" },
  EMFILE: { why: "too many files are open", hint: "close some programs, then try again" },
};

export function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "";
}

/** Why, in words; null where it is not a failure of the disk. */
export function reasonOf(cause: unknown): Reason | null {
  const code = codeOf(cause);
  return Object.hasOwn(REASONS, code) ? (REASONS[code] ?? null) : null;
}

/** A failure of the disk in words: `message` says what was tried, and with which file. What is not a failure of the disk comes back as it is. */
export function toDiskError(cause: unknown, message: string): unknown {
  if (cause instanceof UserError) return cause;
  const reason = reasonOf(cause);
  return reason === null ? cause : new UserError(`${message}: ${reason.why}`, { hint: reason.hint, cause });
}
