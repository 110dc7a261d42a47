import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { evaluateFor } from "../src/cli/evaluate-for.ts";
import { compose } from "../src/document/compose.ts";
import { toForm } from "../src/document/form/to-form.ts";
import { composeHandout } from "../src/document/handout/compose-handout.ts";
import type { Handouts, Templates } from "../src/document/template.ts";
import { encodeJpeg, type JpegCodec } from "../src/intake/jpeg-codec.ts";
import type { Assessment, Setting } from "../src/model/assessment.ts";
import type { Document } from "../src/model/document.ts";
import type { Evaluation } from "../src/model/evaluation.ts";
import { NO_LETTERHEAD } from "../src/model/settings.ts";
import type { Reader } from "../src/model/words.ts";
import { renderHtml } from "../src/render/html/render-html.ts";
import { readAssetJson } from "../src/store/read-asset.ts";
import { grain } from "../tests/support/pictures.ts";
import type { Bench, BenchWorld } from "./bench.ts";
import { type Figure, figure, ratioOf, spreadOf, type Target } from "./figure.ts";
import type { Job, JobDone } from "./support/engine-child.ts";
import { largeVisit } from "./support/large-home.ts";
import { installPeers } from "./support/peers.ts";
import { markdown, show } from "./table.ts";

const COLD = 5;
const WARM = 8;
const PHOTOS = 20;
/** What a therapist waits for, about a second. */
const COLD_MS = 1200;
const MOST_MS = 5000;
const MOST_MB = 300;
const ROOT = process.cwd();
const TITLES = {
  "pdf-handrail": "Handrail (pdfkit)",
  "pdf-pdfmake": "pdfmake",
  "pdf-react-pdf": "@react-pdf/renderer",
  "pdf-jspdf": "jsPDF with autotable",
} as const;
type EngineName = keyof typeof TITLES;
const ENGINES = Object.keys(TITLES) as EngineName[];
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync) ?? null;

interface Measured {
  readonly title: string;
  readonly cold: readonly number[];
  readonly warm: readonly number[];
  readonly megabytes: number | null;
  readonly kilobytes: number;
  readonly pages: number;
  readonly tagged: boolean;
}

/** The therapist's report as a PDF, beside other ways to make one from the same tree; and the largest visit. */
export const pdf: Bench = {
  name: "pdf",
  run: async (world) => {
    const folder = world.folder();
    const photos = join(folder, "photos");
    mkdirSync(photos);
    const document = save(folder, "report", reportOf(demo(world, "therapist")));
    const { folder: peers, missing } = installPeers(ROOT);
    const engines = missing === null ? ENGINES : ENGINES.slice(0, 1);
    const job = (name: string, from: string, times: number): Job => ({
      document: from,
      out: join(folder, `${name}.pdf`),
      times,
      fonts: join(ROOT, "assets", "fonts"),
      photos,
      peers,
    });
    const cold = new Map<string, number[]>([...engines, "chromium"].map((name) => [name, []]));
    for (let time = 0; time < COLD; time++) {
      for (const name of engines) cold.get(name)?.push(timed(() => runJob(world, name, job(name, document, 1))));
      if (CHROMIUM !== null) cold.get("chromium")?.push(timed(() => print(folder, document)));
    }
    const measured: Measured[] = [];
    for (const name of engines) {
      const { megabytes } = runJob(world, name, job(name, document, 1));
      const { warm } = runJob(world, name, job(name, document, WARM + 1));
      measured.push(
        await look(TITLES[name], join(folder, `${name}.pdf`), { cold: cold.get(name) ?? [], warm, megabytes }),
      );
    }
    if (CHROMIUM !== null)
      measured.push(
        await look("Chromium, printing Handrail's HTML", join(folder, "chromium.pdf"), {
          cold: cold.get("chromium") ?? [],
          warm: [],
          megabytes: null,
        }),
      );
    return {
      figures: [...figuresOf(measured), ...(await papers(world, folder, job)), ...(await largest(world, folder, job))],
      notes: [noteOf(missing), tableOf(measured)],
    };
  },
};

