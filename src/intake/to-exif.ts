/** What is looked at of all that a camera writes into a picture. None of it is kept. */
export interface Exif {
  /** 1 to 8: how the camera was held (1 is upright) */
  readonly orientation: number;
  /** when the picture was taken, by the camera's clock: `2026-11-21T10:05:33`, with fractions where it gives them */
  readonly taken: string | null;
}

const ORIENTATION = 0x0112;
const CHANGED = 0x0132;
const MORE = 0x8769;
const TAKEN = 0x9003;
const TAKEN_FRACTION = 0x9291;

type Entries = ReadonlyMap<number, DataView>;

/** Reads the Exif block of a picture, a small TIFF file. Whatever is wrong with it counts as not there. */
export function toExif(block: Uint8Array | null): Exif {
  const nothing: Exif = { orientation: 1, taken: null };
  if (block === null || block.length < 8) return nothing;
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const order = view.getUint16(0);
  const little = order === 0x4949;
  if ((!little && order !== 0x4d4d) || view.getUint16(2, little) !== 42) return nothing;

  const first = entriesAt(view, view.getUint32(4, little), little);
  const more = first.get(MORE);
  const second: Entries = more === undefined ? new Map() : entriesAt(view, numberIn(more, little) ?? 0, little);
  const orientation = numberIn(first.get(ORIENTATION), little) ?? 1;
  return {
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    taken: toTime(second.get(TAKEN) ?? first.get(CHANGED), second.get(TAKEN_FRACTION)),
  };
}

/** Bytes of one value, by the type of the field: byte, text, short, long; others are passed over. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4 };

/** The entries of the list that begins at this byte, each with the bytes of its value. */
function entriesAt(view: DataView, at: number, little: boolean): Entries {
  const entries = new Map<number, DataView>();
  if (at + 2 > view.byteLength) return entries;
  const count = view.getUint16(at, little);
  for (let n = 0; n < count; n++) {
    const entry = at + 2 + n * 12;
    if (entry + 12 > view.byteLength) break;
    const size = (SIZES[view.getUint16(entry + 2, little)] ?? 0) * view.getUint32(entry + 4, little);
    // What fits into four bytes stands in the entry itself.
    const place = size <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
    if (size > 0 && place + size <= view.byteLength)
      entries.set(view.getUint16(entry, little), new DataView(view.buffer, view.byteOffset + place, size));
  }
  return entries;
}

function numberIn(value: DataView | undefined, little: boolean): number | null {
  if (value?.byteLength === 2) return value.getUint16(0, little);
  return value?.byteLength === 4 ? value.getUint32(0, little) : null;
}

function textIn(value: DataView | undefined): string {
  if (value === undefined) return "";
  return String.fromCharCode(...new Uint8Array(value.buffer, value.byteOffset, Math.min(value.byteLength, 32)));
}

/** `2026:11:21 10:05:33` as a time that sorts like text; a camera whose clock was never set writes zeros. */
function toTime(value: DataView | undefined, fraction: DataView | undefined): string | null {
  const match = /^(\d{4}):(0[1-9]|1[0-2]):(0[1-9]|[12]\d|3[01]) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d)/.exec(
    textIn(value),
  );
  if (match === null || match[1] === "0000") return null;
  const [, year, month, day, hour, minute, second] = match;
  const part = /^\d{1,9}/.exec(textIn(fraction))?.[0];
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${part === undefined ? "" : `.${part}`}`;
}
