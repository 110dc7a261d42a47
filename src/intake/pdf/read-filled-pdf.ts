import { findObjects, type PdfObjects, typeOf } from "./pdf-objects.ts";
import { lettersOf, type PdfMap, type PdfValue } from "./pdf-value.ts";

/** What somebody else's PDF says, as far as it concerns us. */
export interface FilledPdf {
  /** by the field's full name; empty where nothing is written or ticked */
  readonly fields: ReadonlyMap<string, string>;
  /** files within the file, as text */
  readonly attachments: readonly { readonly name: string; readonly text: string }[];
  /** it is locked with a password, or so that nothing may be read from it */
  readonly locked: boolean;
}

const MOST_FIELDS = 20_000;
const LONGEST_VALUE = 20_000;
const LARGEST_ATTACHMENT = 20_000_000;

export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.byteLength)).includes("%PDF-");
}

/** Reads the fields and the attached files of a PDF. Never throws: of a broken file it gives what can be read. */
export function readFilledPdf(bytes: Uint8Array): FilledPdf {
  const objects = findObjects(bytes);
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const locked = /\/Encrypt[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R/.test(end) || /\/Encrypt\s*<</.test(end);
  if (locked) return { fields: new Map(), attachments: [], locked };
  return { fields: readFields(objects), attachments: readAttachments(objects), locked };
}

function readFields(objects: PdfObjects): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const seen = new Set<PdfMap>();
  const visit = (
    value: PdfValue,
    above: { readonly name: string; readonly type: string | null; readonly value: PdfValue | undefined },
  ): void => {
    const field = objects.map(value);
    if (field === null || seen.has(field) || seen.size >= MOST_FIELDS) return;
    seen.add(field);
    const own = textOf(objects.get(field.get("T")));
    const name = [above.name, own].filter((part) => part !== null && part !== "").join(".");
    const type = nameOf(objects.get(field.get("FT"))) ?? above.type;
    const kids = objects.get(field.get("Kids"));
    const inherited = { name, type, value: field.get("V") ?? above.value };
    const said = saidBy(field, inherited, objects);
    if ((values.get(name) ?? "") === "" && name !== "") values.set(name, (said ?? "").slice(0, LONGEST_VALUE));
    if (kids?.type === "list") for (const kid of kids.of) visit(kid, inherited);
  };
  for (const root of rootsOf(objects)) visit(root, { name: "", type: null, value: undefined });
  return values;
}

/** The fields that the newest catalogue names. */
function rootsOf(objects: PdfObjects): readonly PdfValue[] {
  let roots: readonly PdfValue[] = [];
  for (const [, value] of objects.all()) {
    if (typeOf(value) !== "Catalog" || value.type !== "map") continue;
    const fields = objects.get(objects.map(value.entries.get("AcroForm"))?.get("Fields"));
    if (fields?.type === "list") roots = fields.of;
  }
  return roots;
}

/** A tick is a name, its own or that of how it looks; a text is a text. */
function saidBy(
  field: PdfMap,
  { type, value }: { readonly type: string | null; readonly value: PdfValue | undefined },
  objects: PdfObjects,
): string | null {
  const given = objects.get(value);
  if (type === "Btn") {
    const looks = nameOf(objects.get(field.get("AS")));
    const said = nameOf(given) ?? textOf(given);
    const ticked = [said, looks].find((one) => one !== null && one !== "Off" && one !== "");
    return ticked ?? null;
  }
  return type === "Tx" || type === "Ch" ? textOf(given) : null;
}

function textOf(value: PdfValue | null): string | null {
  return value?.type === "text" ? lettersOf(value.bytes) : null;
}

function nameOf(value: PdfValue | null): string | null {
  return value?.type === "name" ? value.name : null;
}

function readAttachments(objects: PdfObjects): FilledPdf["attachments"] {
  const found: { name: string; text: string }[] = [];
  for (const [, value] of objects.all()) {
    if (value.type !== "map") continue;
    const files = objects.map(value.entries.get("EF"));
    const name = textOf(objects.get(value.entries.get("UF"))) ?? textOf(objects.get(value.entries.get("F")));
    const bytes = files === null || name === null ? null : objects.stream(files.get("UF") ?? files.get("F"));
    if (name !== null && bytes !== null && bytes.length <= LARGEST_ATTACHMENT)
      found.push({ name, text: bytes.toString("utf8") });
  }
  return found;
}
