import { Buffer } from "node:buffer";
import { crc32, inflateRawSync } from "node:zlib";
import { UserError } from "../model/errors.ts";

/** How much an archive may hold. */
export interface ZipLimits {
  readonly files: number;
  /** of all files together, unpacked */
  readonly bytes: number;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const LINK = 0o120000;
const STORED = 0;
const DEFLATED = 8;

/**
 * The files of a .zip, by name. What could lead out of a folder (`..`, a whole path, a link), what is there twice or overlaps, what is
 * larger than it says or than the limits, and what is locked or of a rare kind is refused with a UserError, before it is unpacked.
 */
export function readZip(bytes: Uint8Array, file: string, limits: ZipLimits): ReadonlyMap<string, Uint8Array> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(zip, file, limits);
  const total = entries.reduce((all, { size }) => all + size, 0);
  if (total > limits.bytes) throw refused(file, `it would unpack to over ${Math.floor(limits.bytes / 1_000_000)} MB`);
  const names = new Set<string>();
  for (const { name } of entries) {
    checkName(name, file);
    if (names.has(name.toLowerCase())) throw refused(file, `it holds "${shown(name)}" twice`);
    names.add(name.toLowerCase());
  }
  const found = new Map<string, Uint8Array>();
  let behind = 0;
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    const start = contentOf(zip, entry, file);
    if (entry.offset < behind) throw refused(file, "its files lie over each other");
    behind = start + entry.packed;
    if (!entry.name.endsWith("/")) found.set(entry.name, unpack(zip.subarray(start, behind), entry, file));
  }
  return found;
}

function entriesOf(zip: Buffer, file: string, limits: ZipLimits): readonly Entry[] {
  const end = endOf(zip);
  if (end === null) throw refused(file, "it is cut off, or is no .zip");
  const count = zip.readUInt16LE(end + 10);
  const size = zip.readUInt32LE(end + 12);
  const start = zip.readUInt32LE(end + 16);
  if (zip.readUInt32LE(end + 4) !== 0 || zip.readUInt16LE(end + 8) !== count)
    throw refused(file, "it is one of several parts");
  if (count > limits.files) throw refused(file, `it holds over ${limits.files} files`);
  if (start + size !== end) throw refused(file, "its list of files is damaged");
  const entries: Entry[] = [];
  let at = start;
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || zip.readUInt32LE(at) !== DIRECTORY) throw refused(file, "its list of files is damaged");
    const lengths = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const next = at + 46 + lengths.reduce((all, length) => all + length, 0);
    if (next > end) throw refused(file, "its list of files is damaged");
    const name = zip.toString("utf8", at + 46, at + 46 + (lengths[0] ?? 0));
    const flags = zip.readUInt16LE(at + 8);
    if ((flags & 0x2041) !== 0) throw refused(file, `"${shown(name)}" in it is locked with a password`);
    if (((zip.readUInt32LE(at + 38) >>> 16) & 0o170000) === LINK)
      throw refused(file, `"${shown(name)}" in it is a link`);
    const [checksum, packed, unpacked] = [16, 20, 24].map((place) => zip.readUInt32LE(at + place));
    const entry = {
      name,
      method: zip.readUInt16LE(at + 10),
      checksum: checksum ?? 0,
      packed: packed ?? 0,
      size: unpacked ?? 0,
      offset: zip.readUInt32LE(at + 42),
    };
    if (entry.method !== STORED && entry.method !== DEFLATED)
      throw refused(file, `"${shown(name)}" in it is packed in a rare way`);
    entries.push(entry);
    at = next;
  }
  if (at !== end) throw refused(file, "its list of files is damaged");
  return entries;
}

/** Where the last part begins: behind it there is nothing but its own comment. */
function endOf(zip: Buffer): number | null {
  for (let at = zip.length - END_SIZE; at >= Math.max(0, zip.length - END_SIZE - 0xffff); at--)
    if (zip.readUInt32LE(at) === END && at + END_SIZE + zip.readUInt16LE(at + 20) === zip.length) return at;
  return null;
}

/** Where the content of an entry begins: its own head says the same name as the list does. */
function contentOf(zip: Buffer, { offset, name, packed }: Entry, file: string): number {
  const damaged = (): UserError => refused(file, `"${shown(name)}" in it is damaged`);
  if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== LOCAL) throw damaged();
  const nameLength = zip.readUInt16LE(offset + 26);
  const start = offset + 30 + nameLength + zip.readUInt16LE(offset + 28);
  if (start + packed > zip.length) throw damaged();
  if (zip.toString("utf8", offset + 30, offset + 30 + nameLength) !== name) throw damaged();
  return start;
}

function unpack(content: Buffer, { name, method, size, checksum }: Entry, file: string): Uint8Array {
  const bytes = method === STORED ? content : inflate(content, size);
  if (bytes === null || bytes.length !== size || crc32(bytes) !== checksum)
    throw refused(file, `"${shown(name)}" in it is damaged`);
  return bytes;
}

/** Never more than was said: what unpacks to more is a bomb. */
function inflate(content: Buffer, size: number): Buffer | null {
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, size) });
  } catch (cause) {
    if (cause instanceof Error && "code" in cause) return null;
    throw cause;
  }
}

function checkName(name: string, file: string): void {
  const parts = name.replace(/\/$/, "").split("/");
  const isOdd = [...name].some((letter) => letter < " " || "\u007f\\:\ufffd".includes(letter));
  if (isOdd || parts.some((part) => part === "" || part === "." || part === ".." || isOther(part)))
    throw refused(file, `"${shown(name)}" in it leads out of its folder`);
}

/** Windows takes it for a device, or for a name without its last letter. */
function isOther(part: string): boolean {
  return /[. ]$/.test(part) || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part);
}

function shown(name: string): string {
  return name.replace(/[^\x20-\x7e]/g, "?").slice(0, 60);
}

function refused(file: string, why: string): UserError {
  return new UserError(`${file} was not taken in: ${why}`, {
    hint: "nothing was changed; ask for it to be exported again",
  });
}
