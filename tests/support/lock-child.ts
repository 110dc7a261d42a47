// Opens a record, says so, and keeps it open until it is killed.

import process from "node:process";
import { openJournal } from "../../src/store/journal.ts";

openJournal(process.argv[2] ?? "", () => new Date());
process.stdout.write("open\n");
setInterval(() => {}, 60_000);
