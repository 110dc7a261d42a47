import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { dirname, join, sep } from "node:path";
import { onTestFinished } from "vitest";

/** What was done to the files below a folder, in order. The program does it to the real disk; this only looks on. */
export type DiskStep =
  | { readonly type: "make"; readonly path: string; readonly file: number | "folder" }
  | { readonly type: "write"; readonly file: number; readonly at: number; readonly bytes: Buffer }
  | { readonly type: "cut"; readonly file: number; readonly length: number }
  | { readonly type: "sync"; readonly file: number }
  | { readonly type: "sync-folder"; readonly path: string }
  | { readonly type: "rename"; readonly from: string; readonly to: string }
  | { readonly type: "remove"; readonly path: string }
  /** the program was told that what came before is done */
  | { readonly type: "told"; readonly what: number };

export interface WatchedDisk {
  /** looks on no longer */
  readonly stop: () => void;
  readonly steps: DiskStep[];
  readonly told: (what: number) => void;
  /** From now on the nth step that changes or syncs anything fails with this code, so many times: half of a write is done by then. */
  readonly failAt: (fault: { readonly after: number; readonly code: string; readonly times: number }) => void;
}

const NAMES = [
  "openSync",
  "writeSync",
  "fsyncSync",
  "ftruncateSync",
  "closeSync",
  "renameSync",
  "rmSync",
  "mkdirSync",
] as const;

/** Looks on while files below `root` are changed, until the test is over. */
export function watchDisk(root: string): WatchedDisk {
  const real = { ...fs };

  const steps: DiskStep[] = [];
  const files = new Map<
    number,
    { readonly file: number; readonly path: string; position: number } | { readonly folder: string }
  >();
  /** which file a path is now: renamed files stay the same */
  const known = new Map<string, number>();
  let count = 0;
  let fault: { after: number; code: string; times: number } | null = null;

  const isOurs = (path: unknown): path is string =>
    typeof path === "string" && (path === root || path.startsWith(root + sep));
  const mayFail = (): NodeJS.ErrnoException | null => {
    if (fault === null || fault.after-- > 0) return null;
    fault.times -= 1;
    const { code } = fault;
    if (fault.times <= 0) fault = null;
    return Object.assign(new Error(`${code}: pretended`), { code });
  };
  const fileOf = (path: string): number => {
    const file = known.get(path) ?? count++;
    known.set(path, file);
    return file;
  };

  const watched = {
    openSync: (path: string, flags: string | number, ...rest: readonly unknown[]): number => {
      const isNew = isOurs(path) && !real.existsSync(path);
      if (isNew) {
        const failure = mayFail();
        if (failure !== null) throw failure;
      }
      const fd = real.openSync(path, flags, ...(rest as [number?]));
      if (!isOurs(path)) return fd;
      if (real.fstatSync(fd).isDirectory()) files.set(fd, { folder: path });
      else {
        const file = fileOf(path);
        files.set(fd, { file, path, position: 0 });
        if (isNew) steps.push({ type: "make", path, file });
      }
      return fd;
    },
    writeSync: (
      fd: number,
      bytes: Buffer,
      from = 0,
      length = bytes.length - from,
      at: number | null = null,
    ): number => {
      const open = files.get(fd);
      if (open === undefined || !("file" in open)) return real.writeSync(fd, bytes, from, length, at);
      const failure = mayFail();
      const size = failure === null ? length : length >> 1;
      const place = at ?? open.position;
      if (size > 0) {
        real.writeSync(fd, bytes, from, size, at);
        steps.push({
          type: "write",
          file: open.file,
          at: place,
          bytes: Buffer.from(bytes.subarray(from, from + size)),
        });
        if (at === null) open.position += size;
      }
      if (failure !== null) throw failure;
      return size;
    },
    fsyncSync: (fd: number): void => {
      const open = files.get(fd);
      const failure = open === undefined ? null : mayFail();
      if (failure !== null) throw failure;
      // The real disk need not turn for it.
      if (open === undefined) real.fsyncSync(fd);
      else steps.push("file" in open ? { type: "sync", file: open.file } : { type: "sync-folder", path: open.folder });
    },
    ftruncateSync: (fd: number, length = 0): void => {
      real.ftruncateSync(fd, length);
      const open = files.get(fd);
      if (open !== undefined && "file" in open) steps.push({ type: "cut", file: open.file, length });
    },
    closeSync: (fd: number): void => {
      files.delete(fd);
      real.closeSync(fd);
    },
    renameSync: (from: string, to: string): void => {
      if (isOurs(from)) {
        const failure = mayFail();
        if (failure !== null) throw failure;
      }
      real.renameSync(from, to);
      if (!isOurs(from)) return;
      for (const [path, file] of known) {
        if (path !== from && !path.startsWith(from + sep)) continue;
        known.delete(path);
        known.set(to + path.slice(from.length), file);
      }
      steps.push({ type: "rename", from, to });
    },
    rmSync: (path: string, options?: fs.RmOptions): void => {
      const wasThere = isOurs(path) && real.existsSync(path);
      real.rmSync(path, options);
      if (wasThere) steps.push({ type: "remove", path });
      for (const one of known.keys()) if (one === path || one.startsWith(path + sep)) known.delete(one);
    },
    mkdirSync: (path: string, options?: fs.MakeDirectoryOptions): string | undefined => {
      const missing: string[] = [];
      for (let one = path; isOurs(one) && !real.existsSync(one); one = dirname(one)) missing.unshift(one);
      const failure = missing.length > 0 ? mayFail() : null;
      if (failure !== null) throw failure;
      const made = real.mkdirSync(path, options) ?? undefined;
      for (const one of missing) steps.push({ type: "make", path: one, file: "folder" });
      return made;
    },
  };
  Object.assign(fs, watched);
  syncBuiltinESMExports();
  const stop = (): void => {
    for (const name of NAMES) Object.assign(fs, { [name]: real[name] });
    syncBuiltinESMExports();
  };
  onTestFinished(stop);
  return {
    stop,
    steps,
    told: (what) => void steps.push({ type: "told", what }),
    failAt: (next) => {
      fault = { ...next };
    },
  };
}

