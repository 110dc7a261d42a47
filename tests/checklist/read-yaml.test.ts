import { describe, expect, test } from "vitest";
import { readYaml, type Yaml } from "../../src/checklist/read-yaml.ts";
import { showDiagnostic } from "../../src/checklist/show-diagnostic.ts";

function yaml(text: string): Yaml {
  const read = readYaml("a.yaml", text);
  if (!read.ok) throw new Error(read.diagnostics.map(showDiagnostic).join("\n"));
  return read.yaml;
}

function refused(text: string): readonly string[] {
  const read = readYaml("a.yaml", text);
  return read.ok ? [] : read.diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

test("yes and no are words, and a day is a text", () => {
  expect(yaml("a: yes\nb: no\nc: 2026-11-21\nd: ~\ne: 0x10").root).toEqual({
    a: "yes",
    b: "no",
    c: "2026-11-21",
    d: null,
    e: 16,
  });
});

describe("a place", () => {
  const text = "list:\n  - name: one\n    size: 1.10\n  - *two\n".replace(
    "list:",
    "two: &two { name: zwei, size: 0012 }\nlist:",
  );
  const at = (path: readonly (string | number)[], part?: "key") => {
    const { line, column, length, source } = yaml(text).locate(path, part);
    return `${line}:${column} ${source.slice(column - 1, column - 1 + length)}`;
  };

  test("is a value's own", () => expect(at(["list", 0, "name"])).toBe("3:11 one"));
  test("is a key's own", () => expect(at(["list", 0, "name"], "key")).toBe("3:5 name"));
  test("of an alias is where it was written first", () => expect(at(["list", 1, "name"])).toBe("1:19 zwei"));
  test("of what is not there is what is around it", () => expect(at(["list", 0, "colour"])).toBe("3:5 name: one"));
  test("ends with its line", () => expect(at(["list"])).toBe("3:3 - name: one"));
  test("gives back what was written", () => {
    expect(yaml(text).written(["list", 0, "size"])).toBe("1.10");
    expect(yaml(text).written(["list", 1, "size"])).toBe("0012");
    expect(yaml(text).written(["list"])).toBeNull();
  });
});

test("line ends of Windows do not shift a place", () => {
  expect(yaml("a: 1\r\nb:\r\n  c: two\r\n").locate(["b", "c"])).toMatchObject({
    line: 3,
    column: 6,
    length: 3,
    source: "  c: two",
  });
});

test("no key is special", () => {
  const { root } = yaml("__proto__: { polluted: yes }\nconstructor: 1\n");

  expect(Object.keys(root as object)).toEqual(["__proto__", "constructor"]);
  expect((root as { polluted?: unknown }).polluted).toBeUndefined();
});

describe("is refused, and quickly:", () => {
  const QUICK = 5_000;
  test.each([
    ["a file over 1 MB", `a: ${"x".repeat(1_000_001)}`, "1:1 too-big"],
    ["10 MB", `a: ${"x".repeat(10_000_000)}`, "1:1 too-big"],
    ["10 MB of lines", "- a\n".repeat(2_500_000), "1:1 too-big"],
    ["10,000 lists in lists", "[".repeat(10_000) + "]".repeat(10_000), "1:101 too-deep"],
    ["10,000 maps in maps", "{ a: ".repeat(10_000) + "}".repeat(10_000), "1:501 too-deep"],
    ["10,000 lists in lists without brackets", `${"- ".repeat(10_000)}a`, "1:201 too-deep"],
    ["a million aliases", `a: &a x\nb: [${"*a,".repeat(1_000_000)}]`, "1:1 too-big"],
    ["as many aliases as 1 MB holds", `a: &a x\nb: [${"*a,".repeat(330_000)}]`, "2:60005 too-many-aliases"],
    ["as many aliases, each on its line", `a: &a x\nb:\n${" - *a\n".repeat(140_000)}`, "20003:4 too-many-aliases"],
    ["as many commas as 1 MB holds", `[${",".repeat(999_000)}`, "1:120000 too-big"],
    ["as many lines as 1 MB holds", `a:${"\n".repeat(990_000)}b`, "119997:1 too-big"],
    ["brackets without end", "[".repeat(900_000), "1:101 too-deep"],
    ["brackets that hide their ends in quotes", '["]",'.repeat(100_000), "1:501 too-deep"],
    ["maps in maps", "{ a: ".repeat(100_000), "1:501 too-deep"],
    ["lists in lists", `${"- ".repeat(400_000)}a`, "1:201 too-deep"],
    ["a second document", "a: 1\n---\nb: 2\n", "2:1 many-documents"],
    ["a tag", "a: !!js/function x\n", "1:4 not-yaml"],
    ["another YAML", "%YAML 1.1\n---\na: yes\n", "1:1 yaml-version"],
    ["itself", "a: &a [*a]\n", "1:7 too-deep"],
    [
      "a key twice",
      `{${Array.from({ length: 12_000 }, (_, n) => `k${n}: 1`).join(", ")}, k7: 2}`,
      "1:120892 duplicate-key",
    ],
  ])(
    "%s",
    (_, text, told) => {
      expect(refused(text)).toEqual([told]);
    },
    QUICK,
  );

  test(
    "steps inward without end",
    () => {
      const text = Array.from({ length: 1_300 }, (_, n) => `${" ".repeat(n)}a:`).join("\n");

      expect(refused(text).every((told) => told.endsWith("too-deep"))).toBe(true);
    },
    QUICK,
  );

  test(
    "a bomb of aliases",
    () => {
      const lines = [
        "a: &a [x, x, x, x, x, x, x, x, x]",
        ..."bcdefghi"
          .split("")
          .map((name, n) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[n]}`).join(", ")}]`),
      ];

      expect(refused(lines.join("\n"))).toEqual(["5:12 too-many-aliases"]);
    },
    QUICK,
  );
});
