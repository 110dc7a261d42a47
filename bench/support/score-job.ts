import { createRequire } from "node:module";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

/** A checklist that every engine can hold: a question, its options, and what each of them costs. */
export interface PlainChecklist {
  readonly items: readonly PlainItem[];
}

interface PlainItem {
  readonly name: string;
  readonly text: string;
  readonly options: readonly { readonly value: string; readonly points: number }[];
}

/** What a child says at its end. */
export interface ScoreDone {
  readonly records: number;
  readonly seconds: number;
  readonly megabytes: number;
  /** how long each took, without reading and writing it */
  readonly micros: readonly number[];
}

export type PlainAnswers = Readonly<Record<string, string>>;

/** Reads answers, one record a line, and writes what follows from each; says at its end, on stderr, how long it took. */
export async function runScore(
  prepare: (checklist: PlainChecklist) => Promise<(answers: PlainAnswers) => Promise<object> | object>,
): Promise<void> {
  const score = await prepare(JSON.parse(process.argv[2] ?? "") as PlainChecklist);
  const begun = performance.now();
  const micros: number[] = [];
  for await (const line of createInterface({ input: process.stdin })) {
    const answers = JSON.parse(line) as PlainAnswers;
    const start = performance.now();
    const found = await score(answers);
    micros.push((performance.now() - start) * 1000);
    const text = `${JSON.stringify(found)}\n`;
    if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once("drain", resolve));
  }
  const done: ScoreDone = {
    records: micros.length,
    seconds: (performance.now() - begun) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    micros,
  };
  process.stderr.write(JSON.stringify(done));
}

/** A package of the folder that the peers were installed in. */
export async function peer(name: string): Promise<unknown> {
  const resolve = createRequire(join(process.argv[3] ?? "", "package.json")).resolve;
  return (await import(pathToFileURL(resolve(name)).href)) as unknown;
}
