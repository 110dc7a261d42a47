import { END_OF_IMAGE, exifOf, jpegSegments, type Segment, START_OF_SCAN } from "./jpeg-segments.ts";

/** What a JPEG says of itself, before any of it is decoded. */
export interface JpegHeader {
  readonly width: number;
  readonly height: number;
  /** of light or colour: 1 gray, 3 colour, 4 for print */
  readonly components: number;
  /** it is of the common kind: 8 bits, sequential or progressive */
  readonly common: boolean;
  /** how often the decoder will go over the whole picture */
  readonly scans: number;
  readonly exif: Uint8Array | null;
  /** where the picture ends in the file */
  readonly end: number;
}

/** Null where the file has no size, nothing to see, or no end. */
export function toJpegHeader(bytes: Uint8Array): JpegHeader | null {
  let frame: Omit<JpegHeader, "scans" | "exif" | "end"> | null = null;
  let exif: Uint8Array | null = null;
  let scans = 0;
  for (const segment of jpegSegments(bytes)) {
    frame ??= toFrame(bytes, segment);
    exif ??= exifOf(bytes, segment);
    if (segment.marker === START_OF_SCAN) scans += 1;
    if (segment.marker === END_OF_IMAGE && frame !== null && scans > 0)
      return { ...frame, scans, exif, end: segment.end };
  }
  return null;
}

function toFrame(
  bytes: Uint8Array,
  { marker, start, end }: Segment,
): Omit<JpegHeader, "scans" | "exif" | "end"> | null {
  const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
  if (!isFrame || end - start < 6) return null;
  const number = (at: number): number => ((bytes[start + at] ?? 0) << 8) | (bytes[start + at + 1] ?? 0);
  const [height, width, components] = [number(1), number(3), bytes[start + 5] ?? 0];
  return { width, height, components, common: marker <= 0xc2 && bytes[start] === 8 };
}
