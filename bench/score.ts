import { performance } from "node:perf_hooks";
import process from "node:process";
import type { Bench, BenchWorld } from "./bench.ts";
import { type Figure, figure, type Target } from "./figure.ts";
import { feed, scorePeer } from "./support/feed.ts";
import { installPeers } from "./support/peers.ts";
import type { ScoreDone } from "./support/score-job.ts";
import { type Asked, documentOf, itemsOf, toPlain } from "./support/sixty-questions.ts";

/** How many are scored; HANDRAIL_BENCH_RECORDS=100000 asks for the number of the promise, which takes an hour. */
const RECORDS = Number(process.env["HANDRAIL_BENCH_RECORDS"] ?? 500);
const MOST_MB = 150;

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
            await scorePeer(world, "score-survey-core", plain, folder, { items, records: RECORDS }),
            await scorePeer(world, "score-json-rules-engine", plain, folder, { items, records: RECORDS }),
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

async function scoreHandrail(
  { executable, folder }: BenchWorld,
  items: readonly Asked[],
  jobs: number,
): Promise<ScoreDone> {
  const env = { PATH: process.env["PATH"] ?? "", HANDRAIL_HOME: folder() };
  const begun = performance.now();
  const { megabytes } = await feed([executable, "score", "--jobs", String(jobs)], env, RECORDS, (record) =>
    documentOf(items, record),
  );
  return { records: RECORDS, seconds: (performance.now() - begun) / 1000, megabytes, micros: [] };
}
