import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { jpegSegments, START_OF_SCAN } from "../../src/intake/jpeg-segments.ts";
import { PICTURE_LIMIT, readPicture } from "../../src/intake/read-picture.ts";
import { takenAt } from "../../src/intake/taken-at.ts";
import { toExif } from "../../src/intake/to-exif.ts";
import { UserError } from "../../src/model/errors.ts";
import {
  chunk,
  exifOf,
  exifPiece,
  grain,
  jpegOf,
  piece,
  pngOf,
  pngOfData,
  quarters,
  shippedCodec,
} from "../support/pictures.ts";

const codec = shippedCodec();

async function refusal(bytes: Uint8Array | string, name = "IMG_1.jpg"): Promise<UserError> {
  const given = typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes;
  const error: unknown = await readPicture(given, name, codec).then(
    () => new Error("it was taken in"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw error;
  return error;
}

const BOX = "\0\0\0\x18ftyp";

test.each([
  ["an HEIC of an iPhone", `${BOX}heic\0\0\0\0mif1heic`, "an HEIC picture", "Most Compatible"],
  ["an HEIC of another kind", `${BOX}mif1\0\0\0\0mif1heic`, "an HEIC picture", "by mail as JPEG"],
  ["an AVIF", `${BOX}avif\0\0\0\0avifmif1`, "an AVIF picture", "save or export it as JPEG"],
  ["a film of an iPhone", `${BOX}qt  \0\0\0\0qt  `, "a video", "take a screenshot"],
  ["a film of an Android phone", `${BOX}mp42\0\0\0\0isom`, "a video", "take a screenshot"],
  ["a film from the web", "\x1aE\xdf\xa3\x01\0\0\0", "a video", "take a screenshot"],
  ["a WebP", "RIFF\x24\0\0\0WEBPVP8 ", "a WebP picture", "save or export it as JPEG"],
  ["a GIF", "GIF89a\x01\0\x01\0", "a GIF picture", "save or export it as JPEG"],
  ["a BMP", "BM\x46\0\0\0\0\0\0\0\x36\0\0\0", "a BMP picture", "save or export it as JPEG"],
  ["a raw picture", "II*\0\x08\0\0\0\0\0", "a TIFF or raw camera picture", "a JPEG beside it"],
  ["a PDF", "%PDF-1.7\n%\xe2\xe3", "a PDF", "screenshot"],
  ["a packed folder", "PK\x03\x04\x14\0\0\0", "a packed folder", "unpack it"],
  ["a text called .jpg", "Dear Jane,\nthe pictures follow.\n", "a text", "JPEG or PNG"],
  ["a web page called .jpg", "<!doctype html><title>Sign in</title>", "a text", "JPEG or PNG"],
  ["no bytes", "", "is empty", "again"],
  ["something else", "\x7fELF\x02\x01\x01\0", "is not a picture", "JPEG or PNG"],
])("%s is named as what it is, with what to do instead", async (_, bytes, what, hint) => {
  const error = await refusal(bytes);

  expect(error.message).toContain(`IMG_1.jpg is ${what.replace(/^is /, "")}`);
  expect(error.hint).toContain(hint);
});

test("a picture that was cut off anywhere is refused, not shown in gray", async () => {
  const jpeg = await jpegOf(grain(64, 48), { pieces: [exifPiece({ orientation: 1 })] });
  const png = pngOf(grain(20, 20));
  for (const bytes of [jpeg, png])
    for (const part of [0.1, 0.5, 0.9, 0.99])
      expect((await refusal(bytes.subarray(0, Math.floor(bytes.length * part)))).message).toContain("cut off");
  expect((await refusal(jpeg.subarray(0, 3))).message).toContain("cut off");
});

test("a JPEG whose middle is missing is refused though its end is there", async () => {
  const jpeg = await jpegOf(grain(64, 48));
  const lost = Buffer.concat([jpeg.subarray(0, jpeg.length - 2000), jpeg.subarray(jpeg.length - 2)]);

  expect((await refusal(lost)).message).toContain("damaged");
});

test("one changed byte in a PNG is found", async () => {
  const png = Buffer.from(pngOf(quarters(20, 20)));
  png[60] = (png[60] ?? 0) ^ 1;

  expect((await refusal(png)).message).toContain("damaged");
});

test("more bytes than a picture has are not looked at", async () => {
  expect((await refusal(new Uint8Array(PICTURE_LIMIT + 1))).message).toBe(
    "IMG_1.jpg is too big: 51 MB; 50 MB is the most",
  );
});

/** The same JPEG with another size in its header. */
async function jpegThatSays(width: number, height: number): Promise<Uint8Array> {
  const bytes = Buffer.from(await jpegOf(quarters(16, 16)));
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return bytes;
}

test("what would unpack to more than 100 million pixels is refused by its header", async () => {
  const head = { depth: 8, colour: 6 };
  const bomb = pngOfData({ width: 50_000, height: 50_000, ...head }, deflateSync(Buffer.alloc(1000)));
  expect((await refusal(bomb)).message).toContain("50000 × 50000 pixels; 100 million are the most");
  expect((await refusal(await jpegThatSays(65_535, 65_535))).message).toContain("is too big");
  expect((await refusal(await jpegThatSays(10_001, 10_000))).message).toContain("is too big");
});

test("a PNG that unpacks to more than its header says is not unpacked further", async () => {
  const before = process.memoryUsage().rss;
  const bomb = pngOfData(
    { width: 8, height: 8, depth: 8, colour: 6 },
    deflateSync(Buffer.alloc(300_000_000), { level: 1 }),
  );
  const made = process.memoryUsage().rss - before;

  expect((await refusal(bomb)).message).toContain("damaged");
  expect(process.memoryUsage().rss - before - made).toBeLessThan(100_000_000);
});

test("a JPEG without a size, or with far too many scans, is refused", async () => {
  expect((await refusal(await jpegThatSays(0, 16))).message).toContain("damaged");
  expect((await refusal(await jpegThatSays(16, 0))).message).toContain("damaged");

  const jpeg = await jpegOf(quarters(16, 16), { progressive: true });
  const scan = [...jpegSegments(jpeg)].find(({ marker }) => marker === START_OF_SCAN);
  const one = Buffer.from(jpeg.subarray((scan?.start ?? 0) - 4, (scan?.end ?? 0) + 2));
  const many = Buffer.concat([jpeg.subarray(0, -2), ...Array<Buffer>(70).fill(one), jpeg.subarray(-2)]);
  many.writeUInt16BE(5000, many.indexOf(Buffer.from([0xff, 0xc2])) + 5);
  many.writeUInt16BE(5000, many.indexOf(Buffer.from([0xff, 0xc2])) + 7);
  expect((await refusal(many)).message).toContain("it would take hours");
});

test("JPEGs of rare kinds are told apart from broken ones", async () => {
  const frame = (marker: number, bits: number, components: number): Uint8Array =>
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      piece(marker, Buffer.from([bits, 0, 16, 0, 16, components, ...Array<number>(components * 3).fill(1)])),
      piece(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
      Buffer.from([0, 0xff, 0xd9]),
    ]);

  expect((await refusal(frame(0xc0, 8, 4))).message).toContain("in the colours of a printing press");
  expect((await refusal(frame(0xc3, 8, 3))).message).toMatch(/of a rare kind$/);
  expect((await refusal(frame(0xc1, 12, 3))).hint).toContain("save it anew");
});

/** Some bytes of a file changed, some of it taken out, some put in. */
const harm = fc.array(
  fc.record({
    at: fc.nat(),
    what: fc.constantFrom("change", "cut", "insert"),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
  }),
  { minLength: 1, maxLength: 6 },
);

function harmed(bytes: Uint8Array, harms: readonly { at: number; what: string; bytes: Uint8Array }[]): Uint8Array {
  let result = Buffer.from(bytes);
  for (const { at, what, bytes: put } of harms) {
    const place = at % (result.length + 1);
    const behind = result.subarray(what === "insert" ? place : place + put.length);
    result = Buffer.concat([result.subarray(0, place), what === "cut" ? Buffer.alloc(0) : put, behind]);
  }
  return result;
}

async function isTakenOrRefused(bytes: Uint8Array): Promise<void> {
  try {
    const { jpeg, width, height } = await readPicture(bytes, "a.jpg", codec);
    expect(Math.max(width, height)).toBeLessThanOrEqual(1600);
    expect(jpeg.length).toBeLessThan(5_000_000);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
  }
}

test("whatever a JPEG was made into, it is taken in or refused in words", async () => {
  const kinds = await Promise.all(
    [false, true].map((progressive) =>
      jpegOf(grain(24, 16), { progressive, pieces: [exifPiece({ orientation: 6, taken: "2026:11:21 10:05:33" })] }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...kinds), harm, (bytes, harms) => isTakenOrRefused(harmed(bytes, harms))),
    { numRuns: 120 },
  );
}, 120_000);

test("whatever a PNG was made into, it is taken in or refused in words", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        width: fc.integer({ min: 1, max: 9 }),
        height: fc.integer({ min: 1, max: 9 }),
        depth: fc.constantFrom(1, 2, 4, 8, 16),
        colour: fc.constantFrom(0, 2, 3, 4, 6),
        interlaced: fc.boolean(),
      }),
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 12 }),
      (head, samples, palette) =>
        isTakenOrRefused(
          pngOfData(head, deflateSync(samples), [chunk("PLTE", palette), chunk("tRNS", palette.subarray(3))]),
        ),
    ),
    { numRuns: 200 },
  );
  const png = pngOf(grain(9, 9));
  await fc.assert(
    fc.asyncProperty(harm, (harms) => isTakenOrRefused(harmed(png, harms))),
    { numRuns: 100 },
  );
}, 120_000);

test("any bytes at all are taken in or refused in words", async () => {
  const starts = ["", "\xff\xd8\xff", "\xff\xd8\xff\xe1\0\x40Exif\0\0", "\x89PNG\r\n\x1a\n", BOX].map((text) =>
    Buffer.from(text, "latin1"),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, rest) =>
      isTakenOrRefused(Buffer.concat([start, rest])),
    ),
    { numRuns: 300 },
  );
}, 60_000);

test("whatever a camera wrote, its notes are read or passed over", () => {
  const blocks = [true, false].map((little) =>
    exifOf({ orientation: 6, taken: "2026:11:21 10:05:33", fraction: "7", latitude: 52, little }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...blocks), harm, (block, harms) => {
      const { orientation, taken } = toExif(harmed(block, harms));
      expect(orientation).toBeGreaterThanOrEqual(1);
      expect(orientation).toBeLessThanOrEqual(8);
      if (taken !== null) expect(taken).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?$/);
    }),
    { numRuns: 2000 },
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void takenAt(bytes)));
});
