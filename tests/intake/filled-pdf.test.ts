import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isPdf, readFilledPdf } from "../../src/intake/pdf/read-filled-pdf.ts";
import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { fillPdf } from "../support/fill-form.ts";
import { QUICK, sampleForm } from "../support/sample-forms.ts";
import { shippedFonts } from "../support/shipped-templates.ts";

const form = await renderPdf(sampleForm(QUICK, false, true), {
  size: "letter",
  large: false,
  fonts: shippedFonts(),
  fillable: true,
});

const bytes = (...lines: readonly string[]): Uint8Array => Buffer.from(["%PDF-1.7", ...lines].join("\n"), "latin1");
const CATALOG = "1 0 obj << /Type /Catalog /AcroForm << /Fields [2 0 R 3 0 R] >> >> endobj";
const fields = (pdf: Uint8Array): Readonly<Record<string, string>> => Object.fromEntries(readFilledPdf(pdf).fields);

test("reads texts and ticks as viewers write them", () => {
  const pdf = bytes(
    CATALOG,
    "2 0 obj << /FT /Tx /T (a) /V (one \\(two\\) \\101\\r) >> endobj",
    "3 0 obj << /FT /Btn /T (b) /Kids [4 0 R 5 0 R] /V /no#2dgo >> endobj",
    "4 0 obj << /Parent 3 0 R /AS /Off >> endobj 5 0 obj << /Parent 3 0 R /AS /no#2dgo >> endobj",
  );

  expect(fields(pdf)).toEqual({ a: "one (two) A\r", b: "no-go" });
});

test("letters of other alphabets come in UTF-16", () => {
  const pdf = bytes(CATALOG, "2 0 obj << /FT /Tx /T (a) /V <FEFF00410142006F0064017A> >> endobj");

  expect(fields(pdf)).toEqual({ a: "Alodz".replace("l", "ł").replace("dz", "dź") });
});

test("what was saved last counts", () => {
  const pdf = bytes(
    CATALOG,
    "2 0 obj << /FT /Tx /T (a) /V (old) >> endobj",
    "3 0 obj << /FT /Tx /T (b) >> endobj",
    "2 0 obj << /FT /Tx /T (a) /V (new) >> endobj",
  );

  expect(fields(pdf)).toEqual({ a: "new", b: "" });
});

test("a locked file says so, and nothing is read from it", () => {
  expect(readFilledPdf(bytes(CATALOG, "trailer << /Encrypt 9 0 R >>")).locked).toBe(true);
});

test("a name that leads to itself ends", () => {
  const pdf = bytes(CATALOG, "2 0 obj 2 0 R endobj", "3 0 obj << /T (b) /FT /Tx /Kids [3 0 R] /V 2 0 R >> endobj");

  expect(fields(pdf)).toEqual({ b: "" });
});

test("a file of a few letters that unpacks to gigabytes is not unpacked", () => {
  const bomb = deflateSync(Buffer.alloc(200_000_000)).toString("latin1");
  const pdf = bytes(
    `7 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${bomb.length} >> stream\n${bomb}\nendstream endobj`,
    CATALOG,
    "2 0 obj << /FT /Tx /T (a) /V (kept) >> endobj",
  );

  expect(fields(pdf)).toEqual({ a: "kept" });
});

test.each([
  ["lists in lists", "[".repeat(300_000)],
  ["maps in maps", "<< /A ".repeat(200_000)],
  ["texts that never end", "(".repeat(1_000_000)],
  ["a million numbers", "1 ".repeat(1_000_000)],
  ["a million beginnings", "1 0 obj ".repeat(300_000)],
])("%s are read to the end", (_, harm) => {
  expect(readFilledPdf(bytes(CATALOG, `2 0 obj ${harm}`)).locked).toBe(false);
});

test("a broken form never stops the program, wherever it is cut and whatever is changed in it", async () => {
  const filled = await fillPdf(form, { "person/unsteady": "yes", "person/falls-12-months": "2" }, { packed: true });

  fc.assert(
    fc.property(
      fc.nat(filled.length - 1),
      fc.array(fc.tuple(fc.nat(filled.length - 1), fc.nat(255)), { maxLength: 40 }),
      fc.boolean(),
      (cut, changes, isCut) => {
        const broken = Uint8Array.from(filled);
        for (const [at, byte] of changes) broken[at] = byte;
        const { fields: read } = readFilledPdf(isCut ? broken.subarray(0, cut) : broken);
        for (const value of read.values()) expect(value.length).toBeLessThanOrEqual(20_000);
      },
    ),
    { numRuns: 60 },
  );
});

test("any bytes at all are read without a failure", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (some) => {
      readFilledPdf(some);
      readFilledPdf(Buffer.concat([bytes(CATALOG, "2 0 obj "), some]));
    }),
    { numRuns: 300 },
  );
});

test("a PDF is known by its beginning", () => {
  expect(isPdf(form)).toBe(true);
  expect(isPdf(Buffer.from("handrail: assessment/1"))).toBe(false);
});
