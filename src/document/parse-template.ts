import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { directive } from "micromark-extension-directive";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Drawing } from "../model/drawing.ts";
import { READERS } from "../model/words.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { handoutShape } from "./handout/handout-shape.ts";
import { oneOf, onlyKeys, required } from "./head-of.ts";
import { parseBlocks } from "./parse-blocks.ts";
import { parseHandout } from "./parse-handout.ts";
import type { RecordShape } from "./shape.ts";
import { SHAPES, TEMPLATE_IDS } from "./shapes.ts";
import type { AnyTemplate, TemplateBlock } from "./template.ts";
import { type TemplateSource, templateSource } from "./template-source.ts";

export interface ParsedTemplate {
  /** null if there is any problem */
  readonly template: AnyTemplate | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Markdown that templates do without: each would be one more way for a sentence to mean something else. */
const OFF = ["htmlFlow", "htmlText", "codeIndented", "setextUnderline", "definition", "autolink", "labelStartImage"];
const KINDS = ["report", "sheet", "handout", "frame"] as const;
const SIZES = ["standard", "large"] as const;

/** The text of a template → the template, or its problems with line and column. The shipped ones are parsed by the build. */
export function parseTemplate(file: string, original: string, drawings: readonly Drawing[] = []): ParsedTemplate {
  const source = templateSource(file, original, drawings);
  const head = readFrontMatter(source);
  const template = head === null ? null : parseAfter(head, source);
  return { template: source.diagnostics.length === 0 ? template : null, diagnostics: source.diagnostics };
}

function parseAfter(head: FrontMatter, source: TemplateSource): AnyTemplate | null {
  const body = (shape: RecordShape): readonly TemplateBlock[] =>
    parseBlocks(parseMarkdown(head, source).children, shape.fields, source);
  const kind = oneOf("kind", KINDS, head, source);
  if (kind === "handout") return parseHandout(head, source, body);
  if (kind === "frame") {
    onlyKeys(["id", "title", "kind"], head, source);
    const title = required("title", head, source);
    return title === null ? null : { id: "handout", kind, title, blocks: body(handoutShape) };
  }
  onlyKeys(["id", "title", "kind", "reader", "size"], head, source);
  const id = oneOf("id", TEMPLATE_IDS, head, source);
  const title = required("title", head, source);
  const reader = oneOf("reader", READERS, head, source);
  const size = oneOf("size", SIZES, head, source);
  if (id === null || kind === null || title === null || reader === null || size === null) return null;
  return { id, kind, title, reader, size, blocks: body(SHAPES[id]) };
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
