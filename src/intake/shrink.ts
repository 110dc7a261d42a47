import type { Pixels } from "./pixels.ts";

/** Which pixels of a row one new pixel stands for: from `start` on, each with its share; the shares are 1 together. */
interface Span {
  readonly start: number;
  readonly shares: Float64Array;
}

/** Makes the longer side at most `longest` pixels, each new pixel the mean of all that it stands for, on white. Never enlarges. */
export function shrink({ width, height, data }: Pixels, longest: number): Pixels {
  const scale = Math.max(1, Math.max(width, height) / longest);
  const across = spansOf(width, Math.max(1, Math.round(width / scale)));
  const down = spansOf(height, Math.max(1, Math.round(height / scale)));

  const out = new Uint8Array(across.length * down.length * 4).fill(255);
  const sums = new Float64Array(across.length * 3);
  const line = new Float64Array(across.length * 3);
  let lineOf = -1;
  for (const [row, { start, shares }] of down.entries()) {
    sums.fill(0);
    for (const [n, share] of shares.entries()) {
      // The last line of one row may be the first of the next.
      if (lineOf !== start + n) shrinkLine(data.subarray((start + n) * width * 4), across, line);
      lineOf = start + n;
      for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (line[at] ?? 0) * share;
    }
    for (let at = 0, to = row * across.length * 4; at < sums.length; at += 3, to += 4) {
      out[to] = Math.round(sums[at] ?? 0);
      out[to + 1] = Math.round(sums[at + 1] ?? 0);
      out[to + 2] = Math.round(sums[at + 2] ?? 0);
    }
  }
  return { width: across.length, height: down.length, data: out };
}

function spansOf(many: number, few: number): readonly Span[] {
  const each = many / few;
  return Array.from({ length: few }, (_, n) => {
    const [begin, end] = [n * each, n === few - 1 ? many : (n + 1) * each];
    const start = Math.floor(begin);
    const shares = Float64Array.from({ length: Math.ceil(end) - start }, (__, at) => {
      const covered = Math.min(end, start + at + 1) - Math.max(begin, start + at);
      return covered / each;
    });
    return { start, shares };
  });
}

function shrinkLine(data: Uint8Array, across: readonly Span[], line: Float64Array): void {
  let to = 0;
  for (const { start, shares } of across) {
    let [red, green, blue] = [0, 0, 0];
    for (let n = 0, at = start * 4; n < shares.length; n++, at += 4) {
      const share = shares[n] ?? 0;
      const cover = data[at + 3] ?? 0;
      if (cover === 255) {
        red += (data[at] ?? 0) * share;
        green += (data[at + 1] ?? 0) * share;
        blue += (data[at + 2] ?? 0) * share;
      } else {
        red += onWhite(data[at] ?? 0, cover) * share;
        green += onWhite(data[at + 1] ?? 0, cover) * share;
        blue += onWhite(data[at + 2] ?? 0, cover) * share;
      }
    }
    line[to++] = red;
    line[to++] = green;
    line[to++] = blue;
  }
}

function onWhite(value: number, cover: number): number {
  return 255 + ((value - 255) * cover) / 255;
}
