import fc from "fast-check";
import { expect, test } from "vitest";
import { shrink } from "../../src/intake/shrink.ts";
import { colourAt, grain, paint } from "../support/pictures.ts";

const side = fc.integer({ min: 1, max: 60 });

test("a picture of one colour keeps it at any size, to its last row and column", () => {
  fc.assert(
    fc.property(side, side, side, (width, height, longest) => {
      const small = shrink(
        paint(width, height, () => [200, 100, 7]),
        longest,
      );

      expect(Math.max(small.width, small.height)).toBe(Math.min(longest, Math.max(width, height)));
      for (let n = 0; n < small.width * small.height; n++)
        expect(colourAt(small, n % small.width, Math.floor(n / small.width))).toEqual([200, 100, 7]);
    }),
  );
});

test("each new pixel is the mean of those it stands for, in their shares", () => {
  const three = paint(3, 1, (x) => [x * 90, 0, 0]);

  // Two pixels for three: the first is 0 and half of 90, the second half of 90 and 180.
  const small = shrink(three, 2);

  expect(small).toMatchObject({ width: 2, height: 1 });
  expect([colourAt(small, 0, 0)[0], colourAt(small, 1, 0)[0]]).toEqual([30, 150]);
});

test("a picture that fits stays as it is", () => {
  const picture = grain(20, 10);

  expect(shrink(picture, 20)).toEqual(picture);
});
