import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { StreamLine } from "./lines-of.ts";
import type { Scoring } from "./score-line.ts";
import type { NumberedScore } from "./score-stream.ts";

/** Lines go to a worker in handfuls: what passes between them costs more one by one. */
const HANDFUL = 8;
/** What a worker holds and what waits for it: memory stays the same however many lines there are. */
const AHEAD = 2;
/** A worker keeps little for long; without a limit it takes three times as much. */
const YOUNG_MB = 16;

interface Hand {
  readonly worker: Worker;
  readonly waiting: Waiting[];
}

interface Waiting {
  readonly resolve: (results: readonly NumberedScore[]) => void;
  readonly reject: (reason: unknown) => void;
}

/** The same results in the same order as one worker alone would give them; `assets` holds the bundle that each of them runs. */
export async function* scoreInWorkers(
  lines: AsyncIterable<StreamLine>,
  scoring: Scoring,
  { workers, assets }: { readonly workers: number; readonly assets: string },
): AsyncGenerator<NumberedScore, void, void> {
  const hands = Array.from({ length: workers }, () => hire(assets, scoring));
  const pending: Promise<readonly NumberedScore[]>[] = [];
  let given = 0;
  try {
    for await (const handful of handfulsOf(lines)) {
      const hand = hands[given++ % workers];
      if (hand === undefined) throw new Error("there are no workers");
      pending.push(give(hand, handful));
      if (pending.length >= AHEAD * workers) yield* (await pending.shift()) ?? [];
    }
    for (const results of pending) yield* await results;
  } finally {
    await Promise.all(hands.map(({ worker }) => worker.terminate()));
  }
}

function hire(assets: string, scoring: Scoring): Hand {
  const worker = new Worker(join(assets, "score-worker.cjs"), {
    workerData: scoring,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const waiting: Waiting[] = [];
  worker.on("message", (results: readonly NumberedScore[]) => waiting.shift()?.resolve(results));
  worker.on("error", (reason) => {
    for (const one of waiting.splice(0)) one.reject(reason);
  });
  return { worker, waiting };
}

function give({ worker, waiting }: Hand, handful: readonly StreamLine[]): Promise<readonly NumberedScore[]> {
  const results = new Promise<readonly NumberedScore[]>((resolve, reject) => void waiting.push({ resolve, reject }));
  // Who waits for an earlier one hears of it in its turn.
  results.catch(() => {});
  worker.postMessage(handful);
  return results;
}

async function* handfulsOf(lines: AsyncIterable<StreamLine>): AsyncGenerator<readonly StreamLine[], void, void> {
  let handful: StreamLine[] = [];
  for await (const line of lines) {
    handful.push(line);
    if (handful.length < HANDFUL) continue;
    yield handful;
    handful = [];
  }
  if (handful.length > 0) yield handful;
}
