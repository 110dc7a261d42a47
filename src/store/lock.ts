import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { UserError } from "../model/errors.ts";
import { codeOf, toDiskError } from "./disk-error.ts";
import { writeAll } from "./write-file.ts";

/** Who has a record open, and on which computer: a home folder may be shared. Where the system tells (Linux), the boot and the start of the process rule out another one with the same number. */
interface Owner {
  readonly pid: number;
  readonly host: string | null;
  readonly boot: string | null;
  readonly started: string | null;
}

export interface Lock {
  readonly path: string;
  readonly release: () => void;
}

/** A lock is written right after it is made; one that is still empty after this is a wreck. */
const EMPTY_FOR_LONG = 2000;

/** Takes a record for this process. Throws a UserError while another process has it; the lock of a dead one is taken over. */
export function lock(folder: string): Lock {
  const path = join(folder, "lock");
  try {
    if (!make(path)) {
      const text = read(path);
      if (text !== null && isHeld(path, text)) throw heldBy(path, text);
      if (text !== null) remove(path, text);
      if (!make(path)) throw heldBy(path, read(path) ?? "");
    }
  } catch (cause) {
    throw toDiskError(cause, `the record in ${folder} could not be locked`);
  }
  const release = (): void => {
    process.off("exit", release);
    rmSync(path, { force: true });
  };
  process.on("exit", release);
  return { path, release };
}

/** False if there is a lock already. */
function make(path: string): boolean {
  let fd: number;
  try {
    fd = openSync(path, "wx", 0o600);
  } catch (cause) {
    if (codeOf(cause) === "EEXIST") return false;
    throw cause;
  }
  try {
    const me: Owner = { pid: process.pid, host: hostname(), boot: bootId(), started: startOf(process.pid) };
    writeAll(fd, Buffer.from(`${JSON.stringify(me)}\n`));
  } catch (cause) {
    rmSync(path, { force: true });
    throw cause;
  } finally {
    closeSync(fd);
  }
  return true;
}

function isHeld(path: string, text: string): boolean {
  const owner = toOwner(text);
  if (owner === null) return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < EMPTY_FOR_LONG;
  if (isElsewhere(owner)) return true;
  const boot = bootId();
  if (owner.boot !== null && boot !== null && owner.boot !== boot) return false;
  if (!isAlive(owner.pid)) return false;
  const started = startOf(owner.pid);
  return owner.started === null || started === null || owner.started === started;
}

/** On another computer, where nobody here can see whether it still runs. One that was given another name since the same boot is this one. */
function isElsewhere({ host, boot }: Owner): boolean {
  return host !== null && host !== hostname() && (boot === null || boot !== bootId());
}

/** Takes a dead lock out of the way. If another process was quicker and the lock is now its own, it is put back. */
function remove(path: string, dead: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return;
    throw cause;
  }
  if (read(aside) === dead) rmSync(aside, { force: true });
  else if (make(path)) renameSync(aside, path);
}

function heldBy(path: string, text: string): UserError {
  const owner = toOwner(text);
  if (owner !== null && isElsewhere(owner))
    return new UserError(`this record is open on another computer (${owner.host}, process ${owner.pid})`, {
      hint: `close it there, then try again; if nothing runs there any more, delete ${path}`,
    });
  return new UserError(`this record is open in another window (process ${owner?.pid ?? "not known"})`, {
    hint: `close the other window, then try again; if there is none, delete ${path}`,
  });
}

function toOwner(content: string): Owner | null {
  try {
    const { pid, host, boot, started } = JSON.parse(content) as Partial<Record<keyof Owner, unknown>>;
    if (typeof pid !== "number" || !Number.isInteger(pid) || pid <= 0) return null;
    const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
    return { pid, host: text(host), boot: text(boot), started: text(started) };
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) return null;
    throw cause;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return codeOf(cause) !== "ESRCH";
  }
}

function bootId(): string | null {
  return read("/proc/sys/kernel/random/boot_id")?.trim() ?? null;
}

/** When the process began, in ticks since the boot: the 22nd field of its `stat`, counted behind the name, which may hold anything. A dead one that nobody has buried yet counts as gone. */
function startOf(pid: number): string | null {
  const stat = read(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields === undefined ? null : fields[0] === "Z" ? "gone" : (fields[19] ?? null);
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if (["ENOENT", "ESRCH", "EACCES", "ENOTDIR", "EPERM"].includes(codeOf(cause))) return null;
    throw cause;
  }
}
