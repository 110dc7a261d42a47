import { PDFiumLibrary } from "@hyzyla/pdfium";
import { decodePng } from "../../src/intake/decode-png.ts";
import type { Pixels } from "../../src/intake/pixels.ts";
import { toPngHeader } from "../../src/intake/png-header.ts";
import { pngOfLines } from "./pictures.ts";

let engine: ReturnType<typeof PDFiumLibrary.init> | null = null;

/** A page of a PDF as PDFium paints it, in grays, one pixel for each point. One engine, pinned: two never paint the same. */
export async function pictureOf(pdf: Uint8Array, page: number): Promise<Pixels> {
  engine ??= PDFiumLibrary.init();
  const document = await (await engine).loadDocument(pdf);
  try {
    const { data, width, height } = await document.getPage(page - 1).render({ scale: 1, colorSpace: "Gray" });
    const colours = new Uint8Array(width * height * 4).fill(255);
    // a row of the bitmap may be longer than the picture is wide
    const stride = data.length / height;
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        colours.fill(data[y * stride + x] ?? 0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    return { width, height, data: colours };
  } finally {
    document.destroy();
  }
}

/** As a small file: 16 grays are enough to see what has moved. */
export function toGrayPng({ width, height, data }: Pixels): Uint8Array {
  const lines = Array.from({ length: height }, (_, y) => {
    const gray = (x: number): number => (x < width ? Math.round((data[(y * width + x) * 4] ?? 0) / 17) : 0);
    return [0, ...Array.from({ length: Math.ceil(width / 2) }, (__, x) => gray(2 * x) * 16 + gray(2 * x + 1))];
  });
  return pngOfLines({ width, height, depth: 4, colour: 0 }, lines);
}

export function readPng(bytes: Uint8Array): Pixels {
  const header = toPngHeader(bytes);
  const pixels = header === null ? null : decodePng(header);
  if (pixels === null) throw new Error("this is no PNG");
  return pixels;
}
