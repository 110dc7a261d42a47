import { expect, test } from "vitest";
import { decodeJpeg } from "../../src/intake/jpeg-codec.ts";
import { END_OF_IMAGE, jpegSegments } from "../../src/intake/jpeg-segments.ts";
import type { Pixels } from "../../src/intake/pixels.ts";
import { readPicture } from "../../src/intake/read-picture.ts";
import { takenAt } from "../../src/intake/taken-at.ts";
import {
  BLUE,
  type Colour,
  chunk,
  colourAt,
  exifOf,
  exifPiece,
  GREEN,
  grain,
  jpegOf,
  paint,
  piece,
  pngOf,
  quarters,
  RED,
  shippedCodec,
  WHITE,
  YELLOW,
} from "../support/pictures.ts";

const codec = shippedCodec();

async function seen(jpeg: Uint8Array): Promise<Pixels> {
  const pixels = await decodeJpeg(jpeg, codec);
  if (pixels === null) throw new Error("what was written cannot be read");
  return pixels;
}

/** JPEG is not exact. */
function expectNear(found: Colour, wanted: Colour): void {
  for (const n of [0, 1, 2] as const)
    expect(Math.abs(found[n] - wanted[n]), `${found.join()} is not ${wanted.join()}`).toBeLessThan(16);
}

function expectQuarters(picture: Pixels): void {
  const { width, height } = picture;
  const [x, y] = [Math.floor(width / 4), Math.floor(height / 4)];
  expectNear(colourAt(picture, x, y), RED);
  expectNear(colourAt(picture, 3 * x, y), GREEN);
  expectNear(colourAt(picture, x, 3 * y), BLUE);
  expectNear(colourAt(picture, 3 * x, 3 * y), YELLOW);
}

/** On which side of what was seen the first row and the first column of the file lie (Exif 2.32, table of Orientation). */
const SIDES = [
  [1, "top", "left"],
  [2, "top", "right"],
  [3, "bottom", "right"],
  [4, "bottom", "left"],
  [5, "left", "top"],
  [6, "right", "top"],
  [7, "right", "bottom"],
  [8, "left", "bottom"],
] as const;

test.each(SIDES)(
  "a camera held so that the first row is the %i: %s and the first column the %s",
  async (orientation, row, column) => {
    const upright = quarters(64, 32);
    const isOnSide = row === "left" || row === "right";
    const from = (side: string, n: number): number => {
      if (side === "left" || side === "top") return n;
      return (side === "right" ? upright.width : upright.height) - 1 - n;
    };
    const kept = paint(isOnSide ? 32 : 64, isOnSide ? 64 : 32, (x, y) =>
      isOnSide ? colourAt(upright, from(row, y), from(column, x)) : colourAt(upright, from(column, x), from(row, y)),
    );

    const clean = await readPicture(await jpegOf(kept, { pieces: [exifPiece({ orientation })] }), "IMG_1.jpg", codec);

    expect(clean).toMatchObject({ width: 64, height: 32 });
    expectQuarters(await seen(clean.jpeg));
  },
);

test("nothing of what a camera wrote is left: place, time, names, thumbnails, profiles, comments, what hangs behind", async () => {
  const thumbnail = await jpegOf(quarters(16, 16), { pieces: [piece(0xfe, "thumbnail-of-me")] });
  const camera = { make: "SecretCam", taken: "2026:11:21 10:05:33", latitude: 52, orientation: 1 };
  const bytes = await jpegOf(quarters(64, 64), {
    pieces: [
      piece(0xe1, "Exif\0\0", exifOf(camera), thumbnail),
      piece(0xe1, "http://ns.adobe.com/xap/1.0/\0", "<x:xmpmeta>GPSLatitude 52N by Jane Roe</x:xmpmeta>"),
      piece(0xe2, "ICC_PROFILE\0\x01\x01", "profile-of-my-screen"),
      piece(0xe2, "MPF\0", "more pictures"),
      piece(0xed, "Photoshop 3.0\0", "8BIM city-of-hers"),
      piece(0xfe, "a comment with a name"),
    ],
    behind: [Buffer.from("behind-the-end"), thumbnail, Buffer.from("ftypmp42 a motion photo")],
  });
  expect(takenAt(bytes)).toBe("2026-11-21T10:05:33");

  const { jpeg, taken } = await readPicture(bytes, "IMG_1.jpg", codec);

  expect(taken).toBe("2026-11-21T10:05:33");
  const text = Buffer.from(jpeg).toString("latin1");
  for (const trace of [
    "Exif",
    "GPS",
    "SecretCam",
    "2026",
    "xmp",
    "adobe",
    "Jane",
    "ICC",
    "profile",
    "MPF",
    "Photoshop",
  ])
    expect(text).not.toContain(trace);
  for (const trace of ["8BIM", "comment", "behind", "thumbnail", "ftyp"]) expect(text).not.toContain(trace);
  const markers = [...jpegSegments(jpeg)].map(({ marker }) => marker);
  expect(markers.filter((marker) => ![0xe0, 0xdb, 0xc0, 0xc4, 0xda, END_OF_IMAGE].includes(marker))).toEqual([]);
  expect([...jpegSegments(jpeg)].at(-1)?.end).toBe(jpeg.length);
  expectQuarters(await seen(jpeg));
});

