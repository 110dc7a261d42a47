import { expect, test } from "vitest";
import { decodePng } from "../../src/intake/decode-png.ts";
import { toPngHeader } from "../../src/intake/png-header.ts";
import { chunk, colourAt, grain, pngOf, pngOfLines } from "../support/pictures.ts";

/** The pixels of one row, each as red, green, blue, cover. */
function rowOf(png: Uint8Array, y = 0): readonly (readonly number[])[] {
  const header = toPngHeader(png);
  const pixels = header === null ? null : decodePng(header);
  if (pixels === null) return [];
  const { width, data } = pixels;
  return Array.from({ length: width }, (_, x) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)]);
}

const gray = (value: number, cover = 255): readonly number[] => [value, value, value, cover];

test.each([0, 1, 2, 3, 4])("filter %i gives the picture back", (filter) => {
  const picture = grain(13, 7);
  const header = toPngHeader(pngOf(picture, { filter }));

  expect(header && decodePng(header)).toEqual(picture);
});

test("gray of 1, 2, 4, 8 and 16 bits", () => {
  const line = (depth: number, width: number, bytes: readonly number[]) =>
    rowOf(pngOfLines({ width, height: 1, depth, colour: 0 }, [[0, ...bytes]]));

  expect(line(1, 3, [0b101_00000])).toEqual([gray(255), gray(0), gray(255)]);
  expect(line(2, 3, [0b00_01_11_00])).toEqual([gray(0), gray(85), gray(255)]);
  expect(line(4, 3, [0x0f, 0x80])).toEqual([gray(0), gray(255), gray(136)]);
  expect(line(8, 2, [7, 250])).toEqual([gray(7), gray(250)]);
  expect(line(16, 2, [7, 200, 250, 1])).toEqual([gray(7), gray(250)]);
});

test("colours by palette, some of them clear", () => {
  const palette = [
    chunk("PLTE", Buffer.from([1, 2, 3, 40, 50, 60, 200, 210, 220])),
    chunk("tRNS", Buffer.from([0, 128])),
  ];
  const png = pngOfLines({ width: 4, height: 1, depth: 2, colour: 3 }, [[0, 0b00_01_10_11]], palette);

  expect(rowOf(png)).toEqual([
    [1, 2, 3, 0],
    [40, 50, 60, 128],
    [200, 210, 220, 255],
    [0, 0, 0, 255],
  ]);
});

test("one colour that stands for clear", () => {
  const gray8 = pngOfLines(
    { width: 2, height: 1, depth: 8, colour: 0 },
    [[0, 9, 10]],
    [chunk("tRNS", Buffer.from([0, 10]))],
  );
  expect(rowOf(gray8)).toEqual([gray(9), gray(10, 0)]);

  const key = [chunk("tRNS", Buffer.from([0, 1, 0, 2, 0, 3]))];
  const colour = pngOfLines({ width: 2, height: 1, depth: 8, colour: 2 }, [[0, 1, 2, 3, 1, 2, 4]], key);
  expect(rowOf(colour)).toEqual([
    [1, 2, 3, 0],
    [1, 2, 4, 255],
  ]);
});

test("gray with cover, and 16 bits of colour with cover", () => {
  expect(rowOf(pngOfLines({ width: 2, height: 1, depth: 8, colour: 4 }, [[0, 7, 255, 9, 0]]))).toEqual([
    gray(7),
    gray(9, 0),
  ]);
  const deep = pngOfLines({ width: 1, height: 1, depth: 16, colour: 6 }, [[0, 1, 99, 2, 99, 3, 99, 4, 99]]);
  expect(rowOf(deep)).toEqual([[1, 2, 3, 4]]);
});

test("an interlaced picture comes in seven passes", () => {
  // 5 × 3 pixels of gray; each is 10 × its row and its column. The passes of Adam7 name which pixels come when.
  const passes = [
    [[0]],
    [[4]],
    [],
    [[2]],
    [[20, 22, 24]],
    [
      [1, 3],
      [21, 23],
    ],
    [[10, 11, 12, 13, 14]],
  ];
  const lines = passes.flatMap((rows) => rows.map((row) => [0, ...row]));
  const png = pngOfLines({ width: 5, height: 3, depth: 8, colour: 0, interlaced: true }, lines);

  for (const y of [0, 1, 2])
    expect(rowOf(png, y).map(([value]) => value)).toEqual([0, 1, 2, 3, 4].map((x) => 10 * y + x));
});

test("the data may come in pieces, and other chunks between are passed over", () => {
  const png = Buffer.from(pngOf(grain(30, 30)));
  const at = png.indexOf("IDAT") - 4;
  const length = png.readUInt32BE(at);
  const data = png.subarray(at + 8, at + 8 + length);
  const parts = [data.subarray(0, 100), data.subarray(100)].map((part) => chunk("IDAT", part));
  const split = Buffer.concat([
    png.subarray(0, at),
    chunk("gAMA", Buffer.alloc(4)),
    ...parts,
    png.subarray(at + 12 + length),
  ]);

  expect(rowOf(split)).toEqual(rowOf(png));
  expect(rowOf(split)).toHaveLength(30);
});

test.each([
  ["too few bytes", [[0, 1, 2]], 8],
  ["too many bytes", [[0, 1, 2, 3, 4, 5]], 8],
  ["a filter that does not exist", [[5, 1, 2, 3]], 8],
  ["a depth that does not exist", [[0, 1, 2, 3]], 3],
])("a picture with %s is none", (_, lines, depth) => {
  expect(rowOf(pngOfLines({ width: 3, height: 1, depth, colour: 0 }, lines))).toEqual([]);
});

test("colours by palette without a palette are none", () => {
  expect(toPngHeader(pngOfLines({ width: 1, height: 1, depth: 8, colour: 3 }, [[0, 0]]))).toBeNull();
});

test("the first pixel is the top left one", () => {
  const header = toPngHeader(pngOf({ width: 2, height: 1, data: new Uint8Array([1, 2, 3, 255, 4, 5, 6, 255]) }));
  const pixels = header && decodePng(header);

  expect(pixels && colourAt(pixels, 1, 0)).toEqual([4, 5, 6]);
});
