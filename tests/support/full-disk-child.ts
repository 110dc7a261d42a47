// Answers until the file may not grow any further (`ulimit -f`), then once more, and says what came of it.

import process from "node:process";
import { UserError } from "../../src/model/errors.ts";
import { append, appendAll, journalFile } from "../../src/store/journal.ts";
import { chose, newRecord } from "../store/a-record.ts";

const journal = newRecord(process.argv[2] ?? "");
const tries: unknown[] = [];
let saved = 0;
while (tries.length < 2 && saved < 1000) {
  try {
    append(journal, chose("bathroom@upstairs/tub-grab-bar", "none"));
    saved += 1;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    tries.push({ message: error.message, hint: error.hint });
  }
}
// Of two events at once the first alone would still fit.
try {
  appendAll(journal, [{ type: "finished" }, chose("bathroom@upstairs/tub-grab-bar", "x".repeat(500))]);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
}
process.stdout.write(JSON.stringify({ saved, tries, folder: journal.folder, file: journalFile(journal.folder) }));
