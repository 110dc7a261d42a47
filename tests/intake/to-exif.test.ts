import { expect, test } from "vitest";
import { takenAt } from "../../src/intake/taken-at.ts";
import { toExif } from "../../src/intake/to-exif.ts";
import { exifOf, exifPiece, jpegOf, piece, pngOf, quarters } from "../support/pictures.ts";

test("reads how the camera was held and when, in both orders of bytes", () => {
  for (const little of [false, true]) {
    const block = exifOf({
      orientation: 8,
      taken: "2026:11:21 10:05:33",
      fraction: "072",
      make: "Someone",
      latitude: 52,
      little,
    });

    expect(toExif(block)).toEqual({ orientation: 8, taken: "2026-11-21T10:05:33.072" });
  }
});

test.each([
  "0000:00:00 00:00:00",
  "    :  :     :  :  ",
  "2026-11-21",
  "2026:13:01 10:00:00",
  "2026:11:21 24:00:00",
  "",
])("a camera whose clock says %j does not know the time", (taken) => {
  expect(toExif(exifOf({ taken })).taken).toBeNull();
});

test("without notes, or with an impossible way of holding it, a picture is as it is", () => {
  expect(toExif(null)).toEqual({ orientation: 1, taken: null });
  expect(toExif(exifOf({ orientation: 9 }))).toEqual({ orientation: 1, taken: null });
  expect(toExif(exifOf({ orientation: 0 }))).toEqual({ orientation: 1, taken: null });
});

test("pictures taken in one second sort by its fractions", () => {
  const times = ["", "2", "15"].map(
    (fraction) => toExif(exifOf({ taken: "2026:11:21 10:05:33", ...(fraction === "" ? {} : { fraction }) })).taken,
  );

  expect(times.map(String).sort((a, b) => (a < b ? -1 : 1))).toEqual([
    "2026-11-21T10:05:33",
    "2026-11-21T10:05:33.15",
    "2026-11-21T10:05:33.2",
  ]);
});

test("the beginning of a file is enough to tell when it was taken", async () => {
  const notes = exifPiece({ taken: "2026:11:21 10:05:33" });
  const jpeg = await jpegOf(quarters(64, 64), { pieces: [piece(0xe0, "JFIF\0", Buffer.alloc(60_000)), notes] });

  expect(takenAt(jpeg.subarray(0, 131_072 / 2))).toBe("2026-11-21T10:05:33");
  expect(takenAt(jpeg.subarray(0, 30_000))).toBeNull();
  expect(takenAt(await jpegOf(quarters(8, 8)))).toBeNull();
  expect(takenAt(pngOf(quarters(8, 8)))).toBeNull();
});
