import type { Span } from "./spans.ts";

export interface Line {
  readonly spans: readonly Span[];
  readonly width: number;
}

/** How wide a text is: cells in a terminal, points on paper. */
export type Measure = (text: string, strong: boolean) => number;

/** Lines of spans → lines no wider than `width`, broken between words; a word that is wider by itself is broken within. */
export function wrapLines(lines: readonly (readonly Span[])[], width: number, measure: Measure): readonly Line[] {
  return lines.flatMap((line) => wrapLine(line, width, measure));
}

function wrapLine(spans: readonly Span[], width: number, measure: Measure): readonly Line[] {
  const lines: Line[] = [];
  let current: Line | null = null;
  for (const word of toWords(spans).flatMap((one) => fitWord(one, width, measure))) {
    const wordWidth = widthOf(word, measure);
    const space: number = current === null ? 0 : measure(" ", current.spans.at(-1)?.strong ?? false);
    if (current !== null && current.width + space + wordWidth <= width) {
      current = { spans: joined(current.spans, word), width: current.width + space + wordWidth };
    } else {
      if (current !== null) lines.push(current);
      current = { spans: word, width: wordWidth };
    }
  }
  return current === null ? lines : [...lines, current];
}

/** The longest stretches without a space; a word may change its style within. */
export function toWords(spans: readonly Span[]): readonly (readonly Span[])[] {
  const words: Span[][] = [];
  let open = false;
  for (const { text, strong } of spans) {
    for (const part of text.split(/( +)/)) {
      if (part === "") continue;
      if (part.startsWith(" ")) open = false;
      else if (open) words.at(-1)?.push({ text: part, strong });
      else {
        words.push([{ text: part, strong }]);
        open = true;
      }
    }
  }
  return words;
}

export function widthOf(spans: readonly Span[], measure: Measure): number {
  return spans.reduce((sum, { text, strong }) => sum + measure(text, strong), 0);
}

function joined(line: readonly Span[], word: readonly Span[]): readonly Span[] {
  const last = line.at(-1);
  const [first, ...rest] = word;
  if (last === undefined || first === undefined) return [...line, ...word];
  if (last.strong === first.strong)
    return [...line.slice(0, -1), { ...last, text: `${last.text} ${first.text}` }, ...rest];
  return [...line.slice(0, -1), { ...last, text: `${last.text} ` }, first, ...rest];
}

/** A word in parts that fit, cut between characters, never before a combining mark. */
function fitWord(word: readonly Span[], width: number, measure: Measure): readonly (readonly Span[])[] {
  if (widthOf(word, measure) <= width) return [word];
  const parts: Span[][] = [[]];
  let used = 0;
  for (const { text, strong } of word) {
    for (const character of text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
      const wide = measure(character, strong);
      if (used > 0 && used + wide > width) {
        parts.push([]);
        used = 0;
      }
      const part = parts.at(-1);
      const last = part?.at(-1);
      if (last?.strong === strong) part?.splice(-1, 1, { text: last.text + character, strong });
      else part?.push({ text: character, strong });
      used += wide;
    }
  }
  return parts.filter((part) => part.length > 0);
}
