import { crc32, deflateRawSync } from "node:zlib";

/** A file within an archive: its name with forward slashes. */
export interface ArchiveFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const DEFLATED = 8;
const STORED = 0;
/** Of 1 January 1980, the first day that the format knows: the same files give the same bytes. */
const DAY_ONE = 0x21;
/** By Unix, version 3.0 of the format; the file is its owner's. */
const MADE_BY = 0x031e;
const PRIVATE_FILE = 0o100600 * 0x10000;

/** A .zip of these files, which any system opens. Names are plain ASCII, and there are at most 65,535 of them. */
export function toZip(files: readonly ArchiveFile[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const smaller = deflateRawSync(bytes, { level: 9 });
    const isSmaller = smaller.length < bytes.length;
    const content = isSmaller ? smaller : bytes;
    // needed version, flags, method, time, day, checksum, lengths
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(isSmaller ? DEFLATED : STORED, 4);
    common.writeUInt16LE(DAY_ONE, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([numbers([0x04034b50, 4]), common, Buffer.from(name, "latin1")]);
    directory.push(
      numbers([0x02014b50, 4], [MADE_BY, 2]),
      common,
      numbers([0, 2], [0, 2], [0, 2], [PRIVATE_FILE, 4], [offset, 4]),
      Buffer.from(name, "latin1"),
    );
    parts.push(local, content);
    offset += local.length + content.length;
  }
  const size = directory.reduce((all, { length }) => all + length, 0);
  const count = files.length;
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]);
  return Buffer.concat([...parts, ...directory, end]);
}

/** Numbers of two or four bytes, the small end first. */
function numbers(...all: readonly (readonly [number, 2 | 4])[]): Buffer {
  const bytes = Buffer.alloc(all.reduce((length, [, size]) => length + size, 0));
  let at = 0;
  for (const [value, size] of all) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}
