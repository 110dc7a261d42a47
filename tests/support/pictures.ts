import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, crc32, deflateSync } from "node:zlib";
import encode, { init } from "@jsquash/jpeg/encode.js";
import type { JpegCodec } from "../../src/intake/jpeg-codec.ts";
import type { Pixels } from "../../src/intake/pixels.ts";
import { root } from "./handrail.ts";

/** Pictures made for a test, and the pieces that cameras put into them. */

export type Colour = readonly [red: number, green: number, blue: number, cover?: number];

export const RED: Colour = [220, 20, 20];
export const GREEN: Colour = [20, 200, 20];
export const BLUE: Colour = [20, 20, 220];
export const YELLOW: Colour = [220, 220, 20];
export const WHITE: Colour = [255, 255, 255];

/** As it is shipped. */
export function shippedCodec(): JpegCodec {
  const half = (name: string): Uint8Array => readFileSync(join(root, "dist", `jpeg-${name}.wasm.br`));
  return { decoder: half("decoder"), encoder: half("encoder") };
}

export function paint(width: number, height: number, colourAt: (x: number, y: number) => Colour): Pixels {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [red, green, blue, cover = 255] = colourAt(x, y);
      data.set([red, green, blue, cover], (y * width + x) * 4);
    }
  return { width, height, data };
}

/** Red, green, blue and yellow from the top left to the bottom right: no turn and no mirror looks like another. */
export function quarters(width: number, height: number): Pixels {
  return paint(width, height, (x, y) =>
    y < height / 2 ? (x < width / 2 ? RED : GREEN) : x < width / 2 ? BLUE : YELLOW,
  );
}

/** Like the grain of a photo: it does not pack well. `seed` makes another one. */
export function grain(width: number, height: number, seed = 1): Pixels {
  let state = seed;
  return paint(width, height, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return [(state >> 8) & 255, (state >> 12) & 255, (state >> 16) & 255];
  });
}

export function colourAt({ width, data }: Pixels, x: number, y: number): Colour {
  const at = (y * width + x) * 4;
  return [data[at] ?? -1, data[at + 1] ?? -1, data[at + 2] ?? -1];
}

/** A JPEG as a camera would write it, with these pieces in front and these bytes behind. */
export async function jpegOf(
  { width, height, data }: Pixels,
  { pieces = [], behind = [], progressive = false, gray = false }: JpegOptions = {},
): Promise<Uint8Array> {
  await init({ wasmBinary: brotliDecompressSync(shippedCodec().encoder) } as Parameters<typeof init>[0]);
  const pixels = { width, height, data: new Uint8ClampedArray(data) };
  const bytes = Buffer.from(await encode(pixels, { quality: 92, progressive, color_space: gray ? 1 : 3 }));
  return Buffer.concat([bytes.subarray(0, 2), ...pieces, bytes.subarray(2), ...behind]);
}

interface JpegOptions {
  readonly pieces?: readonly Uint8Array[];
  readonly behind?: readonly Uint8Array[];
  readonly progressive?: boolean;
  readonly gray?: boolean;
}

/** A piece of a JPEG, with its marker and its length. */
export function piece(marker: number, ...content: readonly (Uint8Array | string)[]): Uint8Array {
  const body = Buffer.concat(content.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part)));
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

export interface CameraNotes {
  readonly orientation?: number;
  /** as cameras write it: `2026:11:21 10:05:33` */
  readonly taken?: string;
  readonly fraction?: string;
  readonly make?: string;
  /** degrees north */
  readonly latitude?: number;
  readonly little?: boolean;
}

/** One line of a list in an Exif block. */
interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly value: Buffer;
}

