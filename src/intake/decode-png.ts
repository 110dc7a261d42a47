import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";
import type { Pixels } from "./pixels.ts";
import { toColour } from "./png-colours.ts";
import type { PngHeader } from "./png-header.ts";

/** Every how many pixels a pass has one, and where it begins. */
interface Pass {
  readonly left: number;
  readonly top: number;
  readonly across: number;
  readonly down: number;
}

const ALL: readonly Pass[] = [{ left: 0, top: 0, across: 1, down: 1 }];
/** An interlaced picture comes in seven passes, from coarse to fine (Adam7). */
const SEVEN: readonly Pass[] = [
  { left: 0, top: 0, across: 8, down: 8 },
  { left: 4, top: 0, across: 8, down: 8 },
  { left: 0, top: 4, across: 4, down: 8 },
  { left: 2, top: 0, across: 4, down: 4 },
  { left: 0, top: 2, across: 2, down: 4 },
  { left: 1, top: 0, across: 2, down: 2 },
  { left: 0, top: 1, across: 1, down: 2 },
];

const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The pixels of a PNG (W3C, Portable Network Graphics, third edition). Null where there are fewer or more than its header says: it never unpacks more. */
export function decodePng(header: PngHeader): Pixels | null {
  const { width, height, depth } = header;
  const bits = depth * (SAMPLES[header.colour] ?? 0);
  const passes = (header.interlaced ? SEVEN : ALL).flatMap((pass) => {
    const [columns, rows] = [ceil(width - pass.left, pass.across), ceil(height - pass.top, pass.down)];
    return columns > 0 && rows > 0 ? [{ ...pass, columns, rows, line: ceil(columns * bits, 8) }] : [];
  });
  const size = passes.reduce((sum, { rows, line }) => sum + rows * (line + 1), 0);
  const packed = unpack(header.data, size);
  if (packed === null) return null;

  const data = new Uint8Array(width * height * 4);
  const colour = toColour(header);
  let at = 0;
  for (const { left, top, across, down, columns, rows, line } of passes) {
    let above = new Uint8Array(line);
    for (let row = 0; row < rows; row++, at += line + 1) {
      const samples = packed.subarray(at + 1, at + 1 + line);
      if (!unfilter(packed[at] ?? 0, samples, above, ceil(bits, 8))) return null;
      colour(samples, columns, { data, at: ((top + row * down) * width + left) * 4, step: across * 4 });
      above = samples;
    }
  }
  return { width, height, data };
}

function ceil(value: number, by: number): number {
  return Math.ceil(value / by);
}

/** Exactly `size` bytes, or null. */
function unpack(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> | null {
  try {
    const packed = inflateSync(Buffer.concat(pieces), { maxOutputLength: size });
    return packed.length === size ? new Uint8Array(packed.buffer, packed.byteOffset, size) : null;
  } catch (cause) {
    // zlib's own errors all have a code; anything else is ours.
    if (cause instanceof Error && "code" in cause) return null;
    throw cause;
  }
}

/** Each byte is kept as its difference to the byte before it, above it, or both. False for a filter that does not exist. */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, back: number): boolean {
  switch (filter) {
    case 0:
      return true;
    case 1:
      for (let at = back; at < line.length; at++) line[at] = (line[at] ?? 0) + (line[at - back] ?? 0);
      return true;
    case 2:
      for (let at = 0; at < line.length; at++) line[at] = (line[at] ?? 0) + (above[at] ?? 0);
      return true;
    case 3:
      for (let at = 0; at < line.length; at++) {
        const before = at < back ? 0 : (line[at - back] ?? 0);
        line[at] = (line[at] ?? 0) + ((before + (above[at] ?? 0)) >> 1);
      }
      return true;
    case 4:
      for (let at = 0; at < line.length; at++) {
        const before = at < back ? 0 : (line[at - back] ?? 0);
        const corner = at < back ? 0 : (above[at - back] ?? 0);
        line[at] = (line[at] ?? 0) + nearestOf(before, above[at] ?? 0, corner);
      }
      return true;
    default:
      return false;
  }
}

/** Whichever of the three is nearest to where a straight slope through them would lead (Paeth). */
function nearestOf(before: number, above: number, corner: number): number {
  const [left, up, both] = [Math.abs(above - corner), Math.abs(before - corner), Math.abs(before + above - 2 * corner)];
  if (left <= up && left <= both) return before;
  return up <= both ? above : corner;
}
