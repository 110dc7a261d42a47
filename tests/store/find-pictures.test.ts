import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UserError } from "../../src/model/errors.ts";
import { findPictures } from "../../src/store/find-pictures.ts";
import { readOrdinaryFile } from "../../src/store/read-file.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

function folderWith(names: Readonly<Record<string, number>>): string {
  const folder = temporaryFolder();
  for (const [name, changed] of Object.entries(names)) {
    writeFileSync(join(folder, name), "x");
    utimesSync(join(folder, name), changed, changed);
  }
  return folder;
}

function makePipe(path: string): void {
  execFileSync("bash", ["-c", 'mkfifo "$0"', path]);
}

test("pictures come newest first; of the same second, the later name first", () => {
  const folder = folderWith({ "a.jpg": 100, "c.JPEG": 300, "b.png": 200, "b2.png": 200, "d.HEIC": 50 });

  const { pictures, left } = findPictures(folder);

  expect(pictures.map(({ name }) => name)).toEqual(["c.JPEG", "b2.png", "b.png", "a.jpg", "d.HEIC"]);
  expect(pictures[0]).toEqual({ name: "c.JPEG", path: join(folder, "c.JPEG"), changed: 300_000 });
  expect(left).toBe(0);
});

test("links, folders, pipes, hidden files and other kinds are not pictures", () => {
  const folder = folderWith({ "a.jpg": 1, ".b.jpg": 2, "c.mov": 3, "d.txt": 4, jpg: 5 });
  symlinkSync(join(folder, "a.jpg"), join(folder, "link.jpg"));
  symlinkSync("/nowhere", join(folder, "broken.jpg"));
  mkdirSync(join(folder, "folder.jpg"));
  makePipe(join(folder, "pipe.jpg"));

  expect(findPictures(folder).pictures.map(({ name }) => name)).toEqual(["a.jpg"]);
});

test("of more than a thousand the newest are taken", () => {
  const folder = folderWith(Object.fromEntries(Array.from({ length: 1003 }, (_, n) => [`${n}.jpg`, n + 1])));

  const { pictures, left } = findPictures(folder);

  expect(pictures).toHaveLength(1000);
  expect(pictures[0]?.name).toBe("1002.jpg");
  expect(left).toBe(3);
});

test("a folder that is none says so in words", () => {
  const folder = folderWith({ "a.jpg": 1 });

  expect(() => findPictures(join(folder, "none"))).toThrow(UserError);
  expect(() => findPictures(join(folder, "a.jpg"))).toThrow(/part of the path is a file/);
});

test("a pipe is not read: nobody may ever write to it", () => {
  const folder = folderWith({ "a.jpg": 1 });
  makePipe(join(folder, "pipe.jpg"));

  expect(() => readOrdinaryFile(join(folder, "pipe.jpg"), 1000)).toThrow("is not an ordinary file");
  expect(() => readOrdinaryFile(folder, 1000)).toThrow("is a folder");
  expect(() => readOrdinaryFile(join(folder, "no.jpg"), 1000)).toThrow("there is no such file");
  expect(readOrdinaryFile(join(folder, "a.jpg"), 1000)).toHaveLength(1);
});
