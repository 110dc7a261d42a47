import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Question } from "../../src/interview/question.ts";
import { paint } from "../../src/prompt/screen.ts";
import type { PromptState } from "../../src/prompt/state.ts";
import { wrapText } from "../../src/prompt/width.ts";
import { widthOf } from "../../src/text/cells.ts";
import { type AtTheKeys, atTheKeys } from "./at-the-keys.ts";

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 40, rows: 20 },
] as const;

function linesOf(
  { state }: { state: PromptState },
  { columns, rows }: { columns: number; rows: number } = SIZES[0],
  colour = false,
): readonly string[] {
  const { above, below } = paint(state, { columns, rows, colour });
  return [...above, ...below];
}

const wordsOf = (lines: readonly string[]): string => lines.join(" ").replace(/\s+/g, " ");
const bathroom = (by: "therapist" | "caregiver"): AtTheKeys =>
  atTheKeys(by).goTo("bathroom/#more-0").type("y\rUpstairs\r3");

const LABELS = ["does not move however it is pulled", "moves or turns when it is pulled", "used as one", "4 Nothing"];

test.each(["therapist", "caregiver"] as const)("at 80 × 24 the longest question of a %s is whole", (by) => {
  const words = wordsOf(linesOf(bathroom(by)));

  for (const label of [...LABELS, "held with one hand the whole time?", "does not count. Do not hang on it"])
    expect(words).toContain(label);
});

test.each(["therapist", "caregiver"] as const)("at 40 × 20 it keeps all its words, and its choices scroll", (by) => {
  const at = bathroom(by);
  const seen = [0, 1, 2, 3, 4]
    .map((times) => at.press(Array<string>(times).fill("down")))
    .map((one) => wordsOf(linesOf(one, SIZES[1])));

  for (const words of seen) expect(words).toContain("held with one hand the whole time? ... (H shows it all)");
  for (const label of LABELS) expect(seen.join(" ")).toContain(label);
});

