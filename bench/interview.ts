import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import type { JournalEvent } from "../src/model/event.ts";
import { toEvents } from "../src/model/fold.ts";
import { choicesOf, rowsOf } from "../src/prompt/choice-rows.ts";
import { questionWords } from "../src/prompt/question-words.ts";
import type { PromptState } from "../src/prompt/state.ts";
import { append, closeJournal, createRecord, type Journal } from "../src/store/journal.ts";
import { startTerminal } from "../tests/support/start-terminal.ts";
import type { Bench, BenchWorld } from "./bench.ts";
import { type Figure, figure, ratioOf, targetP99 } from "./figure.ts";
import { type Purpose, type ScriptKey, scriptFrom } from "./support/script.ts";
import { type KeyTime, timeHere, timeInTerminal } from "./support/time-keys.ts";
import { firstScreen, resumed, screenAfter } from "./support/visit.ts";
import { oneByOne } from "./support/walk.ts";

/** A screen that takes longer than a frame of 60 a second is seen to lag. */
const FRAME = 16;
const ANSWERED = 300;
const ANSWERS = 200;
const REPEATS = 5;
/** Three of each room, pair and aid. */
const home = { hazards: 0.1, rooms: () => 3 };

const WORDS: Readonly<Record<Purpose, string>> = {
  answer: "an answer, next question painted",
  list: "a key in the area list",
  review: "a key in the review",
  areas: "a key in the list of areas",
  other: "another key at a question",
};

/** From a key to its screen, in the middle of the largest shipped visit: in this process, in a terminal, and beside other programs. */
export const interview: Bench = {
  name: "interview",
  run: async (world) => {
    const walker = oneByOne(home);
    const middle = screenAfter(firstScreen(world.catalogue, "everything"), walker, ANSWERED);
    const script = scriptFrom(resumed(middle), walker, ANSWERS);
    const here = Array.from({ length: REPEATS }, () => timeHere(resumed(middle), script)).flat();
    const floor = await timeFloor(world);
    const there = await timeProgram(world, middle, script);
    const select = await timeSelect(world, questionsOf(middle));
    const saving = timeSaving(world, middle);
    const answers = msOf(there, "answer");
    return {
      figures: [
        ...purposes(here).map((purpose) => hereFigure(here, purpose)),
        figure("terminal: a bare program that draws a full screen at each key (the floor)", floor),
        ...purposes(there).map((purpose) => thereFigure(there, purpose, floor)),
        figure("terminal: the next question of inquirer's own `select`, asked in a loop, nothing saved", select, {
          ratio: ratioOf(select, answers, "Handrail's answer"),
        }),
        figure("saving alone: one event appended and synced", saving),
      ],
      notes: [noteOf(middle, script)],
    };
  },
};

function hereFigure(times: readonly KeyTime[], purpose: Purpose): Figure {
  const ms = msOf(times, purpose);
  return figure(`processor time: ${WORDS[purpose]}`, ms, { target: targetP99(FRAME, ms) });
}

function thereFigure(times: readonly KeyTime[], purpose: Purpose, floor: readonly number[]): Figure {
  const ms = msOf(times, purpose);
  const saved = purpose === "answer" ? ", saved and synced" : "";
  return figure(`terminal: ${WORDS[purpose]}${saved}`, ms, {
    ratio: ratioOf(ms, floor, "floor"),
    target: targetP99(FRAME, ms),
  });
}

function purposes(times: readonly KeyTime[]): readonly Purpose[] {
  return (Object.keys(WORDS) as Purpose[]).filter((purpose) => times.some((one) => one.purpose === purpose));
}

function msOf(times: readonly KeyTime[], purpose: Purpose): readonly number[] {
  return times.filter((one) => one.purpose === purpose).map(({ ms }) => ms);
}

async function timeProgram(
  { executable, folder }: BenchWorld,
  middle: PromptState,
  script: readonly ScriptKey[],
): Promise<readonly KeyTime[]> {
  const home = folder();
  closeJournal(keep(home, middle, toEvents(middle.interview.assessment)));
  const env = { HANDRAIL_HOME: home, LANG: "en_US.UTF-8" };
  const terminal = startTerminal(process.execPath, [executable, "resume", "last"], { env });
  try {
    return await timeInTerminal(terminal, resumed(middle), script);
  } finally {
    terminal.end();
  }
}

/** The record of this visit. */
function keep(dataFolder: string, { interview }: PromptState, events: readonly JournalEvent[]): Journal {
  const { person, date, setting } = interview.assessment;
  const header = {
    tool: "bench",
    created: "2026-11-21T10:00:00Z",
    id: "mb-12.1",
    person,
    date,
    setting,
    checklists: [],
  };
  const catalogueJson = JSON.stringify(interview.catalogue);
  return createRecord({ dataFolder, header, events, catalogueJson, now: () => new Date() });
}

async function timeFloor({ child }: BenchWorld): Promise<readonly number[]> {
  const terminal = startTerminal(process.execPath, [child("full-screen")]);
  try {
    await terminal.waitFor(/, 0$/);
    const times: number[] = [];
    for (let key = 1; key <= ANSWERS; key++) {
      const start = performance.now();
      terminal.send("x");
      await terminal.waitFor(new RegExp(`, ${key}$`));
      times.push(performance.now() - start);
    }
    return times;
  } finally {
    terminal.end();
  }
}

interface Asked {
  readonly message: string;
  readonly choices: readonly string[];
}

/** The questions with choices, in the words of the program. */
function questionsOf({ interview, texts }: PromptState): readonly Asked[] {
  return interview.questions
    .filter((question) => question.input.type === "choice" && choicesOf(question).length > 0)
    .slice(0, ANSWERS)
    .map((question, index) => ({
      message: `${index + 1}. ${questionWords(question, texts, "therapist")}`,
      choices: rowsOf(question, "therapist", texts).map(({ label }) => label),
    }));
}

async function timeSelect({ child, folder }: BenchWorld, asked: readonly Asked[]): Promise<readonly number[]> {
  const file = join(folder(), "questions.json");
  writeFileSync(file, JSON.stringify(asked));
  const terminal = startTerminal(process.execPath, [child("select-loop"), file]);
  try {
    // An answered one is marked with a tick; the one that is asked begins with "? ".
    await terminal.waitFor("? 1. ");
    const times: number[] = [];
    for (let next = 2; next <= asked.length; next++) {
      const start = performance.now();
      terminal.send("\r");
      await terminal.waitFor(new RegExp(`^\\? ${next}\\. [^]*❯`, "m"));
      times.push(performance.now() - start);
    }
    return times;
  } finally {
    terminal.end();
  }
}

function timeSaving({ folder }: BenchWorld, middle: PromptState): readonly number[] {
  const journal = keep(folder(), middle, []);
  try {
    return toEvents(middle.interview.assessment).map((event) => {
      const start = performance.now();
      append(journal, event);
      return performance.now() - start;
    });
  } finally {
    closeJournal(journal);
  }
}

function noteOf({ interview }: PromptState, script: readonly ScriptKey[]): string {
  const { length } = interview.questions;
  return `**interview**: a therapist's visit of the set \`everything\` at standard depth with three of each room, pair and aid: ${length} questions, ${ANSWERED} answered before the first key is timed; ${script.length} keys. Processor time: the key and the painting of its screen in this process, garbage collection counted, ${REPEATS} times over, each time with nothing remembered. In the terminal: from the key being sent until the whole screen that must follow stands in a terminal of 80 × 24; a key that changes nothing on the screen is not timed.`;
}
