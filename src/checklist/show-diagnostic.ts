import type { Diagnostic } from "../model/diagnostic.ts";

const WIDTH = 120;
/** What would move the cursor, colour the screen or turn the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/** A problem as lines for a terminal or a log: where, what, what to do, and the line with the place marked. */
export function showDiagnostic({
  file,
  line,
  column,
  severity,
  code,
  message,
  hint,
  length,
  source,
}: Diagnostic): string {
  const head = `${seen(file)}:${line}:${column}  ${severity}  ${code}`;
  const words = `  ${seen(message)}${hint === null ? "" : `; ${seen(hint)}`}`;
  const { text, start } = cut(source, column - 1);
  const gutter = `  ${line} | `;
  const marks = "^".repeat(Math.max(1, Math.min(length, text.length - start)));
  return [head, words, "", `${gutter}${seen(text)}`, `${" ".repeat(gutter.length + start)}${marks}`].join("\n");
}

/** One for one, so that the marks stay under what they mark. */
function seen(text: string): string {
  return text.replace(UNSEEN, (unseen) => (unseen === "\t" ? " " : "?".repeat(unseen.length)));
}

/** The part of a very long line that matters. */
function cut(source: string, at: number): { readonly text: string; readonly start: number } {
  if (source.length <= WIDTH) return { text: source, start: at };
  const from = Math.max(0, at - WIDTH / 3);
  return { text: source.slice(from, from + WIDTH), start: at - from };
}
