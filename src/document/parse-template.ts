import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { directive } from "micromark-extension-directive";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Drawing } from "../model/drawing.ts";
import { isOneOf, READERS } from "../model/words.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { parseBlocks } from "./parse-blocks.ts";
import { REPORT_IDS, SHAPES } from "./shapes.ts";
import type { Template } from "./template.ts";
import { type TemplateSource, templateSource } from "./template-source.ts";

export interface ParsedTemplate {
  /** null if there is any problem */
  readonly template: Template | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Markdown that templates do without: each would be one more way for a sentence to mean something else. */
const OFF = ["htmlFlow", "htmlText", "codeIndented", "setextUnderline", "definition", "autolink", "labelStartImage"];
const KEYS = ["id", "title", "kind", "reader", "size"];
const KINDS = ["report", "sheet"] as const;
const SIZES = ["standard", "large"] as const;

/** The text of a template → the template, or its problems with line and column. Used by the build; at run time templates are data. */
export function parseTemplate(file: string, original: string, drawings: readonly Drawing[] = []): ParsedTemplate {
  const source = templateSource(file, original, drawings);
  const head = readFrontMatter(source);
  const template = head === null ? null : parseAfter(head, source);
  return { template: source.diagnostics.length === 0 ? template : null, diagnostics: source.diagnostics };
}

function parseAfter(head: FrontMatter, source: TemplateSource): Template | null {
  for (const [key, { offset }] of head.entries) {
    if (!KEYS.includes(key))
      source.report({
        code: "unknown-key",
        offset,
        message: `front matter has no "${key}"`,
        hint: `it has: ${KEYS.join(", ")}`,
      });
  }
  const id = oneOf("id", REPORT_IDS, head, source);
  const kind = oneOf("kind", KINDS, head, source);
  const title = required("title", head, source);
  const reader = oneOf("reader", READERS, head, source);
  const size = oneOf("size", SIZES, head, source);
  if (id === null || kind === null || title === null || reader === null || size === null) return null;
  const blocks = parseBlocks(parseMarkdown(head, source).children, SHAPES[id].fields, source);
  return { id, kind, title, reader, size, blocks };
}

/** The front matter becomes blank lines, so that every place keeps its line. */
function parseMarkdown(head: FrontMatter, source: TemplateSource): ReturnType<typeof fromMarkdown> {
  const blank = source.text.slice(0, head.end).replace(/[^\n]/g, " ");
  const { flow = {} } = directive();
  return fromMarkdown(blank + source.text.slice(head.end), {
    // block directives only: a ":" in a sentence is a colon
    extensions: [gfmTable(), { flow }, { disable: { null: OFF } }],
    mdastExtensions: [gfmTableFromMarkdown(), directiveFromMarkdown()],
  });
}

function required(key: string, { entries }: FrontMatter, source: TemplateSource): string | null {
  const entry = entries.get(key);
  if (entry !== undefined) return entry.value;
  source.report({ code: "missing-key", offset: 0, length: 3, message: `front matter has no "${key}"` });
  return null;
}

function oneOf<T extends string>(
  key: string,
  words: readonly T[],
  head: FrontMatter,
  source: TemplateSource,
): T | null {
  const value = required(key, head, source);
  if (value === null || isOneOf(words, value)) return value;
  const { offset } = head.entries.get(key) ?? { offset: 0 };
  source.report({
    code: "unknown-word",
    offset,
    length: value.length,
    message: `"${value}" is no ${key}`,
    hint: `it is one of: ${words.join(", ")}`,
  });
  return null;
}
