import { expect, test } from "vitest";
import { showDiagnostic } from "../../src/checklist/show-diagnostic.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";

const PROBLEM: Diagnostic = {
  code: "unknown-option",
  severity: "error",
  file: "checklists/home/bathroom.yaml",
  line: 31,
  column: 28,
  length: 4,
  source: "    when: { tub-grab-bar:  yess }",
  message: '"yess" is not an option of "tub-grab-bar"',
  hint: 'did you mean "yes"?',
};

test("a problem shows where, what, what was meant, and the place in its line", () => {
  expect(showDiagnostic(PROBLEM)).toBe(
    [
      "checklists/home/bathroom.yaml:31:28  error  unknown-option",
      '  "yess" is not an option of "tub-grab-bar"; did you mean "yes"?',
      "",
      "  31 |     when: { tub-grab-bar:  yess }",
      "                                  ^^^^",
    ].join("\n"),
  );
});

test("what a file holds cannot move the cursor or colour the screen", () => {
  const shown = showDiagnostic({
    ...PROBLEM,
    message: "a\u001b[31mred\u202e",
    source: "\u001b]0;title\u0007\tyess",
    column: 12,
    hint: null,
  });

  expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]/u.exec(shown.replaceAll("\n", ""))?.[0] ?? /never/);
  expect(shown.split("\n").at(-1)).toBe(`${" ".repeat(18)}^^^^`);
});

test("of a very long line only the part around the place is shown", () => {
  const source = `${"a".repeat(5_000)}yess${"b".repeat(5_000)}`;

  const lines = showDiagnostic({ ...PROBLEM, source, column: 5_001 }).split("\n");

  expect(lines.every((line) => line.length < 140)).toBe(true);
  expect(lines[3]?.slice((lines[4] ?? "").indexOf("^")).startsWith("yess")).toBe(true);
});
