import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { execa } from "execa";
import { expect, test } from "vitest";
import { UserError } from "../../src/model/errors.ts";
import type { JournalEvent } from "../../src/model/event.ts";
import { closeJournal, readJournal } from "../../src/store/journal.ts";
import { findPhoto, nextPhoto, photoNumber, photosOf, readPhoto, writePhotos } from "../../src/store/photos.ts";
import { bundle } from "../support/bundle.ts";
import { root } from "../support/handrail.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { newRecord } from "./a-record.ts";

const NAMES = [
  "../../journal",
  "photo-1/../../lock",
  "/etc/passwd",
  "photo-0",
  "photo-01",
  "photo--1",
  "photo-1.jpg",
  "Photo-1",
  "photo-1\n",
  "kitchen",
  "",
];

function recordWith(events: readonly JournalEvent[] = []): string {
  const journal = newRecord(temporaryFolder(), "mb-12.1", events);
  closeJournal(journal);
  return journal.folder;
}

const photo = (name: string, content = name) => ({ name, jpeg: Buffer.from(content) });
const text = (folder: string, name: string): string | undefined => {
  const bytes = readPhoto(folder, name);
  return bytes === null ? undefined : Buffer.from(bytes).toString();
};

test("a photo lies in the record, for its owner only, and nothing lies beside it", () => {
  const folder = recordWith();

  writePhotos(folder, [photo("photo-1"), photo("photo-12")]);

  expect(statSync(join(folder, "photos")).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, "photos", "photo-1.jpg")).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, "photos")).sort()).toEqual(["photo-1.jpg", "photo-12.jpg"]);
  expect(text(folder, "photo-12")).toBe("photo-12");
});

test("photos are listed by number; a reserved one is not there; what else lies there is not looked at", () => {
  const folder = recordWith();
  expect(photosOf(folder)).toEqual([]);
  writePhotos(folder, [photo("photo-10"), photo("photo-2")]);
  const photos = join(folder, "photos");
  writeFileSync(join(photos, "notes.txt"), "");
  writeFileSync(join(photos, "photo-4"), "");
  writeFileSync(join(photos, ".photo-5.staged"), "");
  mkdirSync(join(photos, "photo-6.jpg"));
  symlinkSync("/etc/passwd", join(photos, "photo-7.jpg"));

  expect(photosOf(folder)).toEqual(["photo-2", "photo-10"]);
  for (const name of ["photo-4", "photo-5", "photo-6", "photo-7"]) expect(readPhoto(folder, name)).toBeNull();
});

test.each(NAMES)("%j is no photo's name: nothing is read or written there", (name) => {
  const folder = recordWith();

  expect(photoNumber(name)).toBeNull();
  expect(readPhoto(folder, name)).toBeNull();
  expect(() => writePhotos(folder, [photo("photo-1"), photo(name, "x")])).toThrow(UserError);
  expect(readdirSync(folder).sort()).toEqual(["catalogue.json", "journal.jsonl", "summary.json"]);
});

test("a number is given once: also one that was only reserved, was taken back, or that no question names any more", () => {
  const next = (folder: string): string => nextPhoto(folder, readJournal(folder).entries);
  expect(next(recordWith())).toBe("photo-1");

  const folder = recordWith([
    { type: "photos", key: "person/lives-alone", photos: ["photo-1", "photo-3", "the hall"] },
    { type: "photos", key: "person/lives-alone", photos: ["photo-1"] },
  ]);
  expect(next(folder)).toBe("photo-4");
  writePhotos(folder, [photo("photo-9")]);
  expect(next(folder)).toBe("photo-10");
});

test("a photo is replaced whole, and found by what it shows", () => {
  const folder = recordWith();
  writePhotos(folder, [photo("photo-1", "old"), photo("photo-2", "two")]);

  writePhotos(folder, [photo("photo-1", "new")]);

  expect(text(folder, "photo-1")).toBe("new");
  expect(findPhoto(folder, Buffer.from("two"))).toBe("photo-2");
  expect(findPhoto(folder, Buffer.from("old"))).toBeNull();
});

test("on a full disk all photos of one go stay out, and those before stay as they were", async () => {
  const folder = recordWith();
  writePhotos(folder, [photo("photo-1", "old")]);
  const child = await bundle(join(root, "tests", "support", "full-disk-photos-child.ts"), temporaryFolder());

  const { stdout } = await execa("bash", ["-c", 'ulimit -f 64; exec "$0" "$1" "$2"', process.execPath, child, folder]);

  expect(JSON.parse(stdout)).toEqual({
    message: "the photos could not be saved: the file may not grow any further here",
    hint: "choose another folder, or lift the limit",
  });
  expect(readdirSync(join(folder, "photos"))).toEqual(["photo-1.jpg"]);
  expect(readFileSync(join(folder, "photos", "photo-1.jpg"), "utf8")).toBe("old");
});
