import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { toEvents } from "../src/model/fold.ts";
import type { PromptState } from "../src/prompt/state.ts";
import { closeJournal, createRecord } from "../src/store/journal.ts";
import { startTerminal } from "../tests/support/start-terminal.ts";
import type { Bench, BenchWorld } from "./bench.ts";
import { type Figure, figure, ratioOf, targetTimes } from "./figure.ts";
import type { Home } from "./support/home.ts";
import { firstScreen, screenAfter } from "./support/visit.ts";
import { oneByOne } from "./support/walk.ts";

const TIMES = 15;
const ANSWERS = 500;
const RECORDS = 1000;
/** Where a bare Node takes 40 ms, 0.3 and 0.5 seconds. */
const [RESUME, LIST] = [7.5, 12.5];
/** Four of each room, pair and aid: more than twenty of them. */
const home: Home = { hazards: 0.15, rooms: () => 4 };

/** How long it takes to go on with a large record, and to list many. */
export const records: Bench = {
  name: "records",
  run: async (world) => {
    const visit = screenAfter(firstScreen(world.catalogue, "everything"), oneByOne(home), ANSWERS);
    const rooms = Object.values(visit.interview.assessment.instances).reduce((all, { list }) => all + list.length, 0);
    const one = world.folder();
    keep(one, visit, "mb-12.1");
    const many = world.folder();
    for (let n = 1; n <= RECORDS; n++) keep(many, smaller(visit), `mb-${n}.1`);
    const bare: number[] = [];
    const resume: number[] = [];
    const list: number[] = [];
    for (let time = 0; time < TIMES; time++) {
      bare.push(timeRun(["-e", "0"], one));
      resume.push(await timeResume(world, one));
      list.push(timeRun([world.executable, "list"], many));
    }
    const beside = (what: string, samples: readonly number[], most: number): Figure => {
      const ratio = ratioOf(samples, bare, "bare Node");
      return figure(what, samples, { ratio, target: targetTimes(most, ratio) });
    };
    return {
      figures: [
        beside(`records: ${rooms} rooms and ${ANSWERS} answers, resumed: first question in a terminal`, resume, RESUME),
        beside(`records: ${RECORDS.toLocaleString("en-US")} records listed`, list, LIST),
      ],
      notes: [
        "**records**: from the start of the program until the question that comes next stands in a terminal, or until the list was written; each beside a Node that does nothing.",
      ],
    };
  },
};

/** What a list looks at is the same, however long the record is. */
function smaller(visit: PromptState): PromptState {
  const answers = Object.fromEntries(Object.entries(visit.interview.assessment.answers).slice(0, 40));
  const assessment = { ...visit.interview.assessment, answers };
  return { ...visit, interview: { ...visit.interview, assessment } };
}

function keep(dataFolder: string, { interview }: PromptState, id: string): void {
  const { person, date, setting } = interview.assessment;
  const header = { tool: "bench", created: "2026-11-21T10:00:00Z", id, person, date, setting, checklists: [] };
  const catalogueJson = id === "mb-12.1" ? JSON.stringify(interview.catalogue) : "{}";
  const events = toEvents(interview.assessment);
  closeJournal(createRecord({ dataFolder, header, events, catalogueJson, now: () => new Date() }));
}

function envOf(dataFolder: string): Readonly<Record<string, string>> {
  return { PATH: process.env["PATH"] ?? "", LANG: "en_US.UTF-8", HANDRAIL_HOME: dataFolder };
}

function timeRun(args: readonly string[], dataFolder: string): number {
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, [...args], { env: envOf(dataFolder), stdio: "ignore" });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}`);
  return performance.now() - begun;
}

async function timeResume({ executable }: BenchWorld, dataFolder: string): Promise<number> {
  const begun = performance.now();
  const terminal = startTerminal(process.execPath, [executable, "resume", "last"], { env: envOf(dataFolder) });
  try {
    await terminal.waitFor(/q (save, leave|finish)/i);
    const took = performance.now() - begun;
    terminal.send("q");
    await terminal.exit;
    return took;
  } finally {
    terminal.end();
  }
}
