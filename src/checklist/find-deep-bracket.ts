import { Lexer } from "yaml";

const DEPTH = 100;

/**
 * Where lists and maps begin to be nested too deep, before a parser that calls itself is let in (it can take the process down);
 * null where they are not. Counts brackets, and `- - -` on one line.
 */
export function findDeepBracket(text: string): number | null {
  let depth = 0;
  let run = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === "[" || token === "{") depth++;
    if (token === "]" || token === "}") depth = Math.max(0, depth - 1);
    run = token === "-" || token === "?" ? run + 1 : token.trim() === "" ? run : 0;
    if (depth > DEPTH || run > DEPTH) return offset;
    if (!MARKS.has(token)) offset += token.length;
  }
  return null;
}

/** Tokens of the lexer that stand for nothing in the text: the start of a document, its end, and a plain scalar's start. */
const MARKS: ReadonlySet<string> = new Set(["\u0002", "\u0018", "\u001F"]);
