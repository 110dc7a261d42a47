import { setFlagsFromString } from "node:v8";
import { UserError } from "../../model/errors.ts";
import { letterheadOf } from "../../model/settings.ts";
import { readSettings } from "../../store/settings.ts";
import { enScore as t } from "../../text/en-score.ts";
import type { GlobalOptions } from "../global-options.ts";
import { linesOf } from "../lines-of.ts";
import { loadCatalogue } from "../load-catalogue.ts";
import type { Scoring } from "../score-line.ts";
import { LONGEST, type NumberedScore, scoreHere } from "../score-stream.ts";
import { toDay } from "../to-day.ts";
import type { World } from "../world.ts";

export interface ScoreOptions extends GlobalOptions {
  /** leave lines out that cannot be scored, instead of stopping at the first */
  readonly keepGoing: boolean;
  /** no word of progress */
  readonly quiet: boolean;
  /** how many lines are worked on at the same time, as it was typed; null is one */
  readonly jobs: string | null;
}

/** Each takes some memory of its own. */
const MOST_WORKERS = 16;
/** Between two words of progress, in milliseconds. */
const PAUSE = 500;

/** Reads assessment documents, one a line, and writes what follows from each, one a line, in the same order. */
export async function score(options: ScoreOptions, world: World): Promise<number> {
  const workers = workersOf(options.jobs);
  if (isTerminal(world.stdin)) throw new UserError(t.nobody);
  const scoring: Scoring = {
    catalogue: await loadCatalogue(options, world),
    today: toDay(world.now()),
    emergency: letterheadOf(readSettings(world)).emergency,
  };
  // What is young is collected early and often: it takes a little longer, and a fifth of the memory less.
  setFlagsFromString("--semi-space-growth-factor=1");
  const progress = toProgress(options.quiet, world);
  let [done, bad] = [0, 0];
  for await (const { number, result } of scored(scoring, workers, world)) {
    if (result.type === "blank") continue;
    if (result.type === "bad") {
      progress.clear();
      world.stderr.write(`${t.bad(number, result.problems)}\n`);
      bad += 1;
      if (!options.keepGoing) throw new UserError(t.stopped(number), { hint: t.stoppedHint });
      continue;
    }
    if (!(await write(`${result.json}\n`, world.stdout))) break;
    done += 1;
    progress.show(done);
  }
  progress.clear();
  if (bad > 0) world.tell(t.left(bad, bad + done));
  return 0;
}

async function* scored(
  scoring: Scoring,
  workers: number,
  { stdin, assets }: World,
): AsyncGenerator<NumberedScore, void, void> {
  const lines = linesOf(stdin, LONGEST);
  if (workers === 1) return yield* scoreHere(lines, scoring);
  const { scoreInWorkers } = await import("../score-in-workers.ts");
  yield* scoreInWorkers(lines, scoring, { workers, assets });
}

function workersOf(jobs: string | null): number {
  if (jobs === null) return 1;
  const workers = /^\d{1,3}$/.test(jobs) ? Number(jobs) : 0;
  if (workers >= 1 && workers <= MOST_WORKERS) return workers;
  throw new UserError(t.badWorkers(jobs), { hint: t.badWorkersHint(MOST_WORKERS) });
}

/** Waits until there is room again; false once nobody reads any more. */
async function write(text: string, stdout: NodeJS.WritableStream): Promise<boolean> {
  if (!stdout.writable) return false;
  if (stdout.write(text)) return true;
  await new Promise<void>((resolve) => {
    const go = (): void => {
      for (const event of ["drain", "close", "error"]) stdout.removeListener(event, go);
      resolve();
    };
    for (const event of ["drain", "close", "error"]) stdout.on(event, go);
  });
  return stdout.writable;
}

/** How far it is, on a terminal only: rewritten in its place. */
function toProgress(
  quiet: boolean,
  { stderr, now }: World,
): { readonly show: (done: number) => void; readonly clear: () => void } {
  let last = now().getTime();
  let isShown = false;
  const isQuiet = quiet || !isTerminal(stderr);
  return {
    show: (done) => {
      if (isQuiet || now().getTime() - last < PAUSE) return;
      last = now().getTime();
      isShown = true;
      stderr.write(`\r${t.progress(done)}`);
    },
    clear: () => {
      if (isShown) stderr.write("\r\u001b[K");
      isShown = false;
    },
  };
}

function isTerminal(stream: object): boolean {
  return "isTTY" in stream && stream.isTTY === true;
}
