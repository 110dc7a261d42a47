import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { pathToFileURL } from "node:url";
import type { Document } from "../../src/model/document.ts";

/** What a child that makes PDFs is told, as JSON in its first argument. */
export interface Job {
  /** a Document as JSON */
  readonly document: string;
  readonly out: string;
  /** how often it is made; the first time counts as the start */
  readonly times: number;
  readonly fonts: string;
  /** `<id>.jpg` of each photo */
  readonly photos: string;
  /** where the peers are installed */
  readonly peers: string;
}

/** What it says at its end, as JSON. */
export interface JobDone {
  /** each time but the first */
  readonly warm: readonly number[];
  /** the most that it ever held */
  readonly megabytes: number;
}

export interface Engine {
  readonly document: Document;
  readonly font: (name: string) => Uint8Array;
  readonly photo: (id: string) => Uint8Array | null;
  /** a package of the peers' folder */
  readonly peer: (name: string) => Promise<unknown>;
}

/** Makes the PDF as often as the job says and tells how long it took. */
export async function runEngine(open: (engine: Engine) => Promise<() => Promise<Uint8Array>>): Promise<void> {
  const job = JSON.parse(process.argv[2] ?? "") as Job;
  const resolve = createRequire(join(job.peers, "package.json")).resolve;
  const make = await open({
    document: JSON.parse(readFileSync(job.document, "utf8")) as Document,
    font: (name) => readFileSync(join(job.fonts, `${name}.ttf`)),
    photo: (id) => readFileSync(join(job.photos, `${id}.jpg`)),
    peer: async (name) => (await import(pathToFileURL(resolve(name)).href)) as unknown,
  });
  const warm: number[] = [];
  for (let time = 0; time < job.times; time++) {
    const begun = performance.now();
    const bytes = await make();
    if (time > 0) warm.push(performance.now() - begun);
    else writeFileSync(job.out, bytes);
  }
  const done: JobDone = { warm, megabytes: process.resourceUsage().maxRSS / 1024 };
  process.stdout.write(JSON.stringify(done));
}
