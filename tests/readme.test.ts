import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { handrail, root } from "./support/handrail.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const README = readFileSync(join(root, "README.md"), "utf8");

test("what the README shows of the demo is what the demo shows", async () => {
  const folder = temporaryFolder();
  const { stdout } = await handrail(["demo"], { cwd: folder, home: join(folder, "home") });
  const shown = /```\n(Home check[\s\S]*?)```/.exec(README)?.[1] ?? "";
  const parts = shown.split(/^\.\.\.$/m).map((part) => part.trim());
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(stdout).toContain(part);
});

test("the README's two commands, its keys and its files are there", () => {
  expect(README).toContain("npm ci && npx handrail demo");
  expect(README).toContain("npm cit");
  const links = [...README.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = ""]) => link);
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(existsSync(join(root, link)), link).toBe(true);
});
