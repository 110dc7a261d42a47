import { describe, expect, test } from "vitest";
import { tooHard } from "../../src/checklist/lint/too-hard.ts";
import { composeHandout } from "../../src/document/handout/compose-handout.ts";
import type { Block, Document } from "../../src/model/document.ts";
import { NO_LETTERHEAD } from "../../src/model/settings.ts";
import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { shipped } from "../support/catalogue.ts";
import { inlineText, textsOf } from "../support/document-text.ts";
import { shippedDrawings, shippedFonts, shippedHandouts } from "../support/shipped-templates.ts";

const { frame, handouts } = shippedHandouts();
const catalogue = shipped();
const context = { evaluation: null, sources: catalogue.sources, letterhead: NO_LETTERHEAD };
const fonts = shippedFonts();
const drawings = shippedDrawings();
const pictures = { drawings: (name: string) => drawings.find((one) => one.name === name) ?? null, photos: () => null };
const plain = (id: string): Document => {
  const one = handouts.find((handout) => handout.id === id);
  if (one === undefined) throw new Error(`no handout ${id}`);
  return composeHandout(one, frame, context, "2026-11-22");
};

/** Each sentence stretch that is read in one go: a paragraph, an item, a cell, a heading. */
function stretches(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.type) {
      case "paragraph":
      case "heading":
        return [inlineText(block.children).replace(/_{4,}/g, "")];
      case "list":
        return block.children.flatMap((item) => stretches(item.children));
      case "blockquote":
        return stretches(block.children);
      case "table":
        return block.children.flatMap((row) =>
          row.children.map((cell) => inlineText(cell.children).replace(/_{4,}/g, "")),
        );
      default:
        return [];
    }
  });
}

test("there are more than thirty, and each is named by some advice", () => {
  expect(handouts.length).toBeGreaterThan(30);
  const named = new Set<string>(
    catalogue.checklists.flatMap((one) => [
      ...one.handouts,
      ...one.recommendations.flatMap((advice) => advice.handouts),
    ]),
  );
  expect(handouts.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
});

describe.each(handouts.map(({ id }) => id as string))("%s", (id) => {
  const document = plain(id);

  test("is read with ease by a reader of grade 6, line by line", () => {
    const hard = stretches(document.blocks).flatMap((text) => {
      const why = tooHard(text);
      return why === null ? [] : [`${text}: ${why}`];
    });
    expect(hard).toEqual([]);
  });

  test("says when to call, and has its one message before anything else", () => {
    const headings = document.blocks.flatMap((block) => (block.type === "heading" ? [inlineText(block.children)] : []));
    expect(headings.some((heading) => heading.startsWith("When to call"))).toBe(true);
    expect(textsOf(document.blocks).join("\n")).toMatch(/911|today/);
  });

  test.each([
    ["letter", true],
    ["a4", true],
  ] as const)("fits on two pages of %s (large print: %s)", async (size, large) => {
    const bytes = await renderPdf(document, { size, large, fonts, pictures });
    const pages =
      Buffer.from(bytes)
        .toString("latin1")
        .match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(2);
  });
});
