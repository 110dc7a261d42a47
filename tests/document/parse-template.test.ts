import { expect, test } from "vitest";
import { parseTemplate } from "../../src/document/parse-template.ts";
import { shippedTemplates } from "../support/shipped-templates.ts";

const HEAD = "---\nid: family\ntitle: T\nkind: report\nreader: family\nsize: standard\n---\n";

/** `code line:column length` of each problem. */
function problems(markdown: string, head = HEAD): readonly string[] {
  return parseTemplate("t.md", head + markdown).diagnostics.map(
    ({ code, line, column, length }) => `${code} ${line}:${column} ${length}`,
  );
}

test("the shipped templates have no problem", () => {
  expect(shippedTemplates().map(({ id, reader }) => [id, reader])).toEqual([
    ["contractor", "contractor"],
    ["family", "family"],
    ["physician", "physician"],
    ["resident", "resident"],
    ["therapist", "therapist"],
    ["action-plan", "family"],
    ["compare", "therapist"],
    ["fridge", "resident"],
    ["landlord", "contractor"],
  ]);
});

test("a name that the reader may not see is shown with its place and with what there is", () => {
  const { template, diagnostics } = parseTemplate(
    "templates/t.md",
    `${HEAD}# Home\n\nSeen: {{ date }}, {{ factors }}.\n`,
  );
  expect(template).toBeNull();
  expect(diagnostics).toEqual([
    {
      code: "unknown-path",
      severity: "error",
      file: "templates/t.md",
      line: 10,
      column: 19,
      length: 13,
      source: "Seen: {{ date }}, {{ factors }}.",
      message: 'there is no "factors" here',
      hint: expect.stringMatching(/^this reader may see: heading, date, counts,/),
    },
  ]);
});

test("a family's template that asks for a factor does not build, a therapist's does", () => {
  const markdown = "::each{of=factors as=factor}\n- {{ factor.label }}\n";
  expect(problems(markdown)).toEqual(["unknown-path 8:11 7", "unknown-path 9:3 18"]);
  expect(problems(markdown, HEAD.replace("family", "therapist"))).toEqual([]);
});

test("names are looked up in the scope where they stand", () => {
  expect(
    problems(":::each{of=alerts as=alert}\n{{ alert.text }} {{ alert.score }}\n:::\n\n{{ alert.text }}\n"),
  ).toEqual(["unknown-path 9:18 17", "unknown-path 12:1 16"]);
});

test("the second of two equal names is marked at its own place", () => {
  expect(problems("> {{ date }} and {{ dat }},\n> then {{ dat }}\n")).toEqual([
    "unknown-path 8:18 9",
    "unknown-path 9:8 9",
  ]);
});

test("lists, texts and figures are not mistaken for each other", () => {
  expect(problems("{{ alerts }}\n")).toEqual(["not-text 8:1 12"]);
  expect(problems("::each{of=date as=x}\n- y\n")).toEqual(["not-a-list 8:11 4"]);
  expect(problems("::areas{of=alerts}\n")).toEqual(["not-a-figure 8:12 6"]);
  expect(problems("::areas{of=areas}\n")).toEqual([]);
});

test("directives that are not there, not closed or not complete are told", () => {
  expect(problems(":::box\nx\n:::\n")).toEqual(["unknown-directive 8:1 6"]);
  expect(problems("::photo\n")).toEqual(["unknown-path 8:1 7"]);
  expect(problems(":::if{has=date}\nx\n")).toEqual(["fence-not-closed 8:1 15"]);
  expect(problems(":::if\nx\n:::\n")).toEqual(["missing-attribute 8:1 5"]);
  expect(problems(":::if{has=date when=x}\nx\n:::\n")).toEqual(
    ["unknown-attribute 8:16 4"].map((one) => expect.stringMatching(one.slice(0, 17))),
  );
  expect(problems("::each{of=alerts as=x}\n\nA paragraph\n")).toEqual(["each-before-nothing 8:1 22"]);
  expect(problems("x\n\n:::\n")).toEqual(["stray-fence 10:1 3"]);
});

test("places for data are whole, and markup beyond the lean grammar is refused", () => {
  expect(problems("a {{ date\n")).toEqual(["place-not-closed 8:3 2"]);
  expect(problems("a {{ date! }}\n")).toEqual(["place-not-closed 8:3 2"]);
  expect(problems("`code`\n")).toEqual(["unknown-markup 8:1 1"]);
  expect(problems("[x](https://x.example/{{date}})\n")).toEqual(["data-in-address 8:1 1"]);
});

test("raw HTML, indented code and colons in sentences are plain text", () => {
  expect(problems("<b>bold</b> and :name and http://x.example\n\n    not code\n")).toEqual([]);
});

test("front matter is checked key by key", () => {
  expect(problems("# x\n", "")).toEqual(["no-front-matter 1:1 1"]);
  expect(problems("", "---\nid: family\ntitle: T\nkind: report\nreader: grandson\nsize: standard\n---\n")).toEqual([
    "unknown-word 5:9 8",
  ]);
  expect(problems("", "---\nid: family\ncolour: red\nkind: report\nreader: family\nsize: huge\n---\n")).toEqual([
    "unknown-key 3:9 1",
    "missing-key 1:1 3",
    "unknown-word 6:7 4",
  ]);
  expect(problems("", "---\nid: plumber\ntitle: T\nkind: report\nreader: contractor\nsize: standard\n---\n")).toEqual([
    "unknown-word 2:5 7",
  ]);
});

test("tick boxes are recognised, ticked and not", () => {
  const { template } = parseTemplate("t.md", `${HEAD}- [ ] open\n- [x] {{ date }}\n- plain\n`);
  expect(template?.blocks).toEqual([
    {
      type: "list",
      ordered: false,
      start: null,
      repeat: null,
      items: [
        { checked: false, children: [{ type: "paragraph", children: [{ type: "text", value: "open" }] }] },
        { checked: true, children: [{ type: "paragraph", children: [{ type: "value", path: "date" }] }] },
        { checked: null, children: [{ type: "paragraph", children: [{ type: "text", value: "plain" }] }] },
      ],
    },
  ]);
});
