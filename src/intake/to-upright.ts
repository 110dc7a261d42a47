import type { Pixels } from "./pixels.ts";

/** Where a pixel of the upright picture stands in the picture as it was kept (`right` and `bottom` are the last column and row of that). */
type Turn = (
  x: number,
  y: number,
  last: { readonly right: number; readonly bottom: number },
) => readonly [number, number];

/** By the number that a camera writes for how it was held (Exif 2.32, Orientation). From 5 on, height and width change places. */
const TURNS: Readonly<Record<number, Turn>> = {
  2: (x, y, { right }) => [right - x, y],
  3: (x, y, { right, bottom }) => [right - x, bottom - y],
  4: (x, y, { bottom }) => [x, bottom - y],
  5: (x, y) => [y, x],
  6: (x, y, { bottom }) => [y, bottom - x],
  7: (x, y, { right, bottom }) => [right - y, bottom - x],
  8: (x, y, { right }) => [right - y, x],
};

/** Turns and mirrors a picture so that it stands as it was seen. */
export function toUpright(picture: Pixels, orientation: number): Pixels {
  const turn = TURNS[orientation];
  if (turn === undefined) return picture;
  const [width, height] = orientation < 5 ? [picture.width, picture.height] : [picture.height, picture.width];
  const last = { right: picture.width - 1, bottom: picture.height - 1 };
  const data = new Uint8Array(picture.data.length);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += 4) {
      const [column, row] = turn(x, y, last);
      const from = (row * picture.width + column) * 4;
      data.set(picture.data.subarray(from, from + 4), to);
    }
  }
  return { width, height, data };
}
