import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";

/** Every readable string of a file, also of what is packed in it. */
export function stringsOf(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes);
  const found = [raw.toString("latin1"), raw.toString("utf16le")];
  for (let at = raw.indexOf("stream"); at >= 0; at = raw.indexOf("stream", at + 6)) {
    const begin = at + 6 + (raw[at + 6] === 13 ? 2 : 1);
    try {
      found.push(inflateSync(raw.subarray(begin)).toString("latin1"));
    } catch {
      // not packed, or not a stream's beginning
    }
  }
  // Words of letters only: a picture or a font may hold any bytes.
  return found
    .flatMap((text) => text.match(/\((?:[^()\\]|\\.)*\)|<[^<>]*>/g) ?? [])
    .filter((text) => /^[\x20-\x7e]*$/.test(text))
    .join("\n");
}
