import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commandLineParts } from "./support/command-line-parts.ts";
import { contentParts } from "./support/content-parts.ts";
import { checklistParts, keyKinds, propertiesOf, withParts } from "./support/docs-parts.ts";
import { handrail, root } from "./support/handrail.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const DOCS = join(root, "docs", "checklists.md");
const docs = readFileSync(DOCS, "utf8");
const CONTENT = join(root, "docs", "content.md");

test("docs/checklists.md says what the program does; if not: npm run docs", async () => {
  await expect(withParts(docs, checklistParts())).toMatchFileSnapshot(DOCS);
});

test("docs/content.md counts what the checklists hold; if not: npm run docs", async () => {
  await expect(withParts(readFileSync(CONTENT, "utf8"), contentParts())).toMatchFileSnapshot(CONTENT);
});

test("docs/command-line.md lists the commands that there are; if not: npm run docs", async () => {
  const file = join(root, "docs", "command-line.md");
  await expect(withParts(readFileSync(file, "utf8"), commandLineParts())).toMatchFileSnapshot(file);
});

test("every key of every file is explained, and no other", () => {
  for (const [{ name, keys }, schema] of keyKinds()) {
    if (Object.keys(keys).length === 0) continue;
    const there = Object.keys(propertiesOf(schema));
    expect(
      there.filter((key) => !(key in keys)),
      `keys of "${name}" without words in key-words.ts`,
    ).toEqual([]);
  }
});

test("the garden shed of the docs passes check and test, and is assessed with --only", async () => {
  const folder = temporaryFolder();
  const own = join(folder, "my-checklists");
  mkdirSync(own);
  writeFileSync(join(own, "garden-shed.yaml"), shed());
  const options = { cwd: own, home: join(folder, "home") };

  expect(await handrail(["check", "garden-shed.yaml"], options)).toMatchObject({
    exitCode: 0,
    stdout: "1 file: no problems.\n",
  });
  const run = await handrail(["test", "garden-shed.yaml", "--coverage"], options);
  expect(run).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("3 cases: all hold.") });

  const answers = join(folder, "answers.yaml");
  writeFileSync(answers, blockWith("handrail: assessment/1"));
  const kept = await handrail(["--checklists", ".", "--only", "assess", "--answers", answers], options);
  expect(kept).toMatchObject({ exitCode: 0, stdout: "mr-b.1\n", stderr: "" });
  const report = await handrail(["report", "last", "--format", "json"], options);
  expect(JSON.parse(report.stdout)).toMatchObject({
    checklists: [{ id: "garden-shed", version: "1.0.0", review: null }],
    areas: [{ id: "garden-shed", band: "improve" }],
  });
});

test("the example of extends in the docs is sound, and does what it says", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "stairs.yaml"), blockWith("extends: stairs"));

  expect(await handrail(["check", folder])).toMatchObject({ exitCode: 0, stdout: "1 file: no problems.\n" });
  expect(await handrail(["test", folder])).toMatchObject({
    exitCode: 0,
    stdout: "stairs  1 case holds\n1 case: all hold.\n",
  });
});

test("the checklist of the README is sound", async () => {
  const folder = temporaryFolder();
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const block = [...readme.matchAll(/```yaml\n(id: [\s\S]*?)```/g)].map(([, text = ""]) => text);
  expect(block).toHaveLength(1);
  writeFileSync(join(folder, "garden-shed.yaml"), block[0] ?? "");

  expect(await handrail(["check", folder])).toMatchObject({ exitCode: 0, stdout: "1 file: no problems.\n" });
  expect(await handrail(["test", folder])).toMatchObject({ exitCode: 0 });
});

/** The YAML blocks of the docs, in order. */
function blocks(): readonly string[] {
  return [...docs.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
}

function blockWith(words: string): string {
  return blocks().find((text) => text.includes(words)) ?? "";
}

/** The pieces of the first chapter, one after another, as its reader types them. */
function shed(): string {
  const all = blocks();
  return all
    .slice(
      0,
      all.findIndex((text) => text.includes("handrail: assessment/1")),
    )
    .join("\n");
}
