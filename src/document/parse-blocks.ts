import type { List, Table } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import { didYouMean } from "../model/nearest.ts";
import { allowOnly, attribute, findAt, type MarkdownNode, named, parseRepeat, reportAt } from "./directive.ts";
import { parseInline } from "./parse-inline.ts";
import { type ShapeScope, shapeInWords } from "./shape-scope.ts";
import type { TemplateBlock, TemplateItem } from "./template.ts";
import type { TemplateSource } from "./template-source.ts";

type Nodes = readonly MarkdownNode[];

/** Markdown's blocks → a template's, every name in them checked against what the reader may see. */
export function parseBlocks(nodes: Nodes, scope: ShapeScope, source: TemplateSource): readonly TemplateBlock[] {
  return nodes.flatMap((node, index): readonly TemplateBlock[] => {
    const before = nodes[index - 1];
    const each = before?.type === "leafDirective" && before.name === "each" ? before : null;
    if (node.type === "list") return [parseList(node, each, scope, source)];
    if (node.type === "table") return [parseTable(node, each, scope, source)];
    if (each !== null)
      reportAt(each, source, {
        code: "each-before-nothing",
        message: "::each stands right before a list or a table",
        hint: "for other blocks write :::each{of=… as=…} … :::",
      });
    return parseBlock(node, { scope, source, last: index === nodes.length - 1 });
  });
}

interface Here {
  readonly scope: ShapeScope;
  readonly source: TemplateSource;
  readonly last: boolean;
}

function parseBlock(node: Nodes[number], { scope, source, last }: Here): readonly TemplateBlock[] {
  switch (node.type) {
    case "heading":
      return [{ type: "heading", depth: node.depth, children: parseInline(node.children, scope, source) }];
    case "paragraph":
      return [{ type: "paragraph", children: parseInline(node.children, scope, source) }];
    case "blockquote":
      return [{ type: "blockquote", children: parseBlocks(node.children, scope, source) }];
    case "thematicBreak":
      return [{ type: "thematicBreak" }];
    case "containerDirective":
      return parseContainer(node, scope, source);
    case "leafDirective":
      if (node.name === "each" && !last) return [];
      return parseLeaf(node, scope, source);
    default:
      reportAt(node, source, {
        code: "unknown-markup",
        message: `a template cannot hold "${node.type}"`,
        hint: "use headings, paragraphs, lists, tables, > boxes, --- and directives",
      });
      return [];
  }
}

function parseContainer(node: ContainerDirective, scope: ShapeScope, source: TemplateSource): readonly TemplateBlock[] {
  const closing =
    source.text
      .slice(0, node.position?.end.offset ?? 0)
      .split("\n")
      .at(-1) ?? "";
  if (!/^[\s>]*:{3,}\s*$/.test(closing)) {
    reportAt(node, source, {
      code: "fence-not-closed",
      message: `:::${node.name} is never closed`,
      hint: "close it with as many colons as it was opened with",
    });
  }
  if (node.name === "each") {
    const repeat = parseRepeat(node, scope, source);
    if (repeat === null) return [];
    return [{ type: "each", of: repeat.of, as: repeat.as, children: parseBlocks(node.children, repeat.inner, source) }];
  }
  if (node.name === "small") {
    allowOnly(node, [], source);
    return [{ type: "small", children: parseBlocks(node.children, scope, source) }];
  }
  if (node.name === "if") {
    const has = attribute(node, "has");
    const path = has ?? attribute(node, "not");
    allowOnly(node, ["has", "not"], source);
    if (path === null || (has !== null && attribute(node, "not") !== null)) {
      reportAt(node, source, { code: "missing-attribute", message: ":::if needs either has=… or not=…" });
      return [];
    }
    findAt(node, path, scope, source);
    return [{ type: "if", path, has: has !== null, children: parseBlocks(node.children, scope, source) }];
  }
  reportAt(node, source, {
    code: "unknown-directive",
    message: `there is no :::${node.name}`,
    hint: "there are :::each, :::if and :::small",
  });
  return [];
}

