import { performance } from "node:perf_hooks";
import process from "node:process";
import { parseAssessment } from "../src/checklist/parse-assessment.ts";
import { evaluate as evaluateVisit } from "../src/evaluate/evaluate.ts";
import type { Assessment } from "../src/model/assessment.ts";
import type { Catalogue } from "../src/model/checklist.ts";
import type { Bench, BenchWorld } from "./bench.ts";
import { type Figure, figure, ratioOf, spreadOf } from "./figure.ts";
import { scorePeer } from "./support/feed.ts";
import { growingHome } from "./support/growing-home.ts";
import { growthPlot, type Point, slopeOf } from "./support/growth-plot.ts";
import { largeVisit } from "./support/large-home.ts";
import { installPeers } from "./support/peers.ts";
import { documentOf, itemsOf, toPlain } from "./support/sixty-questions.ts";

const FULL = 60;
const RECORDS = 300;
/** The first of them are slower in every engine: the code is not yet compiled. */
const WARM_UP = 100;
const SIZES = [10, 30, 100, 300, 1000, 3000, 10_000];
const REPEATS = 9;
const LINEAR = 1.15;
const PEERS = {
  "score-survey-core": "survey-core",
  "score-json-rules-engine": "json-rules-engine",
  "score-fhirpath": "fhirpath.js",
} as const;

/** What follows from answers, worked out in this process: the full home, the same sixty questions in other engines, and homes that grow. */
export const evaluate: Bench = {
  name: "evaluate",
  run: async (world) => {
    const { assessment } = largeVisit(world.catalogue, 0);
    const full = timesOf(world.catalogue, assessment, FULL);
    const beside = await besideOthers(world);
    const points = SIZES.map((count): Point => ({ count, ms: timeOf(count) }));
    const slope = slopeOf(points.filter(({ count }) => count >= 100));
    const title = `How long evaluate takes for 10 to 10,000 questions: a slope of ${slope.toFixed(2)} where both are logarithms`;
    return {
      figures: [
        figure(`evaluate: the full home, ${Object.keys(assessment.answers).length} answers`, full, { unit: "µs" }),
        ...beside.figures,
        figure("evaluate: growth from 100 to 10,000 questions, slope of the logarithms", [slope], {
          unit: "(1 is linear)",
          target: { says: `< ${LINEAR}`, met: slope < LINEAR },
        }),
      ],
      notes: [
        `**evaluate**: in one process, nothing read or written, each time with nothing remembered of the answers. The full home is a therapist's visit of every area with five bathrooms and two of every other room. ${beside.note} The homes that grow have areas of twenty questions; one answer in ten is a hazard with advice of its own.`,
        `![${title}](images/growth.svg)`,
      ],
      pictures: [{ name: "growth.svg", svg: growthPlot(points, title) }],
    };
  },
};

/** In µs, each of a copy: what is remembered of an assessment is remembered by its object. */
function timesOf(catalogue: Catalogue, assessment: Assessment, times: number): readonly number[] {
  const took = Array.from({ length: times + WARM_UP / 10 }, () => timed(catalogue, structuredClone(assessment)));
  return took.slice(WARM_UP / 10);
}

function timed(catalogue: Catalogue, assessment: Assessment): number {
  const start = performance.now();
  evaluateVisit(catalogue, assessment, { tool: "bench" });
  return (performance.now() - start) * 1000;
}

function timeOf(questions: number): number {
  const { catalogue, assessment } = growingHome(questions);
  const repeats = questions < 1000 ? REPEATS * 5 : REPEATS;
  return spreadOf(timesOf(catalogue, assessment, repeats)).median / 1000;
}

async function besideOthers(
  world: BenchWorld,
): Promise<{ readonly figures: readonly Figure[]; readonly note: string }> {
  const items = itemsOf(world.catalogue);
  const { folder, missing } = installPeers(process.cwd());
  const own = Array.from({ length: RECORDS }, (_, record) => {
    const text = JSON.stringify(documentOf(items, record));
    const read = parseAssessment("record", text, world.catalogue, "2026-11-21");
    if (!read.ok) throw new Error("a record of the benchmark is no assessment");
    return timed(world.catalogue, read.assessment);
  }).slice(WARM_UP);
  const figures = [
    figure(
      `evaluate: ${items.length} questions in ${new Set(items.map(({ checklist }) => checklist)).size} areas`,
      own,
      { unit: "µs" },
    ),
  ];
  if (missing === null)
    for (const [child, name] of Object.entries(PEERS)) {
      const { micros } = await scorePeer(world, child, toPlain(items), folder, { items, records: RECORDS });
      const took = micros.slice(WARM_UP);
      figures.push(
        figure(`evaluate: the same questions and points in ${name}`, took, {
          unit: "µs",
          ratio: ratioOf(took, own, "Handrail"),
        }),
      );
    }
  const note = `Of the ${items.length} questions Handrail works out everything that a report needs: findings and advice with reasons, what is still to check, scores with their ranges. The others only find which answers are hazards, and add their points.${missing === null ? "" : ` They are left out: ${missing}.`}`;
  return { figures, note };
}
