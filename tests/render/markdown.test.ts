import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { expect, test } from "vitest";
import type { Block } from "../../src/model/document.ts";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { printable } from "../../src/text/cells.ts";
import { everyBlock } from "../support/every-block.ts";

const read = (markdown: string): Nodes =>
  fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
const textIn = (node: Nodes): string =>
  "children" in node ? node.children.map(textIn).join("") : "value" in node ? node.value : "";
const typesIn = (node: Nodes): readonly string[] => [
  node.type,
  ...("children" in node ? node.children.flatMap(typesIn) : []),
];
const only = (...blocks: readonly Block[]): string => renderMarkdown({ ...everyBlock, blocks });
const text = (value: string) => ({ type: "text", value }) as const;

test("every block is standard Markdown, and says in words what pictures show", () => {
  const markdown = renderMarkdown(everyBlock);
  for (const line of [
    "# Every block",
    "## For a pen",
    "[a place to read on](https://www.cdc.gov/steadi)",
    "- [ ] to do",
    "- [x] done",
    "> In a box.",
    "| Place | Height |",
    "- **Bathroom**: Please do this first; 4 things",
    "- **Stairs**: We have none",
    "**The home**: 24 of 100 (18 to 24 with the open questions): Act now",
    "*Photo 1: the tub*",
    "In small print.",
  ])
    expect(markdown).toContain(line);
  expect(markdown).toMatch(/^3\. third\n\n {3}and why$/m);
  expect(typesIn(read(markdown))).not.toContain("html");
});

test("whatever is typed is read again as the same text, and as nothing but text", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          "#",
          "*",
          "_",
          "[",
          "]",
          "(",
          ")",
          "<b>",
          "&amp;",
          "|",
          "`",
          "!",
          "1.",
          "- ",
          "---",
          " ",
          "a",
          "\\",
          "~",
          "http://x",
        ),
        {
          maxLength: 12,
        },
      )
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(hostile, (typed) => {
      const shown = printable(typed).trim();
      fc.pre(shown !== "");
      const inText = read(only({ type: "paragraph", children: [text(shown)] }));
      expect(textIn(inText)).toBe(shown);
      expect(new Set(typesIn(inText))).toEqual(new Set(["root", "paragraph", "text"]));
      const cell = { type: "tableCell" as const, children: [text(shown)] };
      const table = read(only({ type: "table", children: [{ type: "tableRow", children: [cell, cell] }] }));
      expect(textIn(table)).toBe(shown + shown);
    }),
    { numRuns: 500 },
  );
});
