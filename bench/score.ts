import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import process from "node:process";
import type { Catalogue, Item } from "../src/model/checklist.ts";
import type { Bench, BenchWorld } from "./bench.ts";
import { type Figure, figure, type Target } from "./figure.ts";
import { chanceOf } from "./support/chance.ts";
import { installPeers } from "./support/peers.ts";
import type { PlainAnswers, PlainChecklist, ScoreDone } from "./support/score-job.ts";

/** How many are scored; HANDRAIL_BENCH_RECORDS=100000 asks for the number of the promise, which takes an hour. */
const RECORDS = Number(process.env["HANDRAIL_BENCH_RECORDS"] ?? 1500);
const MOST_MB = 150;
const POINTS = { none: 0, minor: 1, moderate: 3, major: 10, severe: 30 } as const;

/** What follows from many assessments: Handrail alone and with two workers, beside other engines over the same questions. */
export const score: Bench = {
  name: "score",
  run: async (world) => {
    const items = itemsOf(world.catalogue);
    const plain = toPlain(items);
    const handrail = (jobs: number) => scoreHandrail(world, items, jobs);
    const one = await handrail(1);
    const two = await handrail(2);
    const { folder, missing } = installPeers(process.cwd());
    const peers =
      missing === null
        ? [
            await scorePeer(world, "score-survey-core", plain, folder, items),
            await scorePeer(world, "score-json-rules-engine", plain, folder, items),
          ]
        : [];
    const [survey, rules] = peers;
    const beside = (what: string, done: ScoreDone, most: number | null): readonly Figure[] => [
      figure(`score: ${what}`, [done.records / done.seconds], {
        unit: "records a second",
        ratio:
          done === one ? null : { times: done.records / done.seconds / (one.records / one.seconds), of: "one worker" },
      }),
      figure(`score: ${what}, the most memory`, [done.megabytes], {
        unit: "MB",
        target: most === null ? null : under(most, done.megabytes),
      }),
    ];
    return {
      figures: [
        ...beside("`handrail score`", one, MOST_MB),
        ...beside("`handrail score --jobs 2`", two, null),
        ...(survey === undefined ? [] : beside("survey-core, the same questions and points", survey, null)),
        ...(rules === undefined ? [] : beside("json-rules-engine, the same questions and points", rules, null)),
      ],
      notes: [
        `**score**: ${RECORDS.toLocaleString("en-US")} visits of ${items.length} answers in ${new Set(items.map(({ checklist }) => checklist)).size} areas, each a line of JSON. Handrail checks each document, works out what is asked, findings, advice with its reasons, scores with ranges and what is still to check, and writes all of it; its start counts. The other two, started already, find which options are hazards and add their points: the part that all three can do.${missing === null ? "" : ` Not measured beside others: ${missing}.`}`,
      ],
    };
  },
};

function under(most: number, held: number): Target {
  return { says: `< ${most} MB`, met: held < most };
}

interface Asked {
  readonly name: string;
  readonly checklist: string;
  readonly item: Item;
}

/** The choices that are asked whatever else is answered, in every area that a home has once. */
function itemsOf({ checklists }: Catalogue): readonly Asked[] {
  return checklists
    .filter(({ repeats, when }) => repeats === null && when === null)
    .flatMap(({ id, items }) =>
      items
        .filter(({ type, when, retired }) => (type === "choice" || type === "yes-no") && when === null && !retired)
        .map((item) => ({ checklist: id as string, item })),
    )
    .map((one, at) => ({ name: `q${at + 1}`, ...one }));
}

function toPlain(items: readonly Asked[]): PlainChecklist {
  return {
    items: items.map(({ name, item }) => ({
      name,
      text: item.text,
      options: item.options.map(({ id }) => ({
        value: id,
        points: Math.max(
          0,
          // A condition that names the option is about it.
          ...item.hazards
            .filter(({ when }) => JSON.stringify(when).includes(`"${id}"`))
            .map(({ severity }) => POINTS[severity]),
        ),
      })),
    })),
  };
}

/** Always the same answers for one record, and others for each. */
function answersOf(items: readonly Asked[], record: number): PlainAnswers {
  return Object.fromEntries(
    items.map(({ name, item: { options } }) => {
      const at = Math.floor(chanceOf(`${record} ${name}`) * options.length);
      return [name, options[at]?.id ?? ""];
    }),
  );
}

/** The same as an assessment document says it. */
function documentOf(items: readonly Asked[], record: number): object {
  const given = answersOf(items, record);
  const sets = [...new Set(items.map(({ checklist }) => checklist))];
  const answers = Object.fromEntries(
    sets.map((id) => [
      id,
      Object.fromEntries(
        items.flatMap(({ name, checklist, item }) => (checklist === id ? [[item.id, given[name]]] : [])),
      ),
    ]),
  );
  return { handrail: "assessment/1", date: "2026-11-01", setting: { by: "therapist", sets, depth: "full" }, answers };
}

async function scoreHandrail(
  { executable, folder }: BenchWorld,
  items: readonly Asked[],
  jobs: number,
): Promise<ScoreDone> {
  const env = { PATH: process.env["PATH"] ?? "", HANDRAIL_HOME: folder() };
  const begun = performance.now();
  const { megabytes } = await feed([executable, "score", "--jobs", String(jobs)], env, (record) =>
    documentOf(items, record),
  );
  return { records: RECORDS, seconds: (performance.now() - begun) / 1000, megabytes };
}

async function scorePeer(
  { child }: BenchWorld,
  name: string,
  checklist: PlainChecklist,
  peers: string,
  items: readonly Asked[],
): Promise<ScoreDone> {
  const { said } = await feed([child(name), JSON.stringify(checklist), peers], process.env, (record) =>
    answersOf(items, record),
  );
  return JSON.parse(said) as ScoreDone;
}

/** Gives a program its lines as it takes them, and looks how much memory it ever held. */
async function feed(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  line: (record: number) => object,
): Promise<{ readonly megabytes: number; readonly said: string }> {
  const program = spawn(process.execPath, [...args], { env, stdio: ["pipe", "ignore", "pipe"] });
  let said = "";
  program.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = once(program, "close");
  let megabytes = 0;
  for (let record = 0; record < RECORDS; record++) {
    if (!program.stdin.write(`${JSON.stringify(line(record))}\n`)) await once(program.stdin, "drain");
    if (record % 50 === 0) megabytes = peakOf(program.pid) ?? megabytes;
  }
  const watch = setInterval(() => {
    megabytes = peakOf(program.pid) ?? megabytes;
  }, 50);
  program.stdin.end();
  const [code] = (await ended) as readonly number[];
  clearInterval(watch);
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${said}`);
  return { megabytes, said };
}

/** Where the system tells (Linux): the most that a process ever held. */
function peakOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
