/** A value as a PDF writes it. A text is its bytes, one a letter; what they mean is found out later. */
export type PdfValue =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "text"; readonly bytes: string }
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "list"; readonly of: readonly PdfValue[] }
  | { readonly type: "map"; readonly entries: PdfMap }
  | { readonly type: "ref"; readonly id: number }
  | { readonly type: "nothing" };

export type PdfMap = ReadonlyMap<string, PdfValue>;

const NOTHING: PdfValue = { type: "nothing" };

/** Values in values: a file in which they go deeper than this was made to do harm. */
const DEEPEST = 40;

/** A text longer than this is no answer to anything. */
const LONGEST = 100_000;

/** How many more values are read: shared by all that is read from one file. */
export interface Budget {
  left: number;
}

interface Read {
  readonly value: PdfValue;
  readonly end: number;
}

/** Reads the value at `at`, and says where it ends. Whatever is broken reads as nothing; it always gets further. */
export function readValue(text: string, at: number, budget: Budget, depth = 0): Read {
  const start = afterSpace(text, at);
  const first = text[start] ?? "";
  if (--budget.left < 0) return { value: NOTHING, end: text.length };
  if (depth > DEEPEST || first === "") return { value: NOTHING, end: Math.max(start, at + 1) };
  if (text.startsWith("<<", start)) return readMap(text, start + 2, budget, depth);
  switch (first) {
    case "[":
      return readList(text, start + 1, budget, depth);
    case "(":
      return readText(text, start + 1);
    case "<":
      return readHex(text, start + 1);
    case "/":
      return readName(text, start + 1);
    default:
      return readWord(text, start);
  }
}

const SPACE = /[\0\t\n\f\r ]/;

function afterSpace(text: string, at: number): number {
  let now = at;
  for (;;) {
    while (now < text.length && SPACE.test(text[now] ?? "")) now++;
    if (text[now] !== "%") return now;
    while (now < text.length && text[now] !== "\n" && text[now] !== "\r") now++;
  }
}

function readMap(text: string, at: number, budget: Budget, depth: number): Read {
  const entries = new Map<string, PdfValue>();
  let now = at;
  for (;;) {
    now = afterSpace(text, now);
    if (now >= text.length) return { value: { type: "map", entries }, end: now };
    if (text.startsWith(">>", now)) return { value: { type: "map", entries }, end: now + 2 };
    const key = readValue(text, now, budget, depth + 1);
    if (key.value.type !== "name") {
      now = Math.max(key.end, now + 1);
      continue;
    }
    const { value, end } = readValue(text, key.end, budget, depth + 1);
    entries.set(key.value.name, value);
    now = end;
  }
}

function readList(text: string, at: number, budget: Budget, depth: number): Read {
  const of: PdfValue[] = [];
  let now = at;
  for (;;) {
    now = afterSpace(text, now);
    if (now >= text.length) return { value: { type: "list", of }, end: now };
    if (text[now] === "]") return { value: { type: "list", of }, end: now + 1 };
    const { value, end } = readValue(text, now, budget, depth + 1);
    of.push(value);
    now = Math.max(end, now + 1);
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function readText(text: string, at: number): Read {
  const bytes: string[] = [];
  let open = 1;
  let now = at;
  while (now < text.length) {
    const one = text[now] ?? "";
    if (one === "\\") {
      const octal = /^[0-7]{1,3}/.exec(text.slice(now + 1, now + 4))?.[0];
      const next = text[now + 1] ?? "";
      if (octal !== undefined) bytes.push(String.fromCharCode(Number.parseInt(octal, 8) & 0xff));
      else if (next !== "\n" && next !== "\r") bytes.push(ESCAPES[next] ?? next);
      now += 1 + (octal?.length ?? (text.startsWith("\r\n", now + 1) ? 2 : 1));
      continue;
    }
    if (one === "(") open++;
    if (one === ")" && --open === 0) return { value: { type: "text", bytes: bytes.join("") }, end: now + 1 };
    if (bytes.length < LONGEST) bytes.push(one);
    now++;
  }
  return { value: { type: "text", bytes: bytes.join("") }, end: now };
}

function readHex(text: string, at: number): Read {
  const close = text.indexOf(">", at);
  const end = close < 0 ? text.length : close;
  const digits = text.slice(at, end).replace(/[^0-9a-f]/gi, "");
  const pairs = (digits.length % 2 === 1 ? `${digits}0` : digits).match(/../g) ?? [];
  const bytes = pairs.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join("");
  return { value: { type: "text", bytes }, end: end + 1 };
}

function readName(text: string, at: number): Read {
  const raw = /[^\0\t\n\f\r ()<>[\]{}/%]*/y;
  raw.lastIndex = at;
  const written = raw.exec(text)?.[0] ?? "";
  const name = written.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { value: { type: "name", name }, end: at + written.length };
}

/** A number, `12 0 R`, or a word that means nothing here. */
function readWord(text: string, at: number): Read {
  const ref = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![A-Za-z0-9])/y;
  ref.lastIndex = at;
  const found = ref.exec(text);
  if (found !== null) return { value: { type: "ref", id: Number(found[1]) }, end: at + found[0].length };
  const word = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
  word.lastIndex = at;
  const written = word.exec(text)?.[0] ?? "";
  const value = Number(written);
  const end = at + Math.max(1, written.length);
  return { value: written !== "" && Number.isFinite(value) ? { type: "number", value } : NOTHING, end };
}

/** The letters of a text: UTF-16 or UTF-8 where it says so, else one byte each. */
export function lettersOf(bytes: string): string {
  const buffer = Buffer.from(bytes, "latin1");
  if (bytes.startsWith("\xfe\xff"))
    return buffer
      .subarray(2, 2 + ((buffer.length - 2) & ~1))
      .swap16()
      .toString("utf16le");
  if (bytes.startsWith("\xff\xfe")) return buffer.subarray(2).toString("utf16le");
  if (bytes.startsWith("\xef\xbb\xbf")) return buffer.subarray(3).toString("utf8");
  return bytes;
}
