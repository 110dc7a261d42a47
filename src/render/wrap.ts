import type { Span } from "./spans.ts";

export interface Line {
  readonly spans: readonly Span[];
  readonly width: number;
}

/** How wide a span is: cells in a terminal, points on paper. */
export type Measure = (span: Span) => number;

type Word = readonly Span[];

/** Lines of spans → lines no wider than `width`, broken between words; a word that is wider by itself is broken within. */
export function wrapLines(lines: readonly (readonly Span[])[], width: number, measure: Measure): readonly Line[] {
  return lines.flatMap((line) => wrapPlain(line, width, measure) ?? wrapLine(line, width, measure));
}

/** Most lines are text alone, and their words fit: the same as `wrapLine`, at a fifth of its time. null for others. */
function wrapPlain(spans: readonly Span[], width: number, measure: Measure): readonly Line[] | null {
  if (spans.some(({ pen }) => pen !== null)) return null;
  const lines: Line[] = [];
  let line: Growing[] = [];
  let used = 0;
  for (const word of plainWords(spans)) {
    const wide = widthOf(word, measure);
    if (wide > width) return null;
    const gap = gapBetween(line.at(-1) ?? null, word);
    const space = gap === null ? 0 : measure(gap);
    if (gap !== null && used + space + wide <= width) {
      grow(line, gap);
      used += space + wide;
    } else {
      if (gap !== null) lines.push({ spans: line, width: used });
      line = [];
      used = wide;
    }
    for (const part of word) grow(line, part);
  }
  return line.length === 0 ? lines : [...lines, { spans: line, width: used }];
}

type Growing = { -readonly [Key in keyof Span]: Span[Key] };

function grow(line: Growing[], span: Span): void {
  const last = line.at(-1);
  if (last !== undefined && sameStyle(last, span)) last.text += span.text;
  else line.push({ text: span.text, strong: span.strong, link: span.link, pen: null });
}

/** The same as `toWords` of spans without a pen. */
function plainWords(spans: readonly Span[]): readonly Word[] {
  const words: Span[][] = [];
  let open = false;
  for (const { text, strong, link } of spans) {
    for (const [at, part] of text.split(" ").entries()) {
      if (at > 0) open = false;
      if (part === "") continue;
      const piece = { text: part, strong, link, pen: null };
      if (open) words.at(-1)?.push(piece);
      else words.push([piece]);
      open = true;
    }
  }
  return words;
}

function wrapLine(spans: readonly Span[], width: number, measure: Measure): readonly Line[] {
  const lines: Line[] = [];
  let current: Span[] = [];
  let used = 0;
  for (const word of toWords(spans).flatMap((one) => fitWord(one, width, measure))) {
    const wordWidth = widthOf(word, measure);
    const gap = gapBetween(current.at(-1) ?? null, word);
    const space = gap === null ? 0 : measure(gap);
    if (gap !== null && used + space + wordWidth <= width) {
      current.push(gap, ...word);
      used += space + wordWidth;
    } else {
      if (gap !== null) lines.push({ spans: joined(current), width: used });
      current = [...word];
      used = wordWidth;
    }
  }
  return current.length === 0 ? lines : [...lines, { spans: joined(current), width: used }];
}

/** A tick box keeps away from the word before it: it belongs to the one after it. */
function gapBetween(last: Span | null, [first]: Word): Span | null {
  if (last === null) return null;
  const text = first?.pen?.type === "tick" ? "  " : " ";
  return { text, strong: last.strong, link: last.link === first?.link ? last.link : null, pen: null };
}

/** The longest stretches without a space; a word may change its style within. A tick box and the word after it are one. */
export function toWords(spans: readonly Span[]): readonly Word[] {
  const words: Span[][] = [];
  let open = false;
  for (const span of spans) {
    for (const part of span.pen === null ? span.text.split(/( +)/) : [span.text]) {
      if (part === "") continue;
      const last = words.at(-1);
      if (part.startsWith(" ")) {
        open = open && last?.at(-1)?.pen?.type === "tick";
        if (open) last?.push({ ...span, text: " " });
      } else if (open && !(span.pen?.type === "tick" && endsInSpace(last))) last?.push({ ...span, text: part });
      else {
        words.push([{ ...span, text: part }]);
        open = true;
      }
    }
  }
  return words.map(trimmed);
}

const endsInSpace = (word: readonly Span[] | undefined): boolean => word?.at(-1)?.text === " ";
const trimmed = (word: readonly Span[]): Word => (endsInSpace(word) ? word.slice(0, -1) : word);

export function widthOf(spans: readonly Span[], measure: Measure): number {
  return spans.reduce((sum, span) => sum + measure(span), 0);
}

/** Neighbours of one style are one span. */
function joined(spans: readonly Span[]): readonly Span[] {
  const made: Span[] = [];
  for (let from = 0; from < spans.length; ) {
    const first = spans[from] as Span;
    let to = from + 1;
    let text = first.text;
    for (let next = spans[to]; next !== undefined && sameStyle(first, next); next = spans[++to]) text += next.text;
    made.push(to === from + 1 ? first : { ...first, text });
    from = to;
  }
  return made;
}

function sameStyle(one: Span, other: Span): boolean {
  return one.pen === null && other.pen === null && one.strong === other.strong && one.link === other.link;
}

/** A word in parts that fit, cut between characters, never before a combining mark, and never through a tick box. */
function fitWord(word: Word, width: number, measure: Measure): readonly Word[] {
  if (widthOf(word, measure) <= width) return [word];
  const parts: Span[][] = [[]];
  let used = 0;
  for (const span of word) {
    for (const character of charactersOf(span)) {
      const wide = measure({ ...span, text: character });
      if (used > 0 && used + wide > width) {
        parts.push([]);
        used = 0;
      }
      const part = parts.at(-1);
      const last = part?.at(-1);
      if (last !== undefined && continues(last, span)) part?.splice(-1, 1, { ...last, text: last.text + character });
      else part?.push({ ...span, text: character });
      used += wide;
    }
  }
  return parts.filter((part) => part.length > 0);
}

function charactersOf({ text, pen }: Span): readonly string[] {
  return pen?.type === "tick" ? [text] : (text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []);
}

const continues = (last: Span, span: Span): boolean =>
  sameStyle(last, span) || (last.pen?.type === "blank" && span.pen?.type === "blank");
