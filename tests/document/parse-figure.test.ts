import { expect, test } from "vitest";
import { parseFigure } from "../../src/document/figure/parse-figure.ts";
import { parseTemplate } from "../../src/document/parse-template.ts";
import { shippedDrawings } from "../support/shipped-templates.ts";

const svg = (inside: string, viewBox = "0 0 480 240"): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">\n<title>A bar</title>\n<desc>A bar on a wall.</desc>\n${inside}\n</svg>`;
const problemsOf = (text: string, file = "figures/a-bar.svg"): readonly string[] =>
  parseFigure(file, text).diagnostics.map(({ line, column, code, message }) => `${line}:${column} ${code}: ${message}`);

test("a drawing becomes its words, its size and its shapes; a group hands its style down", () => {
  const { drawing, diagnostics } = parseFigure(
    "figures/a-bar.svg",
    svg(`<g stroke="#000" stroke-width="2" stroke-linecap="round"><line x1="1" y1="2" x2="3" y2="4"/>
      <circle cx="10" cy="10" r="5" fill="#fff" stroke-width="1.5"/></g>
      <text x="5" y="20" font-size="14" text-anchor="middle" font-weight="bold">Up &amp; down</text>`),
  );
  expect(diagnostics).toEqual([]);
  expect(drawing).toMatchObject({ name: "a-bar", title: "A bar", says: "A bar on a wall.", width: 480, height: 240 });
  expect(drawing?.shapes).toEqual([
    {
      type: "path",
      d: "M 1 2 L 3 4",
      fill: "none",
      stroke: "#000",
      strokeWidth: 2,
      dash: [],
      cap: "round",
      join: "miter",
    },
    {
      type: "path",
      d: "M 5 10 A 5 5 0 1 0 15 10 A 5 5 0 1 0 5 10 Z",
      fill: "#fff",
      stroke: "#000",
      strokeWidth: 1.5,
      dash: [],
      cap: "round",
      join: "miter",
    },
    { type: "text", x: 5, y: 20, size: 14, anchor: "middle", strong: true, fill: "#000", value: "Up & down" },
  ]);
});

test.each([
  ["M1,2 3-4l.5.5zM0 0", "M 1 2 L 3 -4 l .5 .5 z M 0 0"],
  ["M0 0a5 5 0 01 10 10", "M 0 0 a 5 5 0 0 1 10 10"],
  ["M0 0H5V1e1Q1 1 2 2 3 3 4 4", "M 0 0 H 5 V 1e1 Q 1 1 2 2 Q 3 3 4 4"],
])("the path %s is written out, command by command", (d, written) => {
  expect(parseFigure("a.svg", svg(`<path d="${d}"/>`)).drawing?.shapes[0]).toMatchObject({ d: written });
});

test.each([
  ["<path d='M0 0 S 1 2 3 4'/>", '4:7 bad-path: this path goes wrong at "S 1 2 3 4"'],
  ["<path d='L 1 2'/>", '4:7 bad-path: this path goes wrong at "L 1 2"'],
  ["<path d='M 1'/>", '4:7 bad-path: this path goes wrong at ""'],
  ["<polygon points='1,2 3'/>", "4:10 bad-points: points are pairs of numbers"],
  ["<use href='#a'/>", "4:1 unknown-element: a drawing cannot hold <use>"],
  ["<g transform='scale(2)'/>", '4:4 unknown-attribute: <g> of a drawing has no "transform"'],
  ["<rect x='1' width='wide' height='2'/>", '4:13 bad-number: <rect> needs a number as "width"'],
  ["<circle cx='1' cy='2' r='3' fill='red'/>", '4:29 unknown-word: "red" is no fill of a drawing'],
  ["<text x='1' y='2' font-size='9'>hi</text>", "4:19 text-too-small: words of a drawing are at least 13 high"],
  ["<text x='1' y='2' font-size='13'><b>hi</b></text>", "4:1 bad-text: <text> holds words and nothing else"],
  ["stray", "4:1 stray-text: words of a drawing stand within <text>"],
  ["<g>", "6:1 not-xml: this is not well-formed XML"],
])("%s is told with its place", (inside, problem) => {
  const [first] = problemsOf(svg(inside));
  expect(first?.replace(/^\d+:\d+ not-xml/, "6:1 not-xml")).toBe(problem);
});

test("a drawing has its words first, a size that a page has room for, and a name", () => {
  expect(problemsOf(svg("", "0 0 900 240"))).toEqual([
    '1:41 bad-view-box: a drawing\'s viewBox is "0 0 width height", at most 480 by 240',
  ]);
  expect(problemsOf('<svg viewBox="0 0 10 10"><g/></svg>')).toMatchObject([
    expect.stringContaining("1:26 missing-title"),
    expect.stringContaining("1:1 missing-desc"),
  ]);
  expect(problemsOf(svg(""), "figures/A bar.svg")).toEqual([
    '1:1 bad-name: "A bar" is no name: small letters, digits, hyphens',
  ]);
  expect(problemsOf("<p/>")).toEqual(["1:1 not-svg: a drawing is an <svg>"]);
});

test("a template names a drawing that is there, and gets its words", () => {
  const { drawing } = parseFigure("a-bar.svg", svg(""));
  const head = "---\nid: fridge\ntitle: T\nkind: sheet\nreader: resident\nsize: large\n---\n\n";
  const parsed = (name: string) => parseTemplate("t.md", `${head}::figure{name=${name}}\n`, drawing ? [drawing] : []);
  expect(parsed("a-bar").template?.blocks).toEqual([
    { type: "drawing", name: "a-bar", title: "A bar", says: "A bar on a wall." },
  ]);
  expect(parsed("a-car").diagnostics).toMatchObject([
    { line: 9, column: 15, code: "unknown-figure", hint: 'did you mean "a-bar"?' },
  ]);
});

test("every shipped drawing says what it shows", () => {
  const drawings = shippedDrawings();
  expect(drawings.length).toBeGreaterThan(0);
  for (const { says, shapes } of drawings) {
    expect(says.length).toBeGreaterThan(60);
    expect(shapes.length).toBeGreaterThan(5);
  }
});
