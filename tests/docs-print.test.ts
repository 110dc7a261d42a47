import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import printed from "../bin/printed.json" with { type: "json" };
import { root } from "./support/handrail.ts";
import { runMain } from "./support/run-main.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const FOLDER = join(root, "docs", "print");
const files = Object.entries(printed.commands).flatMap(([name, args]) =>
  printed.papers.map((paper) => ({ file: `${name}-${paper}.pdf`, args: [...args, "--paper", paper] })),
);

/** What a PDF says and draws: its streams unpacked, for each version of Node packs them in its own way. */
function streamsOf(pdf: Buffer): readonly string[] {
  const text = pdf.toString("latin1");
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = ""]) => {
    const bytes = Buffer.from(body, "latin1");
    try {
      return inflateSync(bytes).toString("latin1");
    } catch {
      return body;
    }
  });
}

test("the papers of docs/print are those that the list names", () => {
  expect(readdirSync(FOLDER).sort()).toEqual(files.map(({ file }) => file).sort());
});

test.each(files)("docs/print/$file is what the program prints today; if not: npm run docs", async ({ file, args }) => {
  const folder = temporaryFolder();
  const output = join(folder, file);
  const { exitCode, stderr } = await runMain([...args, "-o", output], { cwd: folder });
  expect(stderr).toContain("Wrote");
  expect(exitCode).toBe(0);
  expect(streamsOf(readFileSync(output))).toEqual(streamsOf(readFileSync(join(FOLDER, file))));
});
