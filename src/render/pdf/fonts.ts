import type { Pdf } from "./pdfkit-port.ts";
import { quicken } from "./quicken.ts";

export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  /** for what the first two have no letters for */
  readonly fallback: Uint8Array;
}

type FontName = "regular" | "bold" | "fallback";

export interface Run {
  readonly text: string;
  readonly font: FontName;
}

export interface Fonts {
  /** a text in stretches of one font each */
  runs(text: string, strong: boolean): readonly Run[];
  /** the first letter of a text that no font has */
  missing(text: string): string | null;
  /** in points, at a size of one point */
  width(text: string, strong: boolean): number;
}

const MEASURED_AT = 1000;

/** Registers the three fonts, each once under one name: pdfkit parses a font again whenever it meets it under another. */
export function openFonts(pdf: Pdf, files: FontFiles): Fonts {
  pdf.registerFont("regular", files.regular).registerFont("bold", files.bold).registerFont("fallback", files.fallback);
  for (const name of ["regular", "bold"] as const) quicken(pdf.font(name)._font.font);
  const has = glyphLookup(pdf);
  const widths = new Map<string, number>();
  const runs = (text: string, strong: boolean): readonly Run[] => toRuns(text, strong ? "bold" : "regular", has);
  const width = (text: string, strong: boolean): number => {
    const key = `${strong ? "b" : "r"}${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const wide =
      runs(text, strong).reduce(
        (sum, run) => sum + pdf.font(run.font).fontSize(MEASURED_AT).widthOfString(run.text),
        0,
      ) / MEASURED_AT;
    widths.set(key, wide);
    return wide;
  };
  const missing = (text: string): string | null =>
    [...substituted(text)].find((letter) => !has("regular", letter) && !has("fallback", letter)) ?? null;
  return { runs, width, missing };
}

type Has = (font: FontName, character: string) => boolean;

function glyphLookup(pdf: Pdf): Has {
  const known = new Map<string, boolean>();
  return (font, character) => {
    const key = font + character;
    let has = known.get(key);
    if (has === undefined) {
      has = pdf.font(font)._font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
      known.set(key, has);
    }
    return has;
  };
}

function toRuns(text: string, main: FontName, has: Has): readonly Run[] {
  const runs: Run[] = [];
  for (const character of substituted(text)) {
    const font = has(main, character) ? main : "fallback";
    const last = runs.at(-1);
    if (last?.font === font) runs.splice(-1, 1, { font, text: last.text + character });
    else runs.push({ font, text: character });
  }
  return runs;
}

/** Composed letters have glyphs more often; exotic hyphens and spaces have plain twins; joiners mean nothing without their letters. */
function substituted(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\u2000-\u200A\u202F\u205F\u3000]/g, "\u00A0")
    .replace(/[\u200C\u200D]/g, "");
}
