import { join } from "node:path";
import { expect, test } from "vitest";
import { readCatalogue } from "../../src/checklist/read-catalogue.ts";
import { type Path, readYaml, toSpan, type Yaml } from "../../src/checklist/read-yaml.ts";
import { fromSaved, saveYaml } from "../../src/checklist/saved-yaml.ts";
import { readShipped } from "../../src/cli/shipped-files.ts";
import { readTree } from "../../src/store/read-tree.ts";
import { sha256 } from "../../src/store/sha256.ts";
import { root } from "../support/handrail.ts";

const shipped = readTree(join(root, "checklists"), ".yaml");

function read(file: string, text: string): Yaml {
  const result = readYaml(file, text);
  if (!result.ok) throw new Error(`${file} cannot be read`);
  return result.yaml;
}

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, one]) => pathsIn(one, [...path, key]))];
}

/** Everything that a file can be asked. */
function answers(yaml: Yaml): unknown {
  return pathsIn(yaml.root).map((path) => [
    path,
    yaml.locate(path),
    yaml.locate(path, "key"),
    yaml.written(path),
    yaml.commentAfter(path),
    yaml.rangeOf(path, "value"),
  ]);
}

test.each([
  [
    "every kind of text",
    "a: plain\nb: 'it''s'\nc: \"two\\nlines\"\nd: |\n  a\n  b\ne: >-\n  a\n  b\nf: one\n  two\ng: 1.10\nh: true\n",
  ],
  ["keys in quotes, comments and empty maps", "\"a b\": { c: [] , 'd e': {} }  # so\nf: 1  # and so\n"],
  ["names with *", "a: &x { b: [1, 2] }\nc: *x\nd: [*x, 3]\n"],
  ["JSON", '{"a": [1, {"b": null}], "__proto__": "x"}'],
])("%s are asked alike, read or saved", (_, text) => {
  const yaml = read("a.yaml", text);
  const saved = JSON.parse(JSON.stringify(saveYaml(yaml, text))) as ReturnType<typeof saveYaml>;
  const again = fromSaved({ file: "a.yaml", text, saved }, toSpan("a.yaml", text));

  expect(again.root).toEqual(yaml.root);
  expect(answers(again)).toEqual(answers(yaml));
  expect(again.locate(["a", "nowhere"])).toEqual(yaml.locate(["a", "nowhere"]));
});

test("the shipped files are all saved by the build, and come to the same catalogue, with nothing to mend", () => {
  const { files } = readShipped({ assets: join(root, "dist") });
  const saved = new Map(files.map(({ file, yaml }) => [file, yaml ?? undefined]));
  expect(files.map(({ file, text }) => ({ file, text }))).toEqual(shipped.map(({ file, text }) => ({ file, text })));

  const fresh = readCatalogue(shipped, { hash: sha256 });
  const again = readCatalogue(
    shipped.map((one) => ({ ...one, saved: saved.get(one.file) })),
    { hash: sha256, lint: true },
  );

  expect(JSON.stringify(again)).toBe(JSON.stringify(fresh));
  expect(again.diagnostics).toEqual([]);
});
