import { toJpegHeader } from "./jpeg-header.ts";
import { jpegSegments } from "./jpeg-segments.ts";

/** The first block, which says only that it is a JPEG. */
const APP0 = 0xe0;
const COMMENT = 0xfe;

/** A JPEG with a picture in it and nothing else: no camera's block, no comment, nothing behind its end. */
export function isBareJpeg(bytes: Uint8Array): boolean {
  const header = bytes[0] === 0xff && bytes[1] === 0xd8 ? toJpegHeader(bytes) : null;
  if (header === null || header.end !== bytes.length || header.width * header.height > 100_000_000) return false;
  for (const { marker, start, end } of jpegSegments(bytes)) {
    if ((marker > APP0 && marker <= 0xef) || marker === COMMENT) return false;
    if (marker === APP0 && end - start > 14) return false;
  }
  return true;
}