/** An Exif block: two lists of entries, one within the other, and the place where it was. */
export function exifOf({ orientation, taken, fraction, make, latitude, little = false }: CameraNotes): Uint8Array {
  const two = (n: number): Buffer => (little ? Buffer.from([n & 255, n >> 8]) : Buffer.from([n >> 8, n & 255]));
  const four = (n: number): Buffer =>
    Buffer.concat(little ? [two(n & 65_535), two(n >>> 16)] : [two(n >>> 16), two(n & 65_535)]);
  const ascii = (tag: number, text: string): Entry => ({
    tag,
    type: 2,
    count: text.length + 1,
    value: Buffer.from(`${text}\0`),
  });
  const short = (tag: number, n: number): Entry => ({ tag, type: 3, count: 1, value: two(n) });
  const list = (entries: readonly Entry[], at: number): Buffer => {
    let place = at + 2 + entries.length * 12 + 4;
    const rows: Buffer[] = [];
    const values: Buffer[] = [];
    for (const { tag, type, count, value } of entries) {
      const isShort = value.length <= 4;
      rows.push(
        two(tag),
        two(type),
        four(count),
        isShort ? Buffer.concat([value, Buffer.alloc(4 - value.length)]) : four(place),
      );
      if (isShort) continue;
      values.push(value);
      place += value.length;
    }
    return Buffer.concat([two(entries.length), ...rows, four(0), ...values]);
  };
  const inner = list(
    [
      ...(taken === undefined ? [] : [ascii(0x9003, taken)]),
      ...(fraction === undefined ? [] : [ascii(0x9291, fraction)]),
    ],
    8,
  );
  const degrees = latitude === undefined ? null : Buffer.concat([latitude, 1, 0, 1, 0, 1].map(four));
  const places = list(
    degrees === null ? [] : [ascii(1, "N"), { tag: 2, type: 5, count: 3, value: degrees }],
    8 + inner.length,
  );
  const pointer = (tag: number, at: number): Entry => ({ tag, type: 4, count: 1, value: four(at) });
  const outer = list(
    [
      ...(make === undefined ? [] : [ascii(0x010f, make)]),
      ...(orientation === undefined ? [] : [short(0x0112, orientation)]),
      pointer(0x8769, 8),
      ...(degrees === null ? [] : [pointer(0x8825, 8 + inner.length)]),
    ],
    8 + inner.length + places.length,
  );
  const start = Buffer.concat([Buffer.from(little ? "II" : "MM"), two(42), four(8 + inner.length + places.length)]);
  return Buffer.concat([start, inner, places, outer]);
}

/** The piece of a JPEG that holds an Exif block. */
export function exifPiece(notes: CameraNotes): Uint8Array {
  return piece(0xe1, "Exif\0\0", exifOf(notes));
}

/** A chunk of a PNG. */
export function chunk(name: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

const PNG_START = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/** A PNG of these lines, each its filter's number and its samples. */
export function pngOfLines(
  { width, height, depth, colour, interlaced = false }: PngOptions,
  lines: readonly (readonly number[])[],
  more: readonly Uint8Array[] = [],
): Uint8Array {
  return pngOfData({ width, height, depth, colour, interlaced }, deflateSync(Uint8Array.from(lines.flat())), more);
}

export interface PngOptions {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
  readonly interlaced?: boolean;
}

export function pngOfData(
  { width, height, depth, colour, interlaced = false }: PngOptions,
  data: Uint8Array,
  more: readonly Uint8Array[] = [],
): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, colour, 0, 0, interlaced ? 1 : 0], 8);
  return Buffer.concat([PNG_START, chunk("IHDR", head), ...more, chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

/** A PNG with eight bits of red, green, blue and cover, each line filtered as `filter` says (0 to 4). */
export function pngOf(
  { width, height, data }: Pixels,
  { filter = 0, more = [] }: { filter?: number; more?: readonly Uint8Array[] } = {},
): Uint8Array {
  const at = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : (data[y * width * 4 + x] ?? 0));
  const guess = (x: number, y: number): number => {
    const [left, up, corner] = [at(x - 4, y), at(x, y - 1), x < 4 ? 0 : at(x - 4, y - 1)];
    const far = [left, up, corner].map((one) => Math.abs(left + up - corner - one));
    const paeth = [left, up, corner][far.indexOf(Math.min(...far))] ?? 0;
    return [0, left, up, Math.floor((left + up) / 2), paeth][filter] ?? 0;
  };
  const lines = Array.from({ length: height }, (_, y) => [
    filter,
    ...Array.from({ length: width * 4 }, (__, x) => (at(x, y) - guess(x, y)) & 255),
  ]);
  return pngOfLines({ width, height, depth: 8, colour: 6 }, lines, more);
}
