import { type Kerned, kernOf } from "./kern.ts";

/** The part of a fontkit font that shapes text. */
export interface Shaper extends Kerned {
  layout(text: string, features?: unknown): Shaped;
  glyphsForString(text: string): readonly Glyph[];
}

/** The part of a font in pdfkit that tells what of it stands in the file. */
export interface EmbeddedFont {
  readonly font: Shaper;
  /** from units of the font to thousandths of its size */
  readonly scale: number;
  readonly subset: { includeGlyph(id: number): number };
  /** of each glyph of the subset: how wide, and which letters it stands for */
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
}

interface Shaped {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Position[];
  readonly advanceWidth: number;
}

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

interface Position {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** Letters that stand by themselves: no marks to place, nothing to compose, nothing that is not to be seen. */
const PLAIN = /^[ -~\u00A0-\u00AC\u00AE-\u00FF\u2013\u2014\u2018-\u201D\u2022\u2026]*$/;

/** More than there are plain ones: two of them are one number. */
const LETTERS = 0x4000;

/** What a font knows of plain text, each letter and each pair of them looked up once. */
export interface Quick {
  isPlain(text: string): boolean;
  /** in units of the font, each word set by itself as pdfkit does */
  width(text: string): number;
  /** how much nearer the next letter stands than this one is wide */
  kernAfter(text: string, at: number): number;
  /** a letter as it stands in the file, which from then on has its glyph */
  code(letter: string): string;
}

/**
 * Makes a font shape plain Latin text quickly, and measure it without shaping. fontkit takes each word through all tables of OpenType,
 * which is half of the time that a report takes; in our text fonts they do no more to such letters than move pairs of them together.
 * null for a font that keeps pairs in another way, or is drawn in other units than pdfkit's.
 */
export function quicken({ font, scale, subset, widths, unicode }: EmbeddedFont): Quick | null {
  const shape = font.layout.bind(font);
  const kern = kernOf(font);
  if (kern === null || scale !== 1) return null;
  const glyphOf = remembered((letter: string) => font.glyphsForString(letter)[0] as Glyph);
  const kernOfPair = remembered((pair: number) => {
    const [first, second] = [Math.floor(pair / LETTERS), pair % LETTERS].map((one) => String.fromCharCode(one));
    return kern(glyphOf(first ?? "").id, glyphOf(second ?? "").id);
  });
  const kernAt = (text: string, at: number): number =>
    kernOfPair(text.charCodeAt(at) * LETTERS + text.charCodeAt(at + 1));
  const isPlain = (text: string): boolean => PLAIN.test(text);
  font.layout = (text, features) =>
    features === undefined && isPlain(text) ? setInPairs(text, glyphOf, kernAt) : shape(text, features);
  // The space ends a word, and moves nothing.
  const kernAfter = (text: string, at: number): number =>
    at === text.length - 1 || text.charAt(at) === " " ? 0 : kernAt(text, at);
  const width = (text: string): number => {
    let wide = 0;
    for (let at = 0; at < text.length; at++) wide += glyphOf(text.charAt(at)).advanceWidth + kernAfter(text, at);
    return wide;
  };
  const code = remembered((letter: string) => {
    const glyph = glyphOf(letter);
    const index = subset.includeGlyph(glyph.id);
    widths[index] ??= glyph.advanceWidth;
    unicode[index] ??= glyph.codePoints;
    return index.toString(16).padStart(4, "0");
  });
  return { isPlain, width, kernAfter, code };
}

function setInPairs(
  text: string,
  glyphOf: (letter: string) => Glyph,
  kernAt: (text: string, at: number) => number,
): Shaped {
  const glyphs = Array.from(text, glyphOf);
  const positions = glyphs.map(({ advanceWidth }, at) => ({
    xAdvance: advanceWidth + (at < glyphs.length - 1 ? kernAt(text, at) : 0),
    yAdvance: 0,
    xOffset: 0,
    yOffset: 0,
  }));
  return {
    glyphs,
    positions,
    // asked for once pdfkit has scaled the positions in place
    get advanceWidth() {
      return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    },
  };
}

function remembered<Key, T>(work: (key: Key) => T): (key: Key) => T {
  const known = new Map<Key, T>();
  return (key) => {
    let one = known.get(key);
    if (one === undefined) {
      one = work(key);
      known.set(key, one);
    }
    return one;
  };
}
