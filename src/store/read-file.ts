import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { UserError } from "../model/errors.ts";
import { toDiskError } from "./disk-error.ts";

const MEGABYTE = 1_000_000;
/** Far more than any checklist or answers file holds. */
const LIMIT = 5 * MEGABYTE;

function readUpTo(path: string, limit: number): Uint8Array {
  const fd = openSync(path, "r");
  try {
    if (fstatSync(fd).isDirectory())
      throw new UserError(`${path} is a folder, not a file`, { hint: "name a file in it" });
    const chunks: Buffer[] = [];
    for (let length = 0; ; ) {
      const chunk = Buffer.allocUnsafe(65_536);
      const read = readSync(fd, chunk);
      if (read === 0) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, read));
      length += read;
      if (length > limit) throw tooBig(path, limit);
    }
  } finally {
    closeSync(fd);
  }
}

/** The bytes of a file. Throws a UserError if it is missing, a folder, closed to this user, or longer than `limit` bytes. */
export function readBytes(path: string, limit: number = LIMIT): Uint8Array {
  try {
    return readUpTo(path, limit);
  } catch (cause) {
    throw toDiskError(cause, `${path} could not be read`);
  }
}

/** The first and the last `size` bytes of a file; of a short one both are all of it. */
export interface FileEnds {
  readonly first: Buffer;
  readonly last: Buffer;
  /** of the whole file, in bytes */
  readonly size: number;
}

/** Throws a UserError where the file cannot be read. */
export function readEnds(path: string, size: number): FileEnds {
  try {
    const fd = openSync(path, "r");
    try {
      const all = fstatSync(fd).size;
      if (all <= size) {
        const whole = readAt(fd, 0, all);
        return { first: whole, last: whole, size: all };
      }
      return { first: readAt(fd, 0, size), last: readAt(fd, all - size, size), size: all };
    } finally {
      closeSync(fd);
    }
  } catch (cause) {
    throw toDiskError(cause, `${path} could not be read`);
  }
}

/** A whole file that somebody named. Throws a UserError also where it is no file that can be read to its end: a device or a pipe would keep the program waiting. */
export function readOrdinaryFile(path: string, limit: number): Uint8Array {
  try {
    const stat = statSync(path);
    if (!stat.isFile() && !stat.isDirectory())
      throw new UserError(`${path} is not an ordinary file`, { hint: "copy what you mean into a file first" });
  } catch (cause) {
    throw toDiskError(cause, `${path} could not be read`);
  }
  return readBytes(path, limit);
}

/** `size` bytes of an open file from `at` on, or as many as there are. */
export function readAt(fd: number, at: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let done = 0;
  for (let read = -1; read !== 0 && done < size; done += read) read = readSync(fd, bytes, done, size - done, at + done);
  return bytes.subarray(0, done);
}

/** The text of a file, without a byte order mark. Throws a UserError also where it is not UTF-8. */
export function readText(path: string, limit: number = LIMIT): string {
  return toText(readBytes(path, limit), path, limit);
}

/** The same of the bytes of a file that was read before. */
export function toText(bytes: Uint8Array, path: string, limit: number): string {
  if (bytes.length > limit) throw tooBig(path, limit);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new UserError(`${path} is not a text file (not UTF-8)`, {
      hint: beginsAsPdf(bytes)
        ? "it is a PDF: handrail import takes in a form that was filled on a screen, or a report of --archive"
        : "save it as UTF-8 text, then try again",
      cause,
    });
  }
}

export function tooBig(path: string, limit: number): UserError {
  return new UserError(`${path} is too big: more than ${Math.floor(limit / MEGABYTE)} MB`, {
    hint: "is it the right file?",
  });
}

function beginsAsPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-";
}
