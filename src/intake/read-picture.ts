import { UserError } from "../model/errors.ts";
import { brokenPicture } from "./broken-picture.ts";
import { decodePng } from "./decode-png.ts";
import { decodeJpeg, encodeJpeg, type JpegCodec } from "./jpeg-codec.ts";
import { toJpegHeader } from "./jpeg-header.ts";
import { refusalOf, toPictureKind } from "./picture-kind.ts";
import type { Pixels } from "./pixels.ts";
import { toPngHeader } from "./png-header.ts";
import { shrink } from "./shrink.ts";
import { toExif } from "./to-exif.ts";
import { toUpright } from "./to-upright.ts";

/** A picture as it may be kept: upright, no larger than a page needs, and with nothing in it but what it shows. */
export interface CleanPicture {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** when it was taken, by the camera's clock (`2026-11-21T10:05:33`); for telling pictures apart, never to be kept */
  readonly taken: string | null;
}

const MEGA = 1_000_000;
/** In bytes: pictures beyond that are no snapshots. */
export const PICTURE_LIMIT = 50 * MEGA;
const PIXELS_LIMIT = 100 * MEGA;
/** Pixels times how often they are gone over: a camera's progressive JPEG has about ten scans. */
const WORK_LIMIT = 1500 * MEGA;
const LONGEST_SIDE = 1600;
const QUALITY = 80;

/**
 * Takes in a JPEG or PNG picture from anywhere. `name` is what it is called in messages. Place, time, camera, thumbnails, comments and
 * profiles are gone, for only the pixels are written anew. Throws a UserError for whatever is not such a picture, is damaged, or is
 * larger than a picture may be; how large it is is known before it is unpacked.
 */
export async function readPicture(bytes: Uint8Array, name: string, codec: JpegCodec): Promise<CleanPicture> {
  if (bytes.length > PICTURE_LIMIT) throw tooBig(name, `${Math.ceil(bytes.length / MEGA)} MB; 50 MB is the most`);
  const kind = toPictureKind(bytes);
  if (kind !== "jpeg" && kind !== "png") throw refusalOf(kind, name);
  const { pixels, exif } = kind === "jpeg" ? await readJpeg(bytes, name, codec) : readPng(bytes, name);
  if (pixels === null) throw brokenPicture(name);
  const { orientation, taken } = toExif(exif);
  const small = toUpright(shrink(pixels, LONGEST_SIDE), orientation);
  return { jpeg: await encodeJpeg(small, QUALITY, codec), width: small.width, height: small.height, taken };
}

interface Decoded {
  readonly pixels: Pixels | null;
  readonly exif: Uint8Array | null;
}

async function readJpeg(bytes: Uint8Array, name: string, codec: JpegCodec): Promise<Decoded> {
  const header = toJpegHeader(bytes);
  if (header === null) throw brokenPicture(name);
  const { width, height, components, common, scans, exif, end } = header;
  checkSize(name, width, height);
  if (width * height * scans > WORK_LIMIT)
    throw new UserError(`${name} is not built as a camera does it: it would take hours to read`, {
      hint: "open it, save it anew as JPEG, then try again",
    });
  if (!common || components > 3)
    throw new UserError(
      `${name} is a JPEG of a rare kind${components > 3 ? " (in the colours of a printing press)" : ""}`,
      {
        hint: "open it, save it anew as a plain JPEG, then try again",
      },
    );
  const pixels = await decodeJpeg(bytes.subarray(0, end), codec);
  return { pixels: pixels?.width === width && pixels.height === height ? pixels : null, exif };
}

function readPng(bytes: Uint8Array, name: string): Decoded {
  const header = toPngHeader(bytes);
  if (header === null) throw brokenPicture(name);
  checkSize(name, header.width, header.height);
  return { pixels: decodePng(header), exif: header.exif };
}

function checkSize(name: string, width: number, height: number): void {
  if (width === 0 || height === 0) throw brokenPicture(name);
  if (width * height > PIXELS_LIMIT) throw tooBig(name, `${width} × ${height} pixels; 100 million are the most`);
}

function tooBig(name: string, what: string): UserError {
  return new UserError(`${name} is too big: ${what}`, {
    hint: "make it smaller first; a screenshot of it will also do",
  });
}
