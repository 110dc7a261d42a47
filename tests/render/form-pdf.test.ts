import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { readPdf } from "../support/read-pdf.ts";
import { QUICK, sampleForm, sampleForms } from "../support/sample-forms.ts";
import { shippedFonts } from "../support/shipped-templates.ts";
import { runVera, veraMissing } from "../support/vera/run-vera.ts";

const fonts = shippedFonts();
const forms = sampleForms();

const made = new Map<string, Promise<Uint8Array>>();
const bytesOf = (name: string, size: "letter" | "a4"): Promise<Uint8Array> => {
  const form = forms.find((one) => one.name === name);
  if (form === undefined) throw new Error(`no form "${name}"`);
  const key = `${name} ${size}`;
  const bytes = made.get(key) ?? renderPdf(form.document, { size, large: false, fonts, fillable: form.fillable });
  made.set(key, bytes);
  return bytes;
};

test.each(forms.filter(({ most }) => most !== null))(
  "$name keeps to its pages, on Letter and A4",
  async ({ name, most }) => {
    for (const size of ["letter", "a4"] as const)
      expect((await readPdf(await bytesOf(name, size))).pages.length).toBeLessThanOrEqual(most ?? 0);
  },
);

test.each(forms)("$name: nothing stands outside the page, and none is nearly empty but the last", async ({ name }) => {
  const { pages } = await readPdf(await bytesOf(name, "letter"));
  for (const [at, { lowest, furthest, width, height, texts }] of pages.entries()) {
    expect(lowest).toBeLessThanOrEqual(height - 18);
    expect(furthest).toBeLessThanOrEqual(width - 18);
    if (at < pages.length - 1) expect(texts.length).toBeGreaterThan(20);
  }
});

test("a form in large print keeps its blanks on the page", async () => {
  const bytes = await renderPdf(sampleForm(QUICK), { size: "letter", large: true, fonts });
  const { pages } = await readPdf(bytes);

  expect(pages[0]?.text).toContain("Whose home (no full name)");
  for (const { furthest, width } of pages) expect(furthest).toBeLessThanOrEqual(width - 18);
});

test("a form asks the printer not to shrink it: boxes have their size for a reason", async () => {
  const bytes = Buffer.from(await bytesOf("quick form", "letter")).toString("latin1");

  expect(bytes).toContain("/PrintScaling /None");
});

test("the same form gives the same bytes", async () => {
  const again = await renderPdf(sampleForm(QUICK, false, true), {
    size: "letter",
    large: false,
    fonts,
    fillable: true,
  });

  expect(Buffer.from(again).equals(await bytesOf("fillable quick form", "letter"))).toBe(true);
});

describe("a form that is filled on a screen", () => {
  test("has a field with a label for every box and blank", async () => {
    const pdf = await PDFDocument.load(await bytesOf("fillable form of two areas", "letter"));
    const fields = pdf.getForm().getFields();

    expect(fields.map((field) => field.getName())).toContain("bathroom@2/tub-water");
    expect(fields.map((field) => field.getName())).toContain("form-1:bathroom+function:therapist:full:date");
    expect(fields.filter((field) => field.getName().includes(".")).map((field) => field.getName())).toEqual([]);
    const unlabelled = fields.filter((field) => field.acroField.dict.toString().includes("/TU") === false);
    expect(unlabelled.map((field) => field.getName())).toEqual([]);
  });

  test("names every field once", async () => {
    const pdf = await PDFDocument.load(await bytesOf("fillable form of two areas", "letter"));
    const names = pdf
      .getForm()
      .getFields()
      .map((field) => field.getName());

    expect(new Set(names).size).toBe(names.length);
  });

  test("holds no private question", async () => {
    const pdf = await PDFDocument.load(await bytesOf("fillable quick form", "letter"));
    const names = pdf
      .getForm()
      .getFields()
      .map((field) => field.getName());

    expect(names.filter((name) => name.includes("rushes"))).toEqual([]);
  });
});

const missing = veraMissing();

describe.skipIf(missing !== null)(
  `as veraPDF judges it${missing === null ? "" : ` (skipped: there is no ${missing})`}`,
  () => {
    test("every form keeps to PDF/UA-1", async () => {
      const folder = mkdtempSync(join(tmpdir(), "handrail-vera-"));
      try {
        const files = [];
        for (const [at, { name }] of forms.entries()) {
          const path = join(folder, `${at}.pdf`);
          writeFileSync(path, await bytesOf(name, "letter"));
          files.push({ path, flavour: "ua1" as const });
        }
        const verdicts = await runVera(files);
        expect(verdicts.map(({ broken }) => broken)).toEqual(forms.map(() => []));
        for (const { assertions } of verdicts) expect(assertions).toBeGreaterThan(1000);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }, 120_000);
  },
);
