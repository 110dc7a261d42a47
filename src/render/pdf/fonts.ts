import type { Pdf } from "./pdfkit-port.ts";
import { type Quick, quicken } from "./quicken.ts";

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
  /** how to set it quickly, where that is known */
  quickFor(run: Run): Quick | null;
  /** the first letter of a text that no font has */
  missing(text: string): string | null;
  /** in points, at a size of one point */
  width(text: string, strong: boolean): number;
}

/** A size at which a unit of our fonts is a point. */
const MEASURED_AT = 1000;

/** Registers the three fonts, each once under one name: pdfkit parses a font again whenever it meets it under another. */
export function openFonts(pdf: Pdf, files: FontFiles): Fonts {
  pdf.registerFont("regular", files.regular).registerFont("bold", files.bold).registerFont("fallback", files.fallback);
  const quick = { regular: quicken(pdf.font("regular")._font), bold: quicken(pdf.font("bold")._font), fallback: null };
  const has = glyphLookup(pdf);
  const known = { strong: new Map<string, number>(), plain: new Map<string, number>() };
  const quickFor = ({ text, font }: Run): Quick | null => (quick[font]?.isPlain(text) === true ? quick[font] : null);
  const runs = (text: string, strong: boolean): readonly Run[] => toRuns(text, strong ? "bold" : "regular", has);
  const width = (text: string, strong: boolean): number => {
    const widths = known[strong ? "strong" : "plain"];
    const before = widths.get(text);
    if (before !== undefined) return before;
    const wide =
      runs(text, strong).reduce(
        (sum, run) =>
          sum + (quickFor(run)?.width(run.text) ?? pdf.font(run.font).fontSize(MEASURED_AT).widthOfString(run.text)),
        0,
      ) / MEASURED_AT;
    widths.set(text, wide);
    return wide;
  };
  const missing = (text: string): string | null =>
    isAllIn(text, "regular", has)
      ? null
      : ([...substituted(text)].find((letter) => !has("regular", letter) && !has("fallback", letter)) ?? null);
  return { runs, quickFor, width, missing };
}

type Has = (font: FontName, character: string) => boolean;

function glyphLookup(pdf: Pdf): Has {
  const known = {
    regular: new Map<string, boolean>(),
    bold: new Map<string, boolean>(),
    fallback: new Map<string, boolean>(),
  };
  return (font, character) => {
    let has = known[font].get(character);
    if (has === undefined) {
      has = pdf.font(font)._font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
      known[font].set(character, has);
    }
    return has;
  };
}

/** Letters that nothing is put in the place of. */
const AS_IT_IS = /^[ -~\u00A0-\u00FF\u2013\u2014\u2018-\u201D\u2022\u2026]*$/;

/** Most texts are of letters of one font: found out in a tenth of the time that stretches take. */
function isAllIn(text: string, font: FontName, has: Has): boolean {
  if (!AS_IT_IS.test(text)) return false;
  for (let at = 0; at < text.length; at++) if (!has(font, text.charAt(at))) return false;
  return true;
}

function toRuns(text: string, main: FontName, has: Has): readonly Run[] {
  if (text !== "" && isAllIn(text, main, has)) return [{ text, font: main }];
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
