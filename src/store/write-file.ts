import { randomBytes } from "node:crypto";
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { UserError } from "../model/errors.ts";
import { codeOf, toDiskError } from "./disk-error.ts";

/** Writes every byte, however few the system takes at a time: from the byte `at` of the file on, else where it stands. */
export function writeAll(fd: number, bytes: Uint8Array, at: number | null = null): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(fd, bytes, done, bytes.length - done, at === null ? null : at + done);
}

/** Makes sure that a new name in a folder is on disk. Some systems (Windows) cannot, and need not. */
export function syncFolder(folder: string): void {
  try {
    const fd = openSync(folder, "r");
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch (cause) {
    if (!["EISDIR", "EPERM", "EACCES", "EINVAL", "ENOTSUP", "EBADF"].includes(codeOf(cause))) throw cause;
  }
}

/** Writes a file at once or not at all: beside it, synced, then renamed. Whoever may read it: its owner only, or as `mode` says. */
export function replaceFile(path: string, bytes: Uint8Array, mode = 0o600): void {
  const beside = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const fd = openSync(beside, "wx", 0o600);
    try {
      if (mode !== 0o600) fchmodSync(fd, mode);
      writeAll(fd, bytes);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(beside, path);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw cause;
  }
  syncFolder(dirname(path));
}

function kindOf(path: string): "nothing" | "file" | "folder" | "device" {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return "nothing";
  if (found.isDirectory()) return "folder";
  return found.isFile() ? "file" : "device";
}

function write(path: string, bytes: Uint8Array, force: boolean): void {
  const kind = kindOf(path);
  if (kind === "folder")
    throw new UserError(`${path} is a folder`, { hint: `name a file in it: ${join(path, "plan.pdf")}` });
  if (kind === "file" && !force)
    throw new UserError(`${path} is there already`, { hint: "choose another name, or say --force to replace it" });
  if (kind === "device") writeFileSync(path, bytes);
  else if (kindOf(dirname(path)) === "nothing")
    throw new UserError(`there is no folder ${dirname(path)}`, { hint: "make it first, or choose another" });
  else replaceFile(path, bytes);
}

/** Writes what the person asked for, whole, mode 0600. Throws a UserError where it cannot, or where a file is there and `force` is false. */
export function writeWhole(
  path: string,
  content: Uint8Array | string,
  { force = false }: { readonly force?: boolean } = {},
): void {
  try {
    write(path, typeof content === "string" ? Buffer.from(content) : content, force);
  } catch (cause) {
    throw toDiskError(cause, `${path} could not be written`);
  }
}
