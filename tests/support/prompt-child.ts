// Asks a small home in a terminal, as `assess` and `resume` do: `prompt-child FOLDER BY [plain] [tests]` begins a record or goes on with it; with `tests` it asks timed tests.

import process from "node:process";
import { endWithWindow } from "../../src/cli/end-with-window.ts";
import { holdSignals } from "../../src/cli/hold-signals.ts";
import { realWorld } from "../../src/cli/world.ts";
import { startInterview } from "../../src/interview/interview.ts";
import { emptyAssessment } from "../../src/model/assessment.ts";
import { Interrupted } from "../../src/model/errors.ts";
import { applyEvent } from "../../src/model/fold.ts";
import type { Audience } from "../../src/model/words.ts";
import { askInterview } from "../../src/prompt/ask-interview.ts";
import { append, appendAll, closeJournal, createRecord, openJournal } from "../../src/store/journal.ts";
import { listRecords } from "../../src/store/records.ts";
import { smallHome } from "./small-home.ts";

const [dataFolder = "", by = "therapist", ...how] = process.argv.slice(2);
const home = how.includes("tests") ? (await import("./test-room.ts")).testRoom : smallHome;
const sets = how.includes("tests") ? ["tests"] : home.checklists.map(({ id }) => id as string);
const { stdin, stdout, now } = realWorld("");
const setting = { by: by as Audience, sets, depth: "full" } as const;
const person = { label: "Dad's home", code: null };
const header = {
  tool: "test",
  created: now().toISOString(),
  id: "dad.1",
  person,
  date: "2026-11-21",
  setting,
  checklists: [],
};

const letGo = holdSignals();
const old = listRecords(dataFolder)[0];
const { journal, entries } =
  old === undefined
    ? { journal: createRecord({ dataFolder, header, catalogueJson: JSON.stringify(home), now }), entries: [] }
    : (({ journal: opened, contents }) => ({ journal: opened, entries: contents.entries }))(
        openJournal(old.folder, now),
      );
const assessment = entries.reduce(
  (sum, { event }) => applyEvent(sum, event),
  emptyAssessment("2026-11-21", setting, person),
);

try {
  const asked = await askInterview({
    interview: startInterview(home, assessment),
    record: (events) => appendAll(journal, events),
    stdin,
    stdout,
    colour: false,
    plain: how.includes("plain"),
    photos: null,
    units: "us",
    advise: null,
  });
  if (asked.how === "finished") append(journal, { type: "finished" });
  stdout.write(`ended: ${asked.how}\n`);
} catch (error) {
  if (!(error instanceof Interrupted)) throw error;
  stdout.write("ended: interrupted\n");
  process.exitCode = 130;
} finally {
  closeJournal(journal);
  letGo();
}
endWithWindow();