function parseLeaf(node: LeafDirective, scope: ShapeScope, source: TemplateSource): readonly TemplateBlock[] {
  if (node.name === "areas" || node.name === "score" || node.name === "photo") {
    const of = attribute(node, "of") ?? "";
    allowOnly(node, ["of"], source);
    const shape = findAt(node, of, scope, source);
    if (shape !== null && shape.type !== node.name) {
      reportAt(node, source, {
        code: "not-a-figure",
        at: of,
        message: `"${of}" is ${shapeInWords(shape)}, not a figure for ::${node.name}`,
      });
    }
    return [{ type: node.name, of }];
  }
  if (node.name === "body") {
    allowOnly(node, [], source);
    return [{ type: "body" }];
  }
  if (node.name === "appendix") {
    allowOnly(node, [], source);
    return [{ type: "thematicBreak", small: true }];
  }
  if (node.name === "figure") {
    return parseDrawing(node, source);
  }
  if (node.name === "write-lines") {
    allowOnly(node, ["n"], source);
    const count = Number(attribute(node, "n") ?? "3");
    if (Number.isInteger(count) && count > 0 && count <= 40) return [{ type: "writeLines", count }];
    reportAt(node, source, { code: "bad-count", message: "n is a number from 1 to 40" });
    return [];
  }
  if (node.name === "each") {
    reportAt(node, source, { code: "each-before-nothing", message: "::each stands right before a list or a table" });
  } else {
    reportAt(node, source, {
      code: "unknown-directive",
      message: `there is no ::${node.name}`,
      hint: "there are ::each, ::areas, ::score, ::photo, ::figure, ::write-lines, ::appendix and, in a frame, ::body",
    });
  }
  return [];
}

function parseDrawing(node: LeafDirective, source: TemplateSource): readonly TemplateBlock[] {
  allowOnly(node, ["name"], source);
  const name = attribute(node, "name") ?? "";
  const drawing = source.drawings.find((one) => one.name === name);
  if (drawing !== undefined) return [{ type: "drawing", name, title: drawing.title, says: drawing.says }];
  const hint = didYouMean(
    name,
    source.drawings.map((one) => one.name),
  );
  reportAt(node, source, {
    code: "unknown-figure",
    at: name,
    message: `there is no drawing "${name}"`,
    ...(hint === null ? {} : { hint }),
  });
  return [];
}

function parseList(node: List, each: LeafDirective | null, scope: ShapeScope, source: TemplateSource): TemplateBlock {
  const repeat = each === null ? null : parseRepeat(each, scope, source);
  const inner = repeat?.inner ?? scope;
  const items = node.children.map((item): TemplateItem => {
    const children = parseBlocks(item.children, inner, source);
    const box = tickBox(children);
    return box ?? { checked: null, children };
  });
  return { type: "list", ordered: node.ordered === true, start: node.start ?? null, repeat: named(repeat), items };
}

/** `[ ] ` and `[x] ` at the beginning of an item are tick boxes. */
function tickBox(children: readonly TemplateBlock[]): TemplateItem | null {
  const [first, ...rest] = children;
  if (first?.type !== "paragraph") return null;
  const [head, ...tail] = first.children;
  if (head?.type !== "tick" || head.shape === "circle") return null;
  const [next, ...others] = tail;
  const value = next?.type === "text" ? next.value.trimStart() : null;
  const inline = value === null ? tail : value === "" ? others : [{ type: "text" as const, value }, ...others];
  return { checked: head.checked, children: [{ type: "paragraph", children: inline }, ...rest] };
}

function parseTable(node: Table, each: LeafDirective | null, scope: ShapeScope, source: TemplateSource): TemplateBlock {
  const repeat = each === null ? null : parseRepeat(each, scope, source);
  const inner = repeat?.inner ?? scope;
  const [head, ...rows] = node.children;
  return {
    type: "table",
    align: node.align ?? [],
    repeat: named(repeat),
    head: (head?.children ?? []).map((cell) => parseInline(cell.children, scope, source)),
    rows: rows.map((row) => row.children.map((cell) => parseInline(cell.children, inner, source))),
  };
}