function demo({ catalogue }: BenchWorld, reader: Reader): Evaluation {
  const assessment = readAssetJson<Assessment>(join(ROOT, "dist"), "demo.json");
  return evaluateFor(reader, catalogue, assessment);
}

function reportOf(evaluation: Evaluation): Document {
  const templates = readAssetJson<Templates>(join(ROOT, "dist"), "templates.json");
  return compose("therapist", evaluation, templates);
}

function save(folder: string, name: string, document: Document): string {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify(document));
  return path;
}

function timed(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

function runJob(world: BenchWorld, name: string, job: Job): JobDone {
  const { status, stdout, stderr } = spawnSync(process.execPath, [world.child(name), JSON.stringify(job)], {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return JSON.parse(stdout) as JobDone;
}

/** Chromium gets the report as the HTML that Handrail writes; writing it counts. */
function print(folder: string, document: string): void {
  const html = join(folder, "report.html");
  writeFileSync(html, renderHtml(JSON.parse(readFileSync(document, "utf8")) as Document, { large: false }));
  const { status, stderr } = spawnSync(
    CHROMIUM ?? "",
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      `--user-data-dir=${join(folder, "chromium")}`,
      `--print-to-pdf=${join(folder, "chromium.pdf")}`,
      pathToFileURL(html).href,
    ],
    { encoding: "utf8", timeout: 120_000 },
  );
  if (status !== 0) throw new Error(`Chromium: ${stderr}`);
}

async function look(
  title: string,
  file: string,
  times: Pick<Measured, "cold" | "warm" | "megabytes">,
): Promise<Measured> {
  const read = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const page = await read.getPage(1);
  const tagged = (await read.getMarkInfo())?.Marked === true && (await page.getStructTree()) !== null;
  const { numPages: pages } = read;
  await read.loadingTask.destroy();
  return { title, ...times, kilobytes: statSync(file).size / 1000, pages, tagged };
}

type JobFor = (name: string, from: string, times: number) => Job;

/** What else is printed: the resident's report, a handout and a form. */
async function papers(world: BenchWorld, folder: string, job: JobFor): Promise<readonly Figure[]> {
  const made: Figure[] = [];
  for (const [name, document] of documentsOf(world)) {
    const id = `paper-${name.replace(/ /g, "-")}`;
    const from = save(folder, id, document);
    const cold = Array.from({ length: COLD }, () => timed(() => runJob(world, "pdf-handrail", job(id, from, 1))));
    const { warm } = runJob(world, "pdf-handrail", job(id, from, WARM + 1));
    const { pages, kilobytes } = await look(id, join(folder, `${id}.pdf`), { cold, warm, megabytes: null });
    const what = `pdf: ${name}, ${pages} pages, ${show(kilobytes)} kB`;
    made.push(figure(`${what}, a fresh process`, cold), figure(`${what}, warm`, warm));
  }
  return made;
}

function documentsOf(world: BenchWorld): readonly (readonly [string, Document])[] {
  const dist = join(ROOT, "dist");
  const { frame, handouts } = readAssetJson<Handouts>(dist, "handouts.json");
  const [handout] = handouts;
  if (handout === undefined) throw new Error("there is no handout");
  const evaluation = demo(world, "family");
  const templates = readAssetJson<Templates>(dist, "templates.json");
  const setting: Setting = { by: "therapist", sets: ["home"], depth: "standard" };
  return [
    ["the resident's report", compose("resident", demo(world, "resident"), templates)],
    [
      `the handout ${handout.id}`,
      composeHandout(
        handout,
        frame,
        { evaluation, sources: world.catalogue.sources, letterhead: NO_LETTERHEAD },
        evaluation.date,
      ),
    ],
    [
      "the compact form of the whole home",
      toForm(world.catalogue, setting, { compact: true, fillable: false, date: evaluation.date, emergency: "911" }),
    ],
  ];
}

async function largest(world: BenchWorld, folder: string, job: JobFor): Promise<readonly Figure[]> {
  for (let at = 1; at <= PHOTOS; at++)
    writeFileSync(join(folder, "photos", `${at}.jpg`), await encodeJpeg(grain(640, 480, at), 92, codec()));
  const { evaluation } = largeVisit(world.catalogue, PHOTOS);
  const document = save(folder, "largest", reportOf(evaluation));
  const runs = Array.from({ length: COLD }, () => {
    let done: JobDone | null = null;
    const took = timed(() => {
      done = runJob(world, "pdf-handrail", job("largest", document, 1));
    });
    return { took, megabytes: (done as JobDone | null)?.megabytes ?? 0 };
  });
  const { pages } = await look("largest", join(folder, "largest.pdf"), { cold: [], warm: [], megabytes: null });
  const what = `pdf: the largest visit (${evaluation.areas.length} areas, ${evaluation.findings.length} findings, ${PHOTOS} photos), ${pages} pages`;
  const took = runs.map((one) => one.took);
  const held = runs.map((one) => one.megabytes);
  return [
    figure(what, took, { target: under(MOST_MS, "ms", took) }),
    figure("pdf: the largest visit, memory", held, { unit: "MB", target: under(MOST_MB, "MB", held) }),
  ];
}

function codec(): JpegCodec {
  const half = (name: string): Uint8Array => readFileSync(join(ROOT, "dist", `jpeg-${name}.wasm.br`));
  return { decoder: half("decoder"), encoder: half("encoder") };
}

function under(most: number, unit: string, samples: readonly number[]): Target {
  return { says: `median < ${most} ${unit}`, met: spreadOf(samples).median < most };
}

function figuresOf([own, ...peers]: readonly Measured[]): readonly Figure[] {
  if (own === undefined) return [];
  const jspdf = peers.find(({ title }) => title === TITLES["pdf-jspdf"]);
  const ratio = (mine: readonly number[], theirs: readonly number[] | undefined) =>
    theirs === undefined || theirs.length === 0 ? null : ratioOf(mine, theirs, "jsPDF");
  return [
    figure("pdf: the therapist's report of the worked example, a fresh process", own.cold, {
      ratio: ratio(own.cold, jspdf?.cold),
      target: under(COLD_MS, "ms", own.cold),
    }),
    figure("pdf: the same, in a process that has made one", own.warm, { ratio: ratio(own.warm, jspdf?.warm) }),
  ];
}

function noteOf(missing: string | null): string {
  const left = [
    ...(missing === null ? [] : [`The other makers are left out: ${missing}.`]),
    ...(CHROMIUM === null ? ["Chromium is left out: there is none on this machine."] : []),
  ];
  return [
    "**pdf**: the therapist's report of the worked example, on Letter. Each maker gets the same tree of blocks as data and the same two fonts, and lays it in its own way, a peer as simply as its documentation shows; so pages differ. A fresh process counts from its start to the file on the disk, each maker in turn; Chromium counts with writing the HTML. Tagged is what a screen reader needs: headings, lists and tables in the file. Of all of them only Handrail's file breaks no rule of PDF/UA-1 that veraPDF knows.",
    "The largest visit is of every area, with five bathrooms and two of every other room, and photos that pack as badly as noise. What takes the time, most first: breaking lines, which asks for the width of each word; writing the text and its tags; packing pages (zlib); loading pdfkit and fontkit, which is the most of a short paper in a fresh process.",
    ...left,
  ].join(" ");
}

function tableOf(measured: readonly Measured[]): string {
  const median = (samples: readonly number[]): string =>
    samples.length === 0 ? "" : `${show(spreadOf(samples).median)} ms`;
  return markdown([
    ["maker", "fresh process", "warm", "pages", "a page, warm", "size", "memory, fresh", "tagged"],
    ["---", "--:", "--:", "--:", "--:", "--:", "--:", "---"],
    ...measured.map(({ title, cold, warm, pages, kilobytes, megabytes, tagged }) => [
      title,
      median(cold),
      median(warm),
      String(pages),
      median(warm.map((one) => one / pages)),
      `${show(kilobytes)} kB`,
      megabytes === null ? "" : `${show(megabytes)} MB`,
      tagged ? "yes" : "no",
    ]),
  ]);
}
