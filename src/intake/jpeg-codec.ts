import { brotliDecompressSync } from "node:zlib";
import decode, { init as initDecoder } from "@jsquash/jpeg/decode.js";
import encode, { init as initEncoder } from "@jsquash/jpeg/encode.js";
import type { Pixels } from "./pixels.ts";

/** MozJPEG as WebAssembly, which lies beside the program: its two halves, packed (brotli). */
export interface JpegCodec {
  readonly decoder: Uint8Array;
  readonly encoder: Uint8Array;
}

declare global {
  /** What a browser calls pixels; the codec's types ask for it. */
  interface ImageData {
    readonly width: number;
    readonly height: number;
    readonly data: Uint8ClampedArray;
  }
}

/** What the decoder says first where a part of the picture is missing: it would go on, and show gray there. */
const DAMAGE = /premature end|huffman|instead of RST/i;

/** MozJPEG's number for it. */
const GRAYSCALE = 1;

/** Null where any of it cannot be decoded. Each picture gets a decoder of its own: one that failed is of no more use, and its memory would never shrink. */
export async function decodeJpeg(bytes: Uint8Array, { decoder }: JpegCodec): Promise<Pixels | null> {
  const said: string[] = [];
  await initDecoder(settings(decoder, said));
  // It leaves by a made-up exit, a trap, or an error: each says only that this is no picture to it.
  const pixels = await decode(new Uint8Array(bytes).buffer).catch(() => null);
  if (pixels === null || said.some((line) => DAMAGE.test(line))) return null;
  const { width, height, data } = pixels;
  return { width, height, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) };
}

/** A JPEG that holds the pixels and nothing else. `quality`: 1 to 100. Not progressive: some printers do not take that out of a PDF. */
export async function encodeJpeg(pixels: Pixels, quality: number, codec: JpegCodec): Promise<Uint8Array> {
  return encodeAs(pixels, { quality }, codec);
}

/** The same picture in shades of gray, told as one number a pixel; null where it cannot be decoded. */
export async function toGrayJpeg(jpeg: Uint8Array, codec: JpegCodec): Promise<Uint8Array | null> {
  const pixels = await decodeJpeg(jpeg, codec);
  return pixels === null ? null : encodeAs(pixels, { quality: 85, color_space: GRAYSCALE }, codec);
}

async function encodeAs(
  { width, height, data }: Pixels,
  options: { readonly quality: number; readonly color_space?: number },
  { encoder }: JpegCodec,
): Promise<Uint8Array> {
  await initEncoder(settings(encoder, []));
  const pixels = { width, height, data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength) };
  return new Uint8Array(await encode(pixels, { ...options, progressive: false }));
}

function settings(packed: Uint8Array, said: string[]) {
  const say = (line: string): void => void said.push(line);
  return { wasmBinary: brotliDecompressSync(packed), print: say, printErr: say };
}
