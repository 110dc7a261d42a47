/** One piece of a JPEG file: its marker, and where its content begins and ends. */
export interface Segment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
}

export const START_OF_SCAN = 0xda;
export const END_OF_IMAGE = 0xd9;
export const APP1 = 0xe1;

/** The pieces of a JPEG, one after the other, as far as they are whole; the last is END_OF_IMAGE unless the file was cut. What follows that (a second picture, a video) is not looked at. */
export function* jpegSegments(bytes: Uint8Array): Generator<Segment> {
  for (let at = nextMarker(bytes, 2); at !== null; ) {
    const marker = bytes[at - 1] ?? 0;
    if (marker === END_OF_IMAGE) {
      yield { marker, start: at, end: at };
      return;
    }
    const end = at + (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
    if (end < at + 2 || end > bytes.length) return;
    yield { marker, start: at + 2, end };
    at = nextMarker(bytes, end);
  }
}

/** Where the content behind the next marker begins; null at the end. FF 00 is a byte of the picture, and FF D0 to FF D7 stand within it. */
function nextMarker(bytes: Uint8Array, from: number): number | null {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    const isAlone = next === 0x01 || (next >= 0xd0 && next <= 0xd8);
    if (next !== 0 && next !== 0xff && !isAlone) return at + 2;
  }
  return null;
}

/** The block that a JPEG's camera wrote about it, or null. */
export function exifOf(bytes: Uint8Array, { marker, start, end }: Segment): Uint8Array | null {
  const isExif = marker === APP1 && [0x45, 0x78, 0x69, 0x66, 0, 0].every((byte, at) => bytes[start + at] === byte);
  return isExif && end - start > 6 ? bytes.subarray(start + 6, end) : null;
}
