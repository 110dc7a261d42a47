import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { expect, inject, test } from "vitest";
import type { Pixels } from "../../src/intake/pixels.ts";
import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { root } from "../support/handrail.ts";
import { pictureOf, readPng, toGrayPng } from "../support/pdf-picture.ts";
import { demoDocument } from "../support/sample-pdfs.ts";
import { shippedFonts } from "../support/shipped-templates.ts";

const fonts = shippedFonts();

test.each([
  { name: "resident", large: true },
  { name: "family", large: false },
] as const)("the first page of the $name's report looks as it did", async ({ name, large }) => {
  const pdf = await renderPdf(demoDocument(name), { size: "letter", large, fonts });
  expectPicture(await pictureOf(pdf, 1), `${name}-page-1`);
});

/** Compares with the kept picture; `-u` keeps this one instead. */
function expectPicture(painted: Pixels, name: string): void {
  const kept = join(root, "docs", "images", `${name}.png`);
  const png = toGrayPng(painted);
  if (inject("update") || (!existsSync(kept) && process.env["CI"] !== "true")) writeFileSync(kept, png);
  const [was, is] = [readPng(readFileSync(kept)), readPng(png)];
  expect({ width: is.width, height: is.height }).toEqual({ width: was.width, height: was.height });
  const difference = new Uint8Array(is.data.length);
  const pixels = pixelmatch(was.data, is.data, difference, is.width, is.height, { threshold: 0.1 });
  if (pixels === 0) return;
  const folder = mkdtempSync(join(tmpdir(), "handrail-picture-"));
  writeFileSync(join(folder, `${name}.png`), png);
  writeFileSync(join(folder, `${name}-difference.png`), toGrayPng({ ...is, data: difference }));
  expect.fail(`${pixels} pixels of ${name} differ; look at ${folder}; "npm run golden" keeps the new ones`);
}
