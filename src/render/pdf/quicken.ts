import { type Kerned, kernOf } from "./kern.ts";

/** The part of a fontkit font that shapes text. */
export interface Shaper extends Kerned {
  layout(text: string, features?: unknown): Shaped;
  glyphsForString(text: string): readonly Glyph[];
}

interface Shaped {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Position[];
  readonly advanceWidth: number;
}

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
}

interface Position {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** Letters that stand by themselves: no marks to place, nothing to compose, nothing that is not to be seen. */
const PLAIN = /^[ -~\u00A0-\u00AC\u00AE-\u00FF\u2013\u2014\u2018-\u201D\u2022\u2026]*$/;

/** How wide a plain text is, in units of the font, each word set by itself as pdfkit does. null for other text. */
export type PlainWidth = (text: string) => number | null;

/**
 * Makes a font shape plain Latin text quickly, and measure it without shaping. fontkit takes each word through all tables of OpenType,
 * which is half of the time that a report takes; in our text fonts they do no more to such letters than move pairs of them together.
 */
export function quicken(font: Shaper): PlainWidth {
  const shape = font.layout.bind(font);
  const kern = kernOf(font);
  if (kern === null) return () => null;
  const glyphs = remembered((letter: string) => font.glyphsForString(letter)[0] as Glyph);
  const kerns = remembered((pair: string) => kern(glyphs(pair.charAt(0)).id, glyphs(pair.charAt(1)).id));
  font.layout = (text, features) =>
    features === undefined && PLAIN.test(text) ? setInPairs(text, glyphs, kerns) : shape(text, features);
  return (text) => (PLAIN.test(text) ? widthOf(text, glyphs, kerns) : null);
}

function setInPairs(text: string, glyphOf: (letter: string) => Glyph, kern: (pair: string) => number): Shaped {
  const glyphs = Array.from(text, glyphOf);
  const positions = glyphs.map(({ advanceWidth }, at) => ({
    xAdvance: advanceWidth + (at < glyphs.length - 1 ? kern(text.slice(at, at + 2)) : 0),
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

function widthOf(text: string, glyphOf: (letter: string) => Glyph, kern: (pair: string) => number): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    width += glyphOf(letter).advanceWidth;
    // The space ends a word, and moves nothing.
    if (letter !== " " && at < text.length - 1) width += kern(text.slice(at, at + 2));
  }
  return width;
}

function remembered<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    let one = known.get(key);
    if (one === undefined) {
      one = work(key);
      known.set(key, one);
    }
    return one;
  };
}
