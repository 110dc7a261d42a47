import { exifOf, jpegSegments } from "./jpeg-segments.ts";
import { toPictureKind } from "./picture-kind.ts";
import { toExif } from "./to-exif.ts";

/** When a picture was taken, by its camera's clock; null if it does not say. The first 128 kB of the file are enough. */
export function takenAt(head: Uint8Array): string | null {
  if (toPictureKind(head) !== "jpeg") return null;
  for (const segment of jpegSegments(head)) {
    const exif = exifOf(head, segment);
    if (exif !== null) return toExif(exif).taken;
  }
  return null;
}