/** A file on a disk that may lose its power: what is safe, and what was written since. */
interface KeptFile {
  safe: Buffer;
  since: ({ readonly at: number; readonly bytes: Buffer } | { readonly length: number })[];
}

/** A folder: the names that are safe, and what happened to names since, in order. */
interface KeptFolder {
  safe: Map<string, number | KeptFolder>;
  since: ((names: Map<string, number | KeptFolder>) => void)[];
}

/**
 * What is left of `root` when the power goes after these steps: only what was synced is sure to be there. Of what was not, any
 * beginning may be: of the writes to a file (the last one cut anywhere, the rest perhaps zeros), and of the changes to a folder's names.
 * `random` gives 0 to 1. Written into the folder `to`; locks are left out, for their owner died.
 */
export function afterPowerLoss(root: string, steps: readonly DiskStep[], to: string, random: () => number): void {
  const files = new Map<number, KeptFile>();
  const top: KeptFolder = { safe: new Map(), since: [] };
  const folderAt = (path: string): KeptFolder => {
    let folder = top;
    for (const name of path
      .slice(root.length)
      .split(sep)
      .filter((part) => part !== "")) {
      const next = namesNow(folder).get(name);
      if (typeof next !== "object") throw new Error(`no folder ${path}`);
      folder = next;
    }
    return folder;
  };
  const change = (path: string, work: (names: Map<string, number | KeptFolder>) => void): void =>
    void folderAt(dirname(path)).since.push(work);
  const nameOf = (path: string): string => path.slice(path.lastIndexOf(sep) + 1);
  for (const step of steps) {
    switch (step.type) {
      case "make": {
        const made = step.file === "folder" ? ({ safe: new Map(), since: [] } satisfies KeptFolder) : step.file;
        if (typeof made === "number") files.set(made, { safe: Buffer.alloc(0), since: [] });
        change(step.path, (names) => void names.set(nameOf(step.path), made));
        break;
      }
      case "write":
        files.get(step.file)?.since.push({ at: step.at, bytes: step.bytes });
        break;
      case "cut":
        files.get(step.file)?.since.push({ length: step.length });
        break;
      case "sync": {
        const file = files.get(step.file);
        if (file !== undefined) Object.assign(file, { safe: contentOf(file, file.since.length, () => 1), since: [] });
        break;
      }
      case "sync-folder": {
        const folder = folderAt(step.path);
        Object.assign(folder, { safe: namesNow(folder), since: [] });
        break;
      }
      case "rename":
        change(step.from, (names) => {
          const one = names.get(nameOf(step.from));
          names.delete(nameOf(step.from));
          if (one !== undefined) names.set(nameOf(step.to), one);
        });
        break;
      case "remove":
        change(step.path, (names) => void names.delete(nameOf(step.path)));
        break;
      case "told":
        break;
    }
  }
  put(top, to);

  function put(folder: KeptFolder, path: string): void {
    fs.mkdirSync(path, { recursive: true });
    const names = new Map(folder.safe);
    for (const work of folder.since.slice(0, Math.floor(random() * (folder.since.length + 1)))) work(names);
    for (const [name, one] of names) {
      if (name === "lock") continue;
      if (typeof one === "object") put(one, join(path, name));
      else {
        const file = files.get(one);
        if (file !== undefined)
          fs.writeFileSync(join(path, name), contentOf(file, Math.floor(random() * (file.since.length + 1)), random));
      }
    }
  }
}

function namesNow({ safe, since }: KeptFolder): Map<string, number | KeptFolder> {
  const names = new Map(safe);
  for (const work of since) work(names);
  return names;
}

/** The safe content with the first `whole` changes, and a part of the next. */
function contentOf({ safe, since }: KeptFile, whole: number, random: () => number): Buffer {
  let content = safe;
  for (const [index, one] of since.entries()) {
    if (index > whole) break;
    if ("length" in one) {
      if (index < whole)
        content = Buffer.concat([
          content.subarray(0, one.length),
          Buffer.alloc(Math.max(0, one.length - content.length)),
        ]);
      continue;
    }
    const done = index < whole ? one.bytes.length : Math.floor(random() * one.bytes.length);
    // The file may have grown already where its bytes never came.
    const zeros = index < whole || random() < 0.7 ? 0 : one.bytes.length - done;
    const size = Math.max(content.length, one.at + done + zeros);
    const next = Buffer.alloc(size);
    content.copy(next);
    one.bytes.copy(next, one.at, 0, done);
    content = next;
  }
  return content;
}
