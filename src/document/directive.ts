import type { BlockContent, DefinitionContent, RootContent } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import type { Shape } from "./shape.ts";
import { findShape, type ShapeScope, shapeInWords } from "./shape-scope.ts";
import type { Repeat } from "./template.ts";
import type { TemplateSource } from "./template-source.ts";

export type MarkdownNode = RootContent | BlockContent | DefinitionContent;
type Directive = ContainerDirective | LeafDirective;

type CheckedRepeat = Repeat & { readonly inner: ShapeScope };

export const named = (repeat: CheckedRepeat | null): Repeat | null =>
  repeat && { of: repeat.of, as: repeat.as, from: repeat.from };

export function parseRepeat(node: Directive, scope: ShapeScope, source: TemplateSource): CheckedRepeat | null {
  const of = attribute(node, "of");
  const as = attribute(node, "as");
  const from = attribute(node, "from");
  allowOnly(node, node.type === "leafDirective" ? ["of", "as", "from"] : ["of", "as"], source);
  if (of === null || as === null || !/^[A-Za-z][\w-]*$/.test(as)) {
    reportAt(node, source, {
      code: "missing-attribute",
      message: "each needs of=… (a list) and as=… (a name for one of it)",
    });
    return null;
  }
  if (from !== null && findAt(node, from, scope, source)?.type !== "text") {
    reportAt(node, source, { code: "not-text", at: from, message: `"${from}" is not a number to begin with` });
  }
  const shape = findAt(node, of, scope, source);
  if (shape === null) return null;
  if (shape.type !== "list") {
    reportAt(node, source, { code: "not-a-list", at: of, message: `"${of}" is ${shapeInWords(shape)}, not a list` });
    return null;
  }
  return { of, as, from, inner: { ...scope, [as]: shape.of } };
}

export function findAt(node: Directive, path: string, scope: ShapeScope, source: TemplateSource): Shape | null {
  const found = findShape(path, scope);
  if ("shape" in found) return found.shape;
  reportAt(node, source, { code: "unknown-path", at: path, ...found });
  return null;
}

export function attribute(node: Directive, name: string): string | null {
  return node.attributes?.[name] ?? null;
}

export function allowOnly(node: Directive, names: readonly string[], source: TemplateSource): void {
  for (const name of Object.keys(node.attributes ?? {})) {
    if (!names.includes(name))
      reportAt(node, source, {
        code: "unknown-attribute",
        at: name,
        message: `${node.name} has no "${name}"`,
        hint: `it has: ${names.join(", ")}`,
      });
  }
}

/** Reports at a node; with `at`, at that word in the node's first line. */
export function reportAt(
  node: MarkdownNode,
  source: TemplateSource,
  { at, ...problem }: { readonly code: string; readonly at?: string; readonly message: string; readonly hint?: string },
): void {
  const start = node.position?.start.offset ?? 0;
  const line = source.text.slice(start).split("\n", 1)[0] ?? "";
  const within =
    at === undefined || at === ""
      ? -1
      : line.search(new RegExp(`(?<=[=\\s{"'])${at.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?=[=\\s}"'])`));
  source.report({
    ...problem,
    offset: start + Math.max(0, within),
    length: within < 0 ? line.length : (at ?? "").length,
  });
}
