import type { PngHeader } from "./png-header.ts";

/** Where a row of pixels goes: from the byte `at` on, one every `step` bytes. */
interface Place {
  readonly data: Uint8Array;
  readonly at: number;
  readonly step: number;
}

/** How a row of samples becomes pixels of red, green, blue and cover, eight bits each. */
export function toColour({
  colour,
  depth,
  palette,
  transparency,
}: PngHeader): (samples: Uint8Array, columns: number, place: Place) => void {
  const sample = sampleOf(depth);
  const eight = depth === 16 ? (value: number) => value >> 8 : (value: number) => (value * 255) / (2 ** depth - 1);
  const key = colour === 0 || colour === 2 ? keyOf(transparency, colour === 0 ? 1 : 3) : null;
  const channels = colour === 0 ? 1 : colour === 4 ? 2 : colour === 2 ? 3 : 4;
  const hasCover = colour === 4 || colour === 6;

  return (samples, columns, { data, at, step }) => {
    for (let column = 0, out = at; column < columns; column++, out += step) {
      if (colour === 3) {
        const index = sample(samples, column);
        data[out] = palette?.[index * 3] ?? 0;
        data[out + 1] = palette?.[index * 3 + 1] ?? 0;
        data[out + 2] = palette?.[index * 3 + 2] ?? 0;
        data[out + 3] = transparency?.[index] ?? 255;
        continue;
      }
      const first = column * channels;
      const red = sample(samples, first);
      const green = channels > 2 ? sample(samples, first + 1) : red;
      const blue = channels > 2 ? sample(samples, first + 2) : red;
      const isKey = key !== null && red === key[0] && green === key[1] && blue === key[2];
      data[out] = eight(red);
      data[out + 1] = eight(green);
      data[out + 2] = eight(blue);
      data[out + 3] = hasCover ? eight(sample(samples, first + channels - 1)) : isKey ? 0 : 255;
    }
  };
}

/** The n-th sample of a row. */
function sampleOf(depth: number): (samples: Uint8Array, n: number) => number {
  if (depth === 8) return (samples, n) => samples[n] ?? 0;
  if (depth === 16) return (samples, n) => ((samples[2 * n] ?? 0) << 8) | (samples[2 * n + 1] ?? 0);
  const [each, mask] = [8 / depth, 2 ** depth - 1];
  return (samples, n) => ((samples[Math.floor(n / each)] ?? 0) >> (8 - depth * (1 + (n % each)))) & mask;
}

/** The one colour that stands for "nothing here", as red, green and blue; null if there is none. */
function keyOf(transparency: Uint8Array | null, channels: 1 | 3): readonly number[] | null {
  if (transparency?.length !== channels * 2) return null;
  const values = [0, 1, 2].map((n) => {
    const at = channels === 1 ? 0 : n * 2;
    return ((transparency[at] ?? 0) << 8) | (transparency[at + 1] ?? 0);
  });
  return values;
}
