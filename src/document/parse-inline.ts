import type { PhrasingContent } from "mdast";
import { findShape, type ShapeScope, shapeInWords } from "./shape-scope.ts";
import type { TemplateInline } from "./template.ts";
import type { TemplateSource } from "./template-source.ts";

const PLACE = /\{\{\s*([\w.-]+)\s*\}\}/;

/** Markdown's inline nodes → a template's: `{{ path }}` becomes a place for data, once it is known to lead to text. */
export function parseInline(
  nodes: readonly PhrasingContent[],
  scope: ShapeScope,
  source: TemplateSource,
): readonly TemplateInline[] {
  return nodes.flatMap((node): readonly TemplateInline[] => {
    const offset = node.position?.start.offset ?? 0;
    switch (node.type) {
      case "text":
        return parseText(node.value, { start: offset, end: node.position?.end.offset ?? offset }, scope, source);
      case "strong":
      case "emphasis":
        return [{ type: node.type, children: parseInline(node.children, scope, source) }];
      case "link":
        if (node.url.includes("{{")) {
          source.report({
            code: "data-in-address",
            offset,
            message: "an address cannot hold data",
            hint: "write the address out",
          });
        }
        return [{ type: "link", url: node.url, children: parseInline(node.children, scope, source) }];
      case "break":
        return [{ type: "break" }];
      default:
        source.report({
          code: "unknown-markup",
          offset,
          message: `a template cannot hold "${node.type}"`,
          hint: "use plain text, **strong**, *emphasis* and links",
        });
        return [];
    }
  });
}

/** The text of a node between its places; a line end within a paragraph is a space. */
function parseText(
  value: string,
  at: { readonly start: number; readonly end: number },
  scope: ShapeScope,
  source: TemplateSource,
): readonly TemplateInline[] {
  const slice = source.text.slice(at.start, at.end);
  let searched = 0;
  return value.split(PLACE).flatMap((part, index): readonly TemplateInline[] => {
    if (index % 2 === 1) {
      const found = PLACE.exec(slice.slice(searched));
      const offset = at.start + searched + (found?.index ?? 0);
      searched += (found?.index ?? 0) + (found?.[0].length ?? 0);
      checkText(part, { offset, length: found?.[0].length ?? 1 }, scope, source);
      return [{ type: "value", path: part }];
    }
    const stray = /\{\{|\}\}|^:{3,}/m.exec(part);
    if (stray !== null) reportStray(stray[0], at.start + Math.max(0, slice.indexOf(stray[0], searched)), source);
    return parseWords(part.replaceAll("\n", " "));
  });
}

const MARK = /(\[[ x]\]|\( \)|_{4,})/;

/** Words, and among them what is for a pen: `[ ]` a box, `( )` a circle, `____` a blank as long as it is written. */
function parseWords(words: string): readonly TemplateInline[] {
  return words.split(MARK).flatMap((part, index): readonly TemplateInline[] => {
    if (index % 2 === 0) return part === "" ? [] : [{ type: "text", value: part }];
    if (part.startsWith("_")) return [{ type: "blank", letters: part.length }];
    return [{ type: "tick", shape: part === "( )" ? "circle" : "square", checked: part === "[x]" }];
  });
}

function reportStray(what: string, offset: number, source: TemplateSource): void {
  const length = what.length;
  if (what.startsWith(":")) {
    source.report({
      code: "stray-fence",
      offset,
      length,
      message: "this fence opens or closes nothing",
      hint: "an outer block needs more colons than the blocks within it",
    });
  } else {
    source.report({
      code: "place-not-closed",
      offset,
      length,
      message: "this is not a place for data",
      hint: "write {{ name }} or {{ group.name }} on one line",
    });
  }
}

function checkText(
  path: string,
  place: { readonly offset: number; readonly length: number },
  scope: ShapeScope,
  source: TemplateSource,
): void {
  const found = findShape(path, scope);
  if ("message" in found) {
    source.report({ code: "unknown-path", ...place, ...found });
  } else if (found.shape.type !== "text") {
    source.report({ code: "not-text", ...place, message: `"${path}" is ${shapeInWords(found.shape)}, not text` });
  }
}
