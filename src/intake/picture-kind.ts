import { Buffer } from "node:buffer";
import { UserError } from "../model/errors.ts";

/** What a file is, by its first bytes: its name is often wrong. */
export type PictureKind = "jpeg" | "png" | keyof typeof REFUSED | "empty" | "unknown";

const SAVE_AS_JPEG = "open it, save or export it as JPEG, then try again; a screenshot of it will also do";

/** What Handrail does not take in: in words, and what to do instead. */
const REFUSED = {
  heic: {
    words: "an HEIC picture, which Handrail cannot read",
    hint: "on the phone: Settings, Camera, Formats, Most Compatible; pictures taken before that: send them by mail as JPEG",
  },
  avif: { words: "an AVIF picture, which Handrail cannot read", hint: SAVE_AS_JPEG },
  webp: { words: "a WebP picture, which Handrail cannot read", hint: SAVE_AS_JPEG },
  gif: { words: "a GIF picture, which Handrail cannot read", hint: SAVE_AS_JPEG },
  bmp: { words: "a BMP picture, which Handrail cannot read", hint: SAVE_AS_JPEG },
  jxl: { words: "a JPEG XL picture, which Handrail cannot read", hint: SAVE_AS_JPEG },
  tiff: {
    words: "a TIFF or raw camera picture, which Handrail cannot read",
    hint: "the camera most likely kept a JPEG beside it; else save or export it as JPEG",
  },
  video: { words: "a video, not a picture", hint: "take a picture, or stop the video and take a screenshot" },
  pdf: { words: "a PDF, not a picture", hint: "take a screenshot of its page, and add that" },
  archive: { words: "a packed folder (ZIP), not a picture", hint: "unpack it, then name a picture in it" },
  text: { words: "a text, not a picture", hint: "name a JPEG or PNG picture" },
} as const;

const BRANDS: Readonly<Record<string, PictureKind>> = {
  avif: "avif",
  avis: "avif",
  heic: "heic",
  heix: "heic",
  heim: "heic",
  heis: "heic",
  hevc: "heic",
  hevx: "heic",
  mif1: "heic",
  msf1: "heic",
};

/** Where a file of a kind has which letters. */
const MARKS: readonly (readonly [at: number, letters: string, kind: PictureKind])[] = [
  [0, "\xff\xd8\xff", "jpeg"],
  [0, "\x89PNG\r\n\x1a\n", "png"],
  [0, "GIF8", "gif"],
  [0, "II*\0", "tiff"],
  [0, "MM\0*", "tiff"],
  [0, "%PDF-", "pdf"],
  [0, "PK\x03\x04", "archive"],
  [0, "\x1aE\xdf\xa3", "video"],
  [0, "\xff\x0a", "jxl"],
  [4, "JXL \r\n", "jxl"],
  [4, "moov", "video"],
  [4, "mdat", "video"],
  [8, "WEBP", "webp"],
  [8, "AVI ", "video"],
];

export function toPictureKind(bytes: Uint8Array): PictureKind {
  if (bytes.length === 0) return "empty";
  const head = Buffer.from(bytes.subarray(0, 512)).toString("latin1");
  if (head.startsWith("ftyp", 4)) return BRANDS[head.slice(8, 12)] ?? "video";
  const mark = MARKS.find(([at, letters]) => head.startsWith(letters, at));
  if (mark !== undefined) return mark[2];
  if (head.startsWith("BM") && head.startsWith("\0\0\0\0", 6)) return "bmp";
  return /^[\t\n\r\f -~\x80-\xff]+$/.test(head) ? "text" : "unknown";
}

/** Why a file that is neither JPEG nor PNG is not taken in. */
export function refusalOf(kind: Exclude<PictureKind, "jpeg" | "png">, name: string): UserError {
  if (kind === "empty")
    return new UserError(`${name} is empty: it has no bytes`, { hint: "copy or send it again, then try again" });
  if (kind === "unknown") return new UserError(`${name} is not a picture`, { hint: "name a JPEG or PNG picture" });
  const { words, hint } = REFUSED[kind];
  return new UserError(`${name} is ${words}`, { hint });
}
