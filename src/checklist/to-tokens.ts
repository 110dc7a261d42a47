import { Lexer } from "yaml";

/** A file that is refused before a parser is let in that calls itself, and could be taken down or kept busy for minutes. */
export interface Excess {
  readonly code: "too-deep" | "too-big" | "too-many-aliases";
  readonly message: string;
  /** offset in the text */
  readonly at: number;
}

const DEPTH = 100;
/** Four times the largest shipped checklist. */
const MOST_TOKENS = 120_000;
const MOST_ALIASES = 20_000;

/** The tokens of a file; or the first thing that no checklist has: lists and maps nested too deep, far too many words, or far too many names with `*`. */
export function toTokens(
  text: string,
): { readonly ok: true; readonly tokens: readonly string[] } | { readonly ok: false; readonly excess: Excess } {
  const refuse = (code: Excess["code"], message: string, at: number) => ({
    ok: false as const,
    excess: { code, message, at },
  });
  const all: string[] = [];
  let depth = 0;
  let run = 0;
  let offset = 0;
  let aliases = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === "[" || token === "{") depth++;
    if (token === "]" || token === "}") depth = Math.max(0, depth - 1);
    run = token === "-" || token === "?" ? run + 1 : token.trim() === "" ? run : 0;
    // Only an alias begins with a star: what stands in a text comes after a mark of its own.
    if (token.startsWith("*")) aliases++;
    if (depth > DEPTH || run > DEPTH) return refuse("too-deep", "the lists and maps are nested over 100 deep", offset);
    if (aliases > MOST_ALIASES) return refuse("too-many-aliases", "names with * stand for far too much", offset);
    if (all.push(token) > MOST_TOKENS) return refuse("too-big", "there is far too much in this file", offset);
    if (!MARKS.has(token)) offset += token.length;
  }
  return { ok: true, tokens: all };
}

/** Tokens of the lexer that stand for nothing in the text: the start of a document, its end, and a plain scalar's start. */
const MARKS: ReadonlySet<string> = new Set(["\u0002", "\u0018", "\u001F"]);
