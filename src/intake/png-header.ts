import { crc32 } from "node:zlib";

/** What a PNG says of itself, and its pieces, before any of it is decoded. */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** bits of one sample: 1, 2, 4, 8 or 16 */
  readonly depth: number;
  /** 0 gray, 2 colour, 3 by palette, 4 gray with cover, 6 colour with cover */
  readonly colour: number;
  readonly interlaced: boolean;
  readonly palette: Uint8Array | null;
  readonly transparency: Uint8Array | null;
  readonly exif: Uint8Array | null;
  /** the packed samples, piece by piece */
  readonly data: readonly Uint8Array[];
}

const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Null where the file is cut, a checksum does not fit, or a piece is missing that it cannot be shown without. */
export function toPngHeader(bytes: Uint8Array): PngHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Uint8Array>();
  const data: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return null;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const content = bytes.subarray(at + 8, end);
    if (name === "IDAT") data.push(content);
    else if (name === "IEND") return toHeader(chunks, data);
    else if (!chunks.has(name)) chunks.set(name, content);
    at = end + 4;
  }
  return null;
}

function toHeader(chunks: ReadonlyMap<string, Uint8Array>, data: readonly Uint8Array[]): PngHeader | null {
  const head = chunks.get("IHDR");
  if (head?.length !== 13 || data.length === 0) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const [depth, colour, packing, filter, interlace] = [8, 9, 10, 11, 12].map((at) => view.getUint8(at));
  if (depth === undefined || colour === undefined || packing !== 0 || filter !== 0) return null;
  if (DEPTHS[colour]?.includes(depth) !== true || (interlace !== 0 && interlace !== 1)) return null;
  const palette = chunks.get("PLTE") ?? null;
  if (colour === 3 && palette === null) return null;
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    depth,
    colour,
    interlaced: interlace === 1,
    palette,
    transparency: chunks.get("tRNS") ?? null,
    exif: chunks.get("eXIf") ?? null,
    data,
  };
}
