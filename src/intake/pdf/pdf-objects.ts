import { inflateSync } from "node:zlib";
import { type Budget, type PdfMap, type PdfValue, readValue } from "./pdf-value.ts";

/** The things in a PDF by their number, the newest of each: a file that was saved again holds the old ones too. */
export interface PdfObjects {
  readonly get: (value: PdfValue | undefined) => PdfValue | null;
  readonly map: (value: PdfValue | undefined) => PdfMap | null;
  /** what a stream holds; null where it holds nothing that can be read */
  readonly stream: (value: PdfValue | undefined) => Buffer | null;
  readonly all: () => Iterable<readonly [number, PdfValue]>;
}

interface Found {
  readonly value: PdfValue;
  /** where the bytes of its stream stand */
  readonly stream: readonly [number, number] | null;
}

const MOST_OBJECTS = 200_000;
const MOST_VALUES = 2_000_000;
/** All that is unpacked from one file together: a file of a few letters can unpack to gigabytes. */
const MOST_UNPACKED = 64_000_000;

/**
 * Finds what is in a PDF by looking through all of it, not by its table of contents: viewers leave that wrong often enough. Only what
 * is needed to read a filled form and a file in the file. Never throws, whatever the bytes are.
 */
export function findObjects(bytes: Uint8Array): PdfObjects {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const found = new Map<number, Found>();
  const budget: Budget = { left: MOST_VALUES };
  let unpacked = 0;
  let count = 0;

  const unpack = ({ value, stream }: Found): Buffer | null => {
    if (stream === null || value.type !== "map") return null;
    const raw = Buffer.from(text.slice(...stream), "latin1");
    const filter = value.entries.get("Filter");
    const [only, ...others] = filter?.type === "list" ? filter.of : filter === undefined ? [] : [filter];
    if (only === undefined) return raw;
    if (only.type !== "name" || only.name !== "FlateDecode" || others.length > 0) return null;
    if (value.entries.has("DecodeParms") || unpacked >= MOST_UNPACKED) return null;
    try {
      const plain = inflateSync(raw, { maxOutputLength: MOST_UNPACKED - unpacked });
      unpacked += plain.length;
      return plain;
    } catch {
      return null;
    }
  };

  const head = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj(?![A-Za-z])/g;
  for (let match = head.exec(text); match !== null && count < MOST_OBJECTS; match = head.exec(text)) {
    count++;
    const { value, end } = readValue(text, head.lastIndex, budget);
    const stream = streamAt(text, value, end);
    const one: Found = { value, stream };
    found.set(Number(match[1]), one);
    head.lastIndex = Math.max(stream === null ? end : stream[1], head.lastIndex);
    if (stream !== null && typeOf(value) === "ObjStm") {
      const inner = unpack(one);
      if (inner !== null) count += unpackObjects(inner, value, { found, budget, most: MOST_OBJECTS - count });
    }
  }

  const get = (value: PdfValue | undefined): PdfValue | null => {
    let now = value;
    for (let steps = 0; now?.type === "ref" && steps < 10; steps++) now = found.get(now.id)?.value;
    return now === undefined || now.type === "ref" || now.type === "nothing" ? null : now;
  };
  return {
    get,
    map: (value) => {
      const known = get(value);
      return known?.type === "map" ? known.entries : null;
    },
    stream: (value) => {
      const one = value?.type === "ref" ? found.get(value.id) : undefined;
      return one === undefined ? null : unpack(one);
    },
    all: function* () {
      for (const [id, { value }] of found) yield [id, value] as const;
    },
  };
}

export function typeOf(value: PdfValue): string | null {
  const type = value.type === "map" ? value.entries.get("Type") : undefined;
  return type?.type === "name" ? type.name : null;
}

function streamAt(text: string, value: PdfValue, end: number): readonly [number, number] | null {
  if (value.type !== "map") return null;
  const begin = /[\0\t\n\f\r ]*stream(\r\n|\n|\r)/y;
  begin.lastIndex = end;
  if (begin.exec(text) === null) return null;
  const from = begin.lastIndex;
  const length = value.entries.get("Length");
  if (length?.type === "number" && /^\s*endstream/.test(text.slice(from + length.value, from + length.value + 20)))
    return [from, from + length.value];
  const close = text.indexOf("endstream", from);
  return [from, close < 0 ? text.length : close];
}

/** Many things packed into one stream: first their numbers and where each begins, then the things. Says how many there were. */
function unpackObjects(
  inner: Buffer,
  value: PdfValue,
  { found, budget, most }: { readonly found: Map<number, Found>; readonly budget: Budget; readonly most: number },
): number {
  const text = inner.toString("latin1");
  const numberAt = (key: string): number => {
    const number = value.type === "map" ? value.entries.get(key) : undefined;
    return number?.type === "number" ? number.value : 0;
  };
  const first = numberAt("First");
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
  const count = Math.min(numberAt("N"), Math.floor(numbers.length / 2), most);
  for (let at = 0; at < count; at++) {
    const [id = Number.NaN, offset = Number.NaN] = numbers.slice(2 * at, 2 * at + 2);
    if (!Number.isInteger(id) || !Number.isInteger(offset) || offset < 0) continue;
    found.set(id, { value: readValue(text, first + offset, budget).value, stream: null });
  }
  return Math.max(0, count);
}
