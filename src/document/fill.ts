import type { Block, Inline, ListItem, TableRow } from "../model/document.ts";
import type { Figure, View, ViewValue } from "./shape.ts";
import type { Repeat, TemplateBlock, TemplateCells, TemplateInline, TemplateItem } from "./template.ts";

/**
 * The blocks of a template and the data → the blocks of a document. Data is never parsed: it only ever becomes the value of a text
 * node, so nothing that somebody typed can become markup.
 */
export function fillBlocks(blocks: readonly TemplateBlock[], scope: View): readonly Block[] {
  return blocks.flatMap((block) => fillBlock(block, scope));
}

function fillBlock(block: TemplateBlock, scope: View): readonly Block[] {
  switch (block.type) {
    case "heading":
      return [{ type: "heading", depth: block.depth, children: fillInline(block.children, scope) }];
    case "paragraph":
      return [{ type: "paragraph", children: fillInline(block.children, scope) }];
    case "list":
      return fillList(block, scope);
    case "blockquote":
    case "small":
      return whenAny(fillBlocks(block.children, scope), (children) => ({ type: block.type, children }));
    case "table":
      return fillTable(block, scope);
    case "body":
      return [];
    case "thematicBreak":
      return [block];
    case "areas":
    case "score":
    case "photo":
      return toFigure(figureAt(block.of, scope));
    case "drawing":
    case "writeLines":
      return [block];
    case "each":
      return scopes(block, scope).flatMap((inner) => fillBlocks(block.children, inner));
    case "if":
      return hasValue(valueAt(block.path, scope)) === block.has ? fillBlocks(block.children, scope) : [];
  }
}

function fillList(block: Extract<TemplateBlock, { type: "list" }>, scope: View): readonly Block[] {
  const items = repeated(block.repeat, scope).flatMap((inner) => block.items.map((item) => fillItem(item, inner)));
  const from = block.repeat?.from ?? null;
  const start = from === null ? block.start : Number(textAt(from, scope));
  return whenAny(items, (children) => ({ type: "list", ordered: block.ordered, start, children }));
}

function fillItem(item: TemplateItem, scope: View): ListItem {
  return { type: "listItem", checked: item.checked, children: fillBlocks(item.children, scope) };
}

function fillTable(block: Extract<TemplateBlock, { type: "table" }>, scope: View): readonly Block[] {
  const rows = repeated(block.repeat, scope).flatMap((inner) => block.rows.map((row) => fillRow(row, inner)));
  return whenAny(rows, (made) => ({
    type: "table",
    align: block.align,
    children: [fillRow(block.head, scope), ...made],
  }));
}

function fillRow(cells: TemplateCells, scope: View): TableRow {
  return {
    type: "tableRow",
    children: cells.map((cell) => ({ type: "tableCell", children: fillInline(cell, scope) })),
  };
}

function fillInline(nodes: readonly TemplateInline[], scope: View): readonly Inline[] {
  return nodes.flatMap((node) => fillNode(node, scope));
}

function fillNode(node: TemplateInline, scope: View): readonly Inline[] {
  switch (node.type) {
    case "text":
    case "tick":
    case "blank":
    case "break":
      return [node];
    case "value":
      return literal(textAt(node.path, scope));
    case "strong":
    case "emphasis":
      return [{ type: node.type, children: fillInline(node.children, scope) }];
    case "link":
      return [{ type: "link", url: node.url, children: fillInline(node.children, scope) }];
  }
}

/** Text as it was typed: its lines, and between them breaks. */
function literal(typed: string): readonly Inline[] {
  return typed
    .split("\n")
    .flatMap((value, index): readonly Inline[] => [
      ...(index > 0 ? [{ type: "break" } as const] : []),
      ...(value === "" ? [] : [{ type: "text", value } as const]),
    ]);
}

function whenAny<T>(made: readonly T[], block: (made: readonly T[]) => Block): readonly Block[] {
  return made.length === 0 ? [] : [block(made)];
}

function repeated(repeat: Repeat | null, scope: View): readonly View[] {
  return repeat === null ? [scope] : scopes(repeat, scope);
}

/** One scope for each member of the list, in which it goes by the name that `as` gives it. */
function scopes({ of, as }: { readonly of: string; readonly as: string }, scope: View): readonly View[] {
  const members = valueAt(of, scope);
  if (!isList(members)) throw new Error(`"${of}" is not a list`);
  return members.map((member) => ({ ...scope, [as]: member }));
}

function valueAt(path: string, scope: View): ViewValue {
  let value: ViewValue = scope;
  for (const key of path.split(".")) {
    if (!isView(value) || !Object.hasOwn(value, key)) throw new Error(`no "${path}" here`);
    const next: ViewValue | undefined = value[key];
    if (next === undefined) throw new Error(`no "${path}" here`);
    value = next;
  }
  return value;
}

function textAt(path: string, scope: View): string {
  const value = valueAt(path, scope);
  if (typeof value !== "string") throw new Error(`"${path}" is not text`);
  return value;
}

function toFigure(figure: Figure): readonly Block[] {
  switch (figure.figure) {
    case "areas":
      return whenAny(figure.bars, (bars) => ({ type: "areas", bars }));
    case "score":
      return [{ type: "score", gauge: figure.gauge }];
    case "photo":
      return [{ type: "photo", photo: figure.photo }];
  }
}

function figureAt(path: string, scope: View): Figure {
  const value = valueAt(path, scope);
  if (!isFigure(value)) throw new Error(`"${path}" is not a figure`);
  return value;
}

/** "", false, an empty list and a figure without bars are nothing. */
function hasValue(value: ViewValue): boolean {
  if (isFigure(value)) return value.figure !== "areas" || value.bars.length > 0;
  return isList(value) ? value.length > 0 : value !== "" && value !== false;
}

const isList = (value: ViewValue): value is readonly ViewValue[] => Array.isArray(value);
const isFigure = (value: ViewValue): value is Figure =>
  typeof value === "object" && !isList(value) && typeof value["figure"] === "string";
const isView = (value: ViewValue): value is View => typeof value === "object" && !isList(value) && !isFigure(value);
