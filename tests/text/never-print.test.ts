import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findForbidden } from "../../src/checklist/lint/never-print.ts";
import { readTree } from "../../src/store/read-tree.ts";
import { root } from "../support/handrail.ts";

/** What a file of the program says: each text between quotation marks, its placeholders as one word. */
function textsIn(source: string): readonly string[] {
  const quoted = source.match(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? [];
  return quoted.map((text) => text.slice(1, -1).replace(/\$\{[^}]*\}/g, "this"));
}

const program = readTree(join(root, "src", "text"), ".ts").flatMap(({ file, text }) =>
  textsIn(text).map((one) => ({ file, one })),
);
const templates = readTree(join(root, "templates"), ".md").flatMap(({ file, text }) =>
  text.split(/\n\n+/).map((one) => ({ file, one: one.replace(/\s+/g, " ") })),
);
const papers = ["README.md", "docs/content.md"].map((file) => ({
  file,
  one: readFileSync(join(root, file), "utf8").replace(/\s+/g, " "),
}));

test("there is something to look through", () => {
  expect(program.length).toBeGreaterThan(500);
  expect(templates.length).toBeGreaterThan(50);
});

test("nothing that must never be printed stands in what the program itself says, in a template or in the papers", () => {
  const found = [...program, ...templates, ...papers].flatMap(({ file, one }) => {
    const forbidden = findForbidden(one);
    return forbidden === null ? [] : [{ file, one, ...forbidden }];
  });
  expect(found).toEqual([]);
});

test.each([
  "Stop taking your blood thinner.",
  "The home is safe now.",
  "Soak your feet in the evening.",
  "Use a heating pad on the feet.",
  "Stand on one leg with the eyes closed.",
  "Hold the towel bar.",
  "Use a bed rail for safety.",
  "Walk through the pain.",
  "Falls are reduced by 30 %.",
  "It cures neuropathy.",
])("and it would be found: %s", (sentence) => {
  expect(findForbidden(sentence)).not.toBeNull();
});
