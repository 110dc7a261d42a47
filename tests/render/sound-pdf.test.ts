import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROKEN_PDFS, soundPdf } from "../support/broken-pdfs.ts";
import { checkPdf } from "../support/check-pdf.ts";
import { samplePdfs } from "../support/sample-pdfs.ts";
import { runVera, type VeraFile, type Verdict, veraMissing } from "../support/vera/run-vera.ts";

const missing = veraMissing();

/** Each kind of file on each paper. */
const SAMPLES = samplePdfs().flatMap(({ name, papers, most, bytes, ...sample }) =>
  papers.map((paper, index) => ({
    ...sample,
    isFirst: index === 0,
    name: `${name}, ${paper.size}, ${paper.large ? "large" : "standard"} print`,
    most: most?.[paper.large ? "large" : "standard"] ?? Infinity,
    bytes: once(() => bytes(paper)),
  })),
);
/** Tags, fonts and labels are the same on every paper: veraPDF sees each kind of file once. */
const JUDGED = SAMPLES.filter(({ isFirst }) => isFirst);
const BROKEN = BROKEN_PDFS.map((one) => ({ ...one, bytes: once(one.bytes) }));

describe("as pdf.js reads it", () => {
  test.each(SAMPLES)(
    "$name: tagged, in order, labelled, dark on light, within its pages",
    async ({ documents, title, bytes, most }) => {
      const { problems, pages } = await checkPdf(await bytes(), { documents, title });
      expect(problems).toEqual([]);
      expect(pages).toBeLessThanOrEqual(most);
    },
  );

  test("a sound file has no problem", async () => {
    expect((await checkPdf(await soundPdf())).problems).toEqual([]);
  });

  test.each(BROKEN.filter(({ says }) => says !== null))("$name is noticed", async ({ bytes, says }) => {
    expect((await checkPdf(await bytes())).problems.join("\n")).toContain(says);
  });
});

test.runIf(process.env["CI"] === "true")("veraPDF is here", () => {
  expect(missing).toBeNull();
});

describe.skipIf(missing !== null)(
  `as veraPDF judges it${missing === null ? "" : ` (skipped: there is no ${missing})`}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), "handrail-vera-"));
    const asked: { readonly name: string; readonly file: VeraFile }[] = [];
    let verdicts: readonly Verdict[] = [];

    beforeAll(async () => {
      const sound = { name: "sound", flavours: ["ua1"] as const, bytes: soundPdf };
      const broken = BROKEN.map((one) => ({ ...one, flavours: ["ua1"] as const }));
      for (const { name, flavours, bytes } of [sound, ...JUDGED, ...broken]) {
        const path = join(folder, `${asked.length}.pdf`);
        writeFileSync(path, await bytes());
        for (const flavour of flavours) asked.push({ name, file: { path, flavour } });
      }
      verdicts = await runVera(asked.map(({ file }) => file));
    }, 300_000);

    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const verdictsOn = (name: string): readonly Verdict[] => verdicts.filter((_, index) => asked[index]?.name === name);

    test.each([{ name: "sound", flavours: ["ua1"] }, ...JUDGED])(
      "$name breaks no rule of $flavours",
      ({ name, flavours }) => {
        const own = verdictsOn(name);
        expect(own.map(({ broken }) => broken)).toEqual(flavours.map(() => []));
        for (const { assertions } of own) expect(assertions).toBeGreaterThan(100);
      },
    );

    test.each(BROKEN.filter(({ rule }) => rule !== null))("$name breaks rule $rule", ({ name, rule }) => {
      const [verdict] = verdictsOn(name);
      expect(verdict?.broken.map((one) => one.rule)).toContain(rule);
    });
  },
);

/** Made when it is first asked for, and kept. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
