import axe from "axe-core";
import fc from "fast-check";
import { Window } from "happy-dom";
import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import type { Block, Document } from "../../src/model/document.ts";
import { renderHtml } from "../../src/render/html/render-html.ts";
import { everyBlock, somePictures } from "../support/every-block.ts";
import { sampleEvaluation } from "../support/sample-evaluation.ts";
import { shippedTemplates } from "../support/shipped-templates.ts";

const templates = shippedTemplates();

/** The page as a browser would have it; nothing in it is run. */
function open(document: Document, large = false): Window {
  const window = new Window({ settings: { enableJavaScriptEvaluation: false } });
  window.document.write(renderHtml(document, { large, pictures: somePictures }));
  return window;
}

/** What axe-core finds wrong. It looks for a browser's names in the global scope. */
async function problemsOf(window: Window): Promise<readonly string[]> {
  const { document } = window;
  const { window: outer, document: page } = globalThis as { readonly window?: unknown; readonly document?: unknown };
  Object.assign(globalThis, { window, document });
  try {
    const { violations } = await axe.run(document.documentElement as never, {
      // both ask what a browser has painted
      rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(", ")}`);
  } finally {
    Object.assign(globalThis, { window: outer, document: page });
  }
}

test.each([
  ["every block", everyBlock],
  ["the family's report", compose("family", sampleEvaluation, templates)],
  ["the therapist's report", compose("therapist", sampleEvaluation, templates)],
])("%s can be read with any aid", async (_, document) => {
  expect(await problemsOf(open(document))).toEqual([]);
});

test("axe notices what is wrong", async () => {
  const window = new Window();
  window.document.write("<html><body><img src='x.jpg'></body></html>");
  const found = (await problemsOf(window)).join("\n");
  for (const rule of ["image-alt", "html-has-lang", "document-title"]) expect(found).toContain(rule);
});

test("one file: nothing is fetched, nothing is run", () => {
  const html = renderHtml(everyBlock, { large: false, pictures: somePictures });
  expect(html).not.toMatch(/<script|<link|@import|url\(|\son\w+=/i);
  const { document } = open(everyBlock);
  const sources = [...document.querySelectorAll("[src]")].map((one) => one.getAttribute("src") ?? "");
  expect(sources).toHaveLength(1);
  for (const source of sources) expect(source).toMatch(/^data:image\/jpeg;base64,/);
});

test("what a picture shows is said: a drawing by its words, a photo by its own, a missing one by its caption", () => {
  const { document } = open(everyBlock);
  const [drawing] = everyBlock.blocks.filter((block) => block.type === "drawing");
  const svg = document.querySelector("figure svg[role=img]");
  expect(svg?.querySelector("title")?.textContent).toBe(drawing?.title);
  expect(svg?.querySelector("desc")?.textContent).toBe(drawing?.says);
  expect(document.querySelector("img")?.getAttribute("alt")).toBe("A tub");
  expect(document.body.textContent).toContain("Photo 2: the rail (picture not found)");
});

test("large print is larger; a language, a title and landmarks are there", () => {
  const { document } = open(everyBlock, true);
  expect(document.documentElement.className).toBe("large");
  expect(document.documentElement.lang).toBe("en");
  expect(document.title).toBe("Every block & <more>");
  expect(document.querySelectorAll("main, footer")).toHaveLength(2);
});

test("whatever is typed stays text", () => {
  const paragraph = (value: string): Block => ({ type: "paragraph", children: [{ type: "text", value }] });
  const parts = ["<script>", "</p>", "<img src=x onerror=y>", "&lt;", "&#60;", "]]>", "\"'", "a"];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 6 }), (typed) => {
      const { document } = open({ ...everyBlock, title: typed.join(""), blocks: [paragraph(typed.join(""))] });
      expect(document.querySelector("main p")?.textContent).toBe(typed.join(""));
      expect(document.title).toBe(typed.join(""));
      expect(document.querySelectorAll("script, img")).toHaveLength(0);
    }),
    { numRuns: 60 },
  );
});
