import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { UserError } from "../../src/model/errors.ts";
import { readAssetJson, readAssetText } from "../../src/store/read-asset.ts";
import { readText } from "../../src/store/read-file.ts";
import { writeWhole } from "../../src/store/write-file.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("writes a file whole, for its owner only, and leaves nothing beside it", () => {
  const folder = temporaryFolder();

  writeWhole(join(folder, "plan.md"), "# Plan\n");

  expect(readFileSync(join(folder, "plan.md"), "utf8")).toBe("# Plan\n");
  expect(statSync(join(folder, "plan.md")).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["plan.md"]);
});

test("replaces a file only when told to", () => {
  const path = join(temporaryFolder(), "plan.md");
  writeWhole(path, "old");

  expect(() => writeWhole(path, "new")).toThrow(
    expect.objectContaining({ message: `${path} is there already`, hint: expect.stringContaining("--force") }),
  );
  expect(readFileSync(path, "utf8")).toBe("old");
  writeWhole(path, new TextEncoder().encode("new"), { force: true });
  expect(readFileSync(path, "utf8")).toBe("new");
});

test("says in words why a file cannot be written", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "taken"));
  writeFileSync(join(folder, "file"), "");

  expect(() => writeWhole(join(folder, "none", "plan.pdf"), "")).toThrow(`there is no folder ${join(folder, "none")}`);
  expect(() => writeWhole(join(folder, "taken"), "")).toThrow("is a folder");
  expect(() => writeWhole(join(folder, "file", "plan.pdf"), "")).toThrow(/part of the path is a file/);
  expect(() => writeWhole(join(folder, `${"n".repeat(300)}.pdf`), "")).toThrow(/the name is too long/);
  expect(readdirSync(folder).sort()).toEqual(["file", "taken"]);
});

/** Root may write anywhere, so a test that is run as root lets somebody else try. */
function asOrdinaryUser(act: () => void): void {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    act();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

test("says that a folder is closed", () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o555);
  asOrdinaryUser(() => {
    expect(() => writeWhole(join(folder, "plan.pdf"), "")).toThrow(/may not do that here/);
  });
});

test("writes into a device as it is", () => {
  writeWhole("/dev/null", "gone");
});

test("reads text, and says in words why it cannot", () => {
  const folder = temporaryFolder();
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  expect(readText(file("a.yaml", "\ufeffa: é\n"))).toBe("a: é\n");
  expect(() => readText(join(folder, "b.yaml"))).toThrow(/b\.yaml could not be read: there is no such file/);
  expect(() => readText(folder)).toThrow("is a folder, not a file");
  expect(() => readText(file("c.yaml", "x".repeat(2_000_001)), 2_000_000)).toThrow("is too big: more than 2 MB");
  expect(() => readText(file("d.yaml", new Uint8Array([0xff, 0xfe, 0x00])))).toThrow("is not a text file");
});

test("a missing asset means a broken installation", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "catalogue.json"), '{"checklists":[]}');

  expect(readAssetJson(folder, "catalogue.json")).toEqual({ checklists: [] });
  expect(() => readAssetText(folder, "templates.json")).toThrow(UserError);
});