describe.each(SIZES)("at $columns × $rows", (size) => {
  test("a long list of choices scrolls, and every choice comes to be seen", () => {
    const at = atTheKeys("caregiver").goTo("person/now");
    const seen = new Set<string>();
    for (let step = 0, scrolled = at; step < 12; step++, scrolled = scrolled.press(["down"])) {
      for (const [, number = ""] of wordsOf(linesOf(scrolled, size)).matchAll(/(\d+) \[ \]/g)) seen.add(number);
      expect(linesOf(scrolled, size).length).toBeLessThanOrEqual(size.rows);
    }
    expect([...seen].map(Number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test("law: whatever is typed, no line is too long and no screen too high", () => {
    const key = fc.constantFrom(..."0123456789bfsxud?hrvyncptzjo*mawgel/+-\r\u001b q日 ".split(""));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), fc.constantFrom("therapist", "caregiver", "self"), (keys, by) => {
        const lines = linesOf(atTheKeys(by as "self").type(keys.join("")), size);
        expect(lines.length).toBeLessThanOrEqual(size.rows);
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(size.columns);
      }),
      { numRuns: 200 },
    );
  });
});

test("a low screen has fewer keys at its foot, but help and the way out, and more of the question", () => {
  const low = linesOf(bathroom("caregiver"), { columns: 60, rows: 15 });

  expect(wordsOf(low)).toMatch(/H help\s+Q stop for now/);
  expect(wordsOf(low)).not.toContain("F forward");
  expect(wordsOf(linesOf(bathroom("caregiver")))).toContain("F forward");
});

test("shows where one is, the last answer, the question, the choices and the keys", () => {
  expect(linesOf(atTheKeys().goTo("ward/thing-1").type("2"))).toEqual([
    "MB-12                           Things  2 of 20            1 of 32   3 %   saved",
    "last   Thing 1? So-so                                                b to change",
    "-".repeat(80),
    "",
    " Thing 2?",
    "",
    "    1  Good",
    "    2  So-so",
    "    3  Bad",
    "",
    " > ",
    "-".repeat(80),
    " 1-3 answer   b back   s later   x not in this home   u not seen   d declined",
    " f forward   o basis   c note   p photo   m measure   * wanted first   z undo",
    " a list   w own   t three steps   j jump   r review   v cover   h help, why",
    " q save, leave",
  ]);
});

test("a caregiver's is plainer, and has its reasons at 7, 8 and 9", () => {
  const lines = linesOf(atTheKeys("caregiver").goTo("ward/thing-1").type("2"));

  expect(lines).toContain("    8  I could not check.");
  expect(lines).toContain(" Before this: Thing 1? So-so  (B to change it)");
  expect(wordsOf(lines)).toMatch(/1 of about 28 done .* about \d+ minutes left every answer is saved/);
});

test("an alert fills the screen in the order of what to do", () => {
  const words = wordsOf(linesOf(bathroom("caregiver").goTo("bathroom@upstairs/tub-water").type("140\r")));

  expect(words).toMatch(
    /PLEASE DO THIS FIRST, TODAY .*Turn the heater down now\. .*No timed tests.*Your answers are saved\. .*1 I called 2 I will call 3 We will not call/,
  );
});

test("the earlier answer is marked", () => {
  expect(linesOf(atTheKeys().goTo("ward/thing-1").type("2b"))).toContain("  > 2  So-so");
});

test("nothing private is to be seen on the cover, nor in the review", () => {
  const cover = atTheKeys().goTo("person/words").type("f");

  expect(wordsOf(linesOf(cover))).not.toMatch(/memory|MB-12/);
  expect(wordsOf(linesOf(cover.type("r").press(Array<string>(30).fill("down"))))).toMatch(/a private question/);
  expect(wordsOf(linesOf(cover.type("r"), { columns: 80, rows: 60 }))).not.toMatch(/memory/);
});

test("of a long review only what can be seen is put into lines, wherever it is scrolled to", () => {
  const { state } = atTheKeys().type("r");
  const [one] = state.interview.questions;
  const broken = new Set<number>();
  const questions = Array.from({ length: 400 }, (_, index) => ({
    ...(one as Question),
    get text() {
      broken.add(index);
      return `Number ${index} of many?`;
    },
  }));
  const scrolledTo = (at: number): string => {
    const view = { type: "review", typed: "", at } as const;
    return wordsOf(linesOf({ state: { ...state, view, interview: { ...state.interview, questions } } }));
  };

  expect(scrolledTo(0)).toMatch(/Number 0 of .* \d+ more/);
  expect(scrolledTo(200)).toMatch(/Number 200 of .* Number 201 of/);
  expect(scrolledTo(399)).toContain("Number 399 of");
  expect(broken.size).toBeLessThan(100);
});

test("colour only decorates", () => {
  const at = bathroom("caregiver").goTo("bathroom@upstairs/tub-water").type("140\r");
  expect(linesOf(at, SIZES[0], true).map(stripVTControlCharacters)).toEqual(linesOf(at));
  expect(linesOf(at, SIZES[0], true)).not.toEqual(linesOf(at));
});

test("a window too small for anything says so", () => {
  expect(wordsOf(linesOf(bathroom("therapist"), { columns: 30, rows: 5 }))).toContain(
    "Please make this window larger.",
  );

  const narrow = linesOf(bathroom("therapist"), { columns: 12, rows: 24 });
  expect(wordsOf(narrow)).toContain("Please make this window larger.");
  expect(narrow.filter((line) => widthOf(line) > 12)).toEqual([]);
});

describe("text in the grid", () => {
  test.each([
    ["abc", 3],
    ["é", 1],
    ["e\u0301", 1],
    ["日本", 4],
    ["한", 2],
    ["ﾊ", 1],
    ["👍", 2],
    ["", 0],
  ])("%s takes %i cells", (text, cells) => {
    expect(widthOf(text)).toBe(cells);
  });

  test("law: wrapping loses no letter and keeps to the width", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "word", " ", "日", "-", "é", ". ") }),
        fc.integer({ min: 6, max: 40 }),
        (text, columns) => {
          const lines = wrapText(text, columns, { first: "  " });
          expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
          expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });

  test("a word without an end is broken where the line ends", () => {
    const lines = wrapText("日".repeat(10_000), 3);
    expect(lines.every((line) => line === "日")).toBe(true);
    expect(lines).toHaveLength(10_000);
  });

  test("what a terminal would obey is taken out", () => {
    expect(wrapText("a\u001b[2Jb\u202ec\nd", 40)).toEqual(["a[2Jbc d"]);
  });
});
