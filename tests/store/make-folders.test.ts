import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makePrivateFolder } from "../../src/store/paths.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("a folder is made with those above it, for its owner alone", () => {
  const base = temporaryFolder();
  makePrivateFolder(join(base, "a", "b", "c"));
  for (const path of ["a", "a/b", "a/b/c"]) expect(statSync(join(base, path)).mode & 0o777).toBe(0o700);
  makePrivateFolder(join(base, "a", "b", "c"));
  expect(readdirSync(join(base, "a", "b"))).toEqual(["c"]);
});

test("one that is there already is closed to others", () => {
  const base = temporaryFolder();
  mkdirSync(join(base, "open"), { mode: 0o755 });
  makePrivateFolder(join(base, "open"));
  expect(statSync(join(base, "open")).mode & 0o777).toBe(0o700);
});

test("a file in its place, or above it, is said", () => {
  const base = temporaryFolder();
  writeFileSync(join(base, "file"), "x");
  for (const path of ["file", "file/below"])
    expect(() => makePrivateFolder(join(base, path))).toThrow(/could not be made/);
});

test.runIf(process.platform === "linux")("a folder that can hold no other is said, and not tried for ever", () => {
  expect(() => makePrivateFolder("/proc/handrail/records")).toThrow(/could not be made/);
});
