import fc from "fast-check";
import { expect, test } from "vitest";
import { fillBlocks } from "../../src/document/fill.ts";
import { parseTemplate } from "../../src/document/parse-template.ts";
import type { Template } from "../../src/document/template.ts";
import { textsOf } from "../support/document-text.ts";
import { shippedTemplates } from "../support/shipped-templates.ts";

/** A value in every place that a template has: paragraph, heading, bold, item, nested item, tick box, quote, cell, repeated or not. */
const EVERY_PLACE = `---
id: family
title: Every place
kind: report
reader: family
size: standard
---

# {{ heading }}

Before {{ date }} after, **bold {{ counts }}** and *soft {{ nothing }}*.

:::if{has=heading}
> {{ signOff }}
:::

:::if{not=heading}
never
:::

::each{of=buy as=one}
1. {{ one }}

   ::each{of=buy as=two}
   - [ ] {{ two }}

::each{of=buy as=one}
| {{ heading }} | x |
|---|--:|
| {{ one }} | **{{ number }}** |

:::each{of=guards as=one}
{{ one }}
:::
`;

const HOSTILE = [
  "# not a heading",
  "1. not an item",
  "- [x] no box",
  "> no quote",
  "| a | b |\n|---|---|",
  "**bold**",
  "`code`",
  "<script>alert(1)</script>",
  ":::if{has=x}",
  "{{ secret }}",
  "{{",
  "}}",
  "[link](javascript:alert(1))",
  "http://evil.example",
  "&amp; &lt;",
  "\\*",
  "___",
  "---",
  "a\nb",
  "\u001b[31mred",
  "$1 $&",
  "__proto__",
  "::each{of=a as=b}",
];

const typed = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: "grapheme", minLength: 1 }),
  fc.string({ minLength: 1 }),
);

function everyPlace(): Template {
  const { template, diagnostics } = parseTemplate("every-place.md", EVERY_PLACE);
  expect(diagnostics).toEqual([]);
  if (template?.kind !== "report") throw new Error("no template");
  return template;
}

test("whatever somebody typed comes out as that text, and changes nothing around it", () => {
  const template = everyPlace();
  const shape = shapeOf(template, "plain");
  fc.assert(
    fc.property(typed, (text) => {
      const blocks = fillBlocks(template.blocks, viewOf(text));
      const texts = textsOf(blocks);
      expect(texts).toEqual([
        text,
        `Before ${text} after, bold ${text} and soft ${text}.`,
        text,
        text,
        text,
        text,
        "x",
        text,
        text,
        text,
      ]);
      expect(shapeOf(template, text)).toEqual(shape);
    }),
    { numRuns: 2000 },
  );
});

test("a line end in a value is a break, and only that", () => {
  const [heading] = fillBlocks(everyPlace().blocks, viewOf("first\nsecond"));
  expect(heading).toEqual({
    type: "heading",
    depth: 1,
    children: [{ type: "text", value: "first" }, { type: "break" }, { type: "text", value: "second" }],
  });
});

test("lists, boxes and tables of nothing are left out", () => {
  const blocks = fillBlocks(everyPlace().blocks, { ...viewOf("x"), buy: [], guards: [], heading: "" });
  expect(blocks.map(({ type }) => type)).toEqual(["heading", "paragraph", "paragraph"]);
  expect(textsOf(blocks).at(-1)).toBe("never");
});

test("a name that leads nowhere is a mistake of the program, never a blank", () => {
  const [family] = shippedTemplates();
  expect(() => fillBlocks(family?.blocks ?? [], {})).toThrow(/no ".+" here/);
  expect(() => fillBlocks([{ type: "paragraph", children: [{ type: "value", path: "toString" }] }], {})).toThrow(
    'no "toString" here',
  );
});

function viewOf(text: string): Parameters<typeof fillBlocks>[1] {
  return {
    heading: text,
    date: text,
    counts: text,
    nothing: text,
    signOff: text,
    number: text,
    buy: [text],
    guards: [text],
  };
}

/** The structure without its words: how many breaks and texts there are is the words' affair. */
function shapeOf(template: Template, text: string): unknown {
  return JSON.parse(
    JSON.stringify(fillBlocks(template.blocks, viewOf(text)), (key, value: unknown) =>
      key === "children" && Array.isArray(value)
        ? value.filter(({ type }: { type: string }) => type !== "text" && type !== "break")
        : value,
    ),
  );
}
