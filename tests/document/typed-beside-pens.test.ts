import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { expect, test } from "vitest";
import type { ContractorView } from "../../src/document/contractor/contractor-shape.ts";
import { fillBlocks } from "../../src/document/fill.ts";
import { parseTemplate } from "../../src/document/parse-template.ts";
import type { Document } from "../../src/model/document.ts";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { textsOf } from "../support/document-text.ts";

/** A value beside each box, circle and blank, in each block that may hold them, and in a photo's words. */
const TEMPLATE = `---
id: contractor
title: Beside every pen
kind: report
reader: contractor
size: standard
---

[ ] {{ ask }} ( ) {{ date }} ________ {{ parts }}\\
[{{ nothing }}](https://example.org) [x] **{{ ask }}** ____ *{{ date }}*

::::each{of=jobs as=one}

::each{of=one.given as=given}
- [ ] {{ given }} ______ ( ) {{ given }}

::each{of=one.measure as=mark}
| [ ] {{ ask }} | ____ |
|---|---|
| {{ mark }} ______ | ( ) **{{ mark }}** [ ] |

> [x] {{ one.title }} ________

:::each{of=one.photos as=picture}
::photo{of=picture}
:::

::write-lines{n=2}

::::
`;

const HOSTILE = [
  "[ ] a box",
  "[x] ticked",
  "( ) a circle",
  "________",
  "____ ____",
  "- [ ] item",
  "\\_\\_\\_\\_",
  "::photo{of=picture}",
  "::write-lines{n=40}",
  "::figure{name=cane-height}",
  "{{ jobs }}",
  "{{ one.title }}",
  ":::",
  "| a | b |",
  "# heading",
  "![](file:///etc/passwd)",
  "](javascript:alert(1))",
  "<img src=x onerror=alert(1)>",
  "\u0000\u001b[2J",
  "a\nb",
];

const typed = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "grapheme", minLength: 1 }));

const { template, diagnostics } = parseTemplate("beside-pens.md", TEMPLATE);

function filled(text: string): Document["blocks"] {
  const job: ContractorView["jobs"][number] = {
    group: text,
    number: text,
    title: text,
    lines: [],
    wall: text,
    given: [text],
    measure: [text],
    photos: [{ figure: "photo", photo: { id: "photo-1", alt: text, caption: text } }],
  };
  const view: ContractorView = {
    date: text,
    ask: text,
    jobs: [job],
    later: [],
    unworded: [],
    nothing: text,
    parts: text,
  };
  return fillBlocks(template?.blocks ?? [], view);
}

/** The blocks without their words. */
function bones(blocks: Document["blocks"]): unknown {
  return JSON.parse(
    JSON.stringify(blocks, (key, value: unknown) => {
      if (key === "alt" || key === "caption") return "";
      return key === "children" && Array.isArray(value)
        ? value.filter(({ type }: { type: string }) => type !== "text" && type !== "break")
        : value;
    }),
  );
}

test("the template is sound", () => {
  expect(diagnostics).toEqual([]);
});

test("beside boxes, circles, blanks and photos, whatever somebody typed is that text and changes nothing around it", () => {
  const plain = bones(filled("plain"));
  fc.assert(
    fc.property(typed, (text) => {
      const blocks = filled(text);
      expect(bones(blocks)).toEqual(plain);
      const [pens = "", box = "", head = "", , cell = "", circle = "", quote = "", caption = ""] = textsOf(blocks);
      expect(pens).toBe(`[ ] ${text} ( ) ${text} ________ ${text}\n${text} [x] ${text} ____ ${text}`);
      expect(box).toBe(`${text} ______ ( ) ${text}`);
      expect(head).toBe(`[ ] ${text}`);
      expect(cell).toBe(`${text} ______`);
      expect(circle).toBe(`( ) ${text} [ ]`);
      expect(quote).toBe(`[x] ${text} ________`);
      expect(caption).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test("and as Markdown it still is text: no picture, no address, no HTML of its own", () => {
  for (const text of HOSTILE) {
    const document: Document = {
      title: "x",
      lang: "en",
      footer: "",
      date: "2026-11-22",
      size: "standard",
      corners: "printed",
      blocks: filled(text),
    };
    const read = JSON.stringify(fromMarkdown(renderMarkdown(document)));
    expect(read.match(/"type":"(image|html|definition)"/g) ?? []).toEqual([]);
    expect([...new Set(read.match(/"url":"[^"]*"/g))]).toEqual(['"url":"https://example.org"']);
  }
});
