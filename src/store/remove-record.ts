import { renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { toDiskError } from "./disk-error.ts";
import { lock } from "./lock.ts";
import { syncFolder } from "./write-file.ts";

/**
 * Takes a record away, damaged or not: first its name, at once, then what is in it. Throws a UserError while another process has it open.
 * What a crash leaves half removed is swept away when the next record is begun.
 */
export function removeRecord(folder: string): void {
  const held = lock(folder);
  const gone = join(dirname(folder), `.${basename(folder)}`);
  try {
    renameSync(folder, gone);
    syncFolder(dirname(folder));
    rmSync(gone, { recursive: true, force: true });
    syncFolder(dirname(folder));
  } catch (cause) {
    throw toDiskError(cause, `the record in ${folder} could not be removed`);
  } finally {
    held.release();
  }
}