test("nothing of what a PNG carries is left either", async () => {
  const more = [
    chunk("tEXt", Buffer.from("Author\0Jane Roe")),
    chunk("eXIf", exifOf({ make: "SecretCam", taken: "2026:11:21 10:05:33" })),
  ];

  const { jpeg, taken } = await readPicture(pngOf(quarters(40, 40), { more }), "Screenshot.png", codec);

  expect(taken).toBe("2026-11-21T10:05:33");
  expect(Buffer.from(jpeg).toString("latin1")).not.toMatch(/Jane|Secret|eXIf|Exif|tEXt/);
  expectQuarters(await seen(jpeg));
});

test("a picture of a phone becomes as small as a page needs; a small one stays as it is", async () => {
  const large = await readPicture(await jpegOf(quarters(2400, 1000)), "IMG_1.jpg", codec);
  expect(large).toMatchObject({ width: 1600, height: 667 });
  expectQuarters(await seen(large.jpeg));

  const tall = await readPicture(pngOf(quarters(30, 1700)), "a.png", codec);
  expect(tall).toMatchObject({ width: 28, height: 1600 });

  expect(await readPicture(await jpegOf(quarters(5, 3)), "a.jpg", codec)).toMatchObject({ width: 5, height: 3 });
  expect(await readPicture(await jpegOf(quarters(1, 1)), "a.jpg", codec)).toMatchObject({ width: 1, height: 1 });
});

test("fine lines become their mean, not every second one", async () => {
  const stripes = paint(3200, 8, (x) => (x % 2 === 0 ? [0, 0, 0] : [200, 200, 200]));

  const { jpeg } = await readPicture(pngOf(stripes), "a.png", codec);

  const small = await seen(jpeg);
  for (const x of [0, 1, 777, 1599]) expectNear(colourAt(small, x, 2), [100, 100, 100]);
});

test("what is clear in a PNG is white on paper", async () => {
  const half = paint(64, 32, (x) => (x < 32 ? [0, 0, 0, 0] : [255, 0, 0, 128]));

  const picture = await seen((await readPicture(pngOf(half), "logo.png", codec)).jpeg);

  expectNear(colourAt(picture, 10, 16), WHITE);
  expectNear(colourAt(picture, 50, 16), [255, 127, 127]);
});

test("progressive and gray JPEGs are taken in", async () => {
  const progressive = await readPicture(await jpegOf(quarters(64, 64), { progressive: true }), "a.jpg", codec);
  expectQuarters(await seen(progressive.jpeg));

  const gray = await readPicture(
    await jpegOf(
      paint(32, 32, () => [80, 80, 80]),
      { gray: true },
    ),
    "a.jpg",
    codec,
  );
  expectNear(colourAt(await seen(gray.jpeg), 16, 16), [80, 80, 80]);
});

test("the name says nothing: a PNG called .jpg is a PNG", async () => {
  expect((await readPicture(pngOf(quarters(20, 20)), "IMG_1.jpg", codec)).width).toBe(20);
});

test("the same picture comes out as the same bytes", async () => {
  const bytes = await jpegOf(grain(100, 80), { pieces: [exifPiece({ orientation: 6 })] });
  const [one, other] = [await readPicture(bytes, "a.jpg", codec), await readPicture(bytes, "b.jpg", codec)];

  expect(one).toEqual(other);
  expect(one.jpeg.slice(0, 3)).toEqual(new Uint8Array([0xff, 0xd8, 0xff]));
});
