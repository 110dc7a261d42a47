import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./support/handrail.ts";

const licences = readFileSync(join(root, "dist", "THIRD-PARTY-LICENCES.txt"), "utf8");

test.each([
  ["age-encryption", "Copyright 2023 The age Authors"],
  ["@noble/hashes", "Paul Miller"],
  ["@jsquash/jpeg", "Independent JPEG"],
  ["pdfkit", "Devon Govett"],
  ["zod", "Colin McDonnell"],
  ["AtkinsonHyperlegibleNext", "SIL OPEN FONT LICENSE"],
  ["NotoSans", "SIL OPEN FONT LICENSE"],
])("%s stands with its licence", (name, words) => {
  const parts = licences.split(/^-{78}$/m).filter((part) => new RegExp(`^\\s*${name}[ ,]`, "m").test(part));

  expect(parts.length).toBeGreaterThan(0);
  for (const part of parts) expect(part).toContain(words);
});

test("what is not in the program is not named", () => {
  for (const name of ["iconv-lite", "linebreak", "@noble/post-quantum", "brotli"])
    expect(licences).not.toMatch(new RegExp(`^${name} \\d`, "m"));
});
