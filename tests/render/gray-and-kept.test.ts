import { inflateSync } from "node:zlib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { toGrayJpeg } from "../../src/intake/jpeg-codec.ts";
import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { everyBlock, somePictures } from "../support/every-block.ts";
import { shippedCodec } from "../support/pictures.ts";
import { shippedFonts } from "../support/shipped-templates.ts";

const standard = { size: "letter", large: false, fonts: shippedFonts() } as const;

/** The page streams of a PDF, unpacked. */
function streamsOf(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  let out = "";
  for (let at = file.indexOf("stream\n"); at >= 0; at = file.indexOf("stream\n", at + 7)) {
    if (file.subarray(at - 3, at).toString() === "end") continue;
    try {
      out += inflateSync(file.subarray(at + 7)).toString("latin1");
    } catch {
      // not packed this way: a picture
    }
  }
  return out;
}

const COLOUR = /DeviceRGB|DeviceCMYK|(?<=[\s\d])(?:rg|RG|k|K)\n/;

test("with gray photos no colour is left anywhere in the file", async () => {
  const jpeg = somePictures.photos("photo-1") ?? new Uint8Array();
  const gray = await toGrayJpeg(jpeg, shippedCodec());
  const pictures = { ...somePictures, photos: (id: string) => (id === "photo-1" ? gray : null) };
  const bytes = await renderPdf(everyBlock, { ...standard, pictures });
  expect(streamsOf(bytes)).toMatch(/ re\n/);
  expect(streamsOf(bytes)).not.toMatch(COLOUR);
  expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/DeviceRGB|DeviceCMYK/);
  expect(Buffer.from(bytes).toString("latin1")).toContain("DeviceGray");

  const coloured = await renderPdf(everyBlock, { ...standard, pictures: somePictures });
  expect(Buffer.from(coloured).toString("latin1")).toContain("DeviceRGB");
});

test("a file for keeping holds the answers, and is the same each time", async () => {
  const json = Buffer.from('{"handrail":"assessment/1"}');
  const archive = { name: "assessment.json", json, srgb: new Uint8Array([1, 2, 3]) };
  const [bytes, again] = [
    await renderPdf(everyBlock, { ...standard, archive }),
    await renderPdf(everyBlock, { ...standard, archive }),
  ];
  expect(Buffer.compare(bytes, again)).toBe(0);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const attached = (await pdf.getAttachments()) as Readonly<Record<string, { readonly content: Uint8Array }>> | null;
  expect(Object.keys(attached ?? {})).toEqual(["assessment.json"]);
  expect(Buffer.from(attached?.["assessment.json"]?.content ?? []).toString()).toBe(json.toString());
  await pdf.loadingTask.destroy();
});

test("no other file holds any other file", async () => {
  const pdf = await getDocument({ data: new Uint8Array(await renderPdf(everyBlock, standard)), verbosity: 0 }).promise;
  expect(await pdf.getAttachments()).toBeNull();
  await pdf.loadingTask.destroy();
});
