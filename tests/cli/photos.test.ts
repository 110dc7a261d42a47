import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { execa } from "execa";
import { expect, test } from "vitest";
import { addPhoto } from "../../src/cli/add-photo.ts";
import { reservePhoto } from "../../src/cli/reserve-photo.ts";
import { toLocalTime } from "../../src/cli/to-local-time.ts";
import type { JournalEvent } from "../../src/model/event.ts";
import { closeJournal, openJournal } from "../../src/store/journal.ts";
import { photosOf, readPhoto } from "../../src/store/photos.ts";
import { newRecord, now } from "../store/a-record.ts";
import { executable, handrail, type Run, root } from "../support/handrail.ts";
import { exifPiece, grain, jpegOf, paint, pngOf, quarters } from "../support/pictures.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { openTerminal } from "../support/terminal.ts";

const TUB = "bathroom@upstairs/tub-grab-bar";
const STAIRS = "stairs@front/rail";

/** A visit of 21 November in which photos 1 and 2 of the tub and 3 of the stairs were taken with a phone. */
const GIVEN: readonly JournalEvent[] = [
  { type: "photos", key: TUB, photos: ["photo-1"] },
  { type: "photos", key: TUB, photos: ["photo-1", "photo-2"] },
  { type: "photos", key: STAIRS, photos: ["photo-3", "the hall"] },
];

function visit(events: readonly JournalEvent[] = GIVEN): { home: string; record: string; folder: string } {
  const home = temporaryFolder();
  const journal = newRecord(home, "mb-12.1", events);
  closeJournal(journal);
  const folder = join(home, "phone");
  mkdirSync(folder);
  return { home, record: journal.folder, folder };
}

/** A picture of one gray, so that each can be told from the others. */
const plain = (shade: number): Promise<Uint8Array> => jpegOf(paint(16, 16, () => [shade, shade, shade]));

async function take(folder: string, name: string, time: string, shade: number): Promise<void> {
  const pieces = [exifPiece({ taken: `2026:11:${time}`, make: "SecretCam", latitude: 52 })];
  writeFileSync(
    join(folder, name),
    await jpegOf(
      paint(16, 16, () => [shade, shade, shade]),
      { pieces },
    ),
  );
}

/** Which of the pictures a photo is: they are told apart by their bytes, which are the same for the same picture. */
async function shades(
  record: string,
  ...known: readonly number[]
): Promise<Readonly<Record<string, number | undefined>>> {
  const { readCleanPicture } = await import("../../src/cli/read-clean-picture.ts");
  const folder = temporaryFolder();
  const bytes = await Promise.all(
    known.map(async (shade) => {
      writeFileSync(join(folder, `${shade}.jpg`), await plain(shade));
      return (await readCleanPicture(join(folder, `${shade}.jpg`), { assets: join(root, "dist") })).jpeg;
    }),
  );
  return Object.fromEntries(
    photosOf(record).map((name) => [
      name,
      known[bytes.findIndex((jpeg) => Buffer.from(readPhoto(record, name) ?? []).equals(jpeg))],
    ]),
  );
}

const run = (home: string, args: readonly string[]): Promise<Run> =>
  handrail(["photos", "last", "phone", ...args], { home, cwd: home });

test("numbers get the pictures of their visit in the order in which they were taken, whatever their names", async () => {
  const { home, record, folder } = visit();
  await take(folder, "c.jpg", "21 10:05:10", 10);
  await take(folder, "a.jpg", "21 10:05:20", 90);
  await take(folder, "b.JPG", "21 10:31:00", 200);
  await take(folder, "holiday.jpg", "01 09:00:00", 150);
  const before = readFileSync(join(record, "journal.jsonl"));
  const given = toLocalTime(now()).slice(11, 16);

  const { exitCode, stdout, stderr } = await run(home, ["--yes"]);

  expect(exitCode).toBe(0);
  expect(stdout.split("\n").map((line) => line.split(/ {2,}/))).toEqual([
    ["photo", "given at", "question", "picture", "taken at"],
    ["photo-1", given, TUB, "c.jpg", "10:05"],
    ["photo-2", given, TUB, "a.jpg", "10:05"],
    ["photo-3", given, STAIRS, "b.JPG", "10:31"],
    [""],
  ]);
  expect(stderr).toContain("1 picture not taken on 2026-11-21, the day of the visit: passed over.");
  expect(stderr).toContain("3 pictures saved with mb-12.1");
  expect(await shades(record, 10, 90, 200, 150)).toEqual({ "photo-1": 10, "photo-2": 90, "photo-3": 200 });
  expect(readFileSync(join(record, "photos", "photo-1.jpg"), "latin1")).not.toMatch(/Exif|Secret|2026/);
  expect(readFileSync(join(record, "journal.jsonl"))).toEqual(before);
  expect(readdirSync(record).sort()).toEqual(["catalogue.json", "journal.jsonl", "photos", "summary.json"]);
});

test("a second time only the open numbers are filled, and no picture is taken twice", async () => {
  const { home, record, folder } = visit();
  await take(folder, "1.jpg", "21 10:01:00", 10);
  await take(folder, "2.jpg", "21 10:02:00", 90);
  const first = await run(home, ["--yes"]);
  expect(first.stderr).toContain("Still without a picture: photo-3.");
  expect(first.stderr).toContain("2 pictures for 3 numbers: look at each pair.");

  await take(folder, "3.jpg", "21 10:03:00", 200);
  const second = await run(home, ["--yes"]);

  expect(second.stderr).toContain("1.jpg is the same picture as photo-1: passed over.");
  expect(await shades(record, 10, 90, 200)).toEqual({ "photo-1": 10, "photo-2": 90, "photo-3": 200 });
  const third = await run(home, ["--yes"]);
  expect(third).toMatchObject({ exitCode: 0, stdout: "" });
  expect(third.stderr).toContain("No photo number waits for its picture");
});

test("what is left over is named, and a copy of a picture counts once", async () => {
  const { home, record, folder } = visit();
  for (const [n, shade] of [10, 10, 60, 110, 160, 210].entries())
    await take(folder, `${n}.jpg`, `21 10:0${n}:00`, shade);

  const { stderr } = await run(home, ["--yes"]);

  expect(stderr).toContain("1.jpg is the same picture as 0.jpg: passed over.");
  expect(stderr).toContain("Left over, and not taken in: 4.jpg and 5.jpg.");
  expect(stderr).toContain("5 pictures for 3 numbers");
  expect(await shades(record, 10, 60, 110)).toEqual({ "photo-1": 10, "photo-2": 60, "photo-3": 110 });
});

test("where no camera tells the time, the file's date does, and that is said", async () => {
  const { home, record, folder } = visit([{ type: "photos", key: TUB, photos: ["photo-1", "photo-2"] }]);
  for (const [name, shade, minute] of [
    ["late.jpg", 200, 20],
    ["early.jpg", 10, 10],
  ] as const) {
    writeFileSync(join(folder, name), await plain(shade));
    const time = new Date(2026, 10, 21, 10, minute);
    utimesSync(join(folder, name), time, time);
  }

  const { stdout } = await run(home, ["--yes"]);

  expect(stdout).toMatch(/photo-1 .*early\.jpg +10:10 \(by the file's date\)/);
  expect(await shades(record, 10, 200)).toEqual({ "photo-1": 10, "photo-2": 200 });
});

test("--set names one picture for one number, also to put a wrong one right", async () => {
  const { home, record, folder } = visit();
  for (const [n, shade] of [10, 90, 200].entries()) await take(folder, `${n}.jpg`, `21 10:0${n}:00`, shade);
  await run(home, ["--yes"]);

  const { exitCode, stdout } = await run(home, ["--yes", "--set", "3=0.jpg", "--set", "photo-1=2.jpg"]);

  expect(exitCode).toBe(0);
  expect(stdout).toContain("photo-3");
  expect(await shades(record, 10, 90, 200)).toEqual({ "photo-1": 200, "photo-2": 90, "photo-3": 10 });
});

test.each([
  ["3", "--set 3 is not a number and a file"],
  ["0=a.jpg", "--set 0=a.jpg is not a number and a file"],
  ["../../3=a.jpg", "is not a number and a file"],
  ["7=a.jpg", "no question of this assessment has photo-7\n  it has photo-1, photo-2 and photo-3"],
  ["3=none.jpg", "none.jpg could not be read: there is no such file"],
  ["3=.", "is a folder, not a file"],
])("--set %s says what is wrong", async (set, message) => {
  const { home, record } = visit();

  const { exitCode, stderr } = await run(home, ["--yes", "--set", set]);

  expect(exitCode).toBe(2);
  expect(stderr).toContain(message);
  expect(existsSync(join(record, "photos"))).toBe(false);
});

test("a picture that cannot be read stops all of it: nothing is saved, and it is said how to go on", async () => {
  const { home, record, folder } = visit();
  await take(folder, "IMG_1.jpg", "21 10:01:00", 10);
  writeFileSync(join(folder, "IMG_2.HEIC"), Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"));
  const time = new Date(2026, 10, 21, 10, 2);
  utimesSync(join(folder, "IMG_2.HEIC"), time, time);

  const { exitCode, stderr } = await run(home, ["--yes"]);

  expect(exitCode).toBe(2);
  expect(stderr).toContain("IMG_2.HEIC is an HEIC picture");
  expect(stderr).toContain("Most Compatible");
  expect(photosOf(record)).toEqual([]);
});

test("on a full disk nothing of it is kept", async () => {
  const { home, record, folder } = visit();
  await take(folder, "1.jpg", "21 10:01:00", 10);
  writeFileSync(
    join(folder, "2.jpg"),
    await jpegOf(grain(300, 200), { pieces: [exifPiece({ taken: "2026:11:21 10:02:00" })] }),
  );

  const script = 'ulimit -f 16; exec "$0" "$1" photos last phone --yes';
  const { exitCode, stderr } = await execa("bash", ["-c", script, process.execPath, executable], {
    cwd: home,
    env: { HANDRAIL_HOME: home },
    reject: false,
  });

  expect(stderr).toContain("the photos could not be saved: the file may not grow any further here");
  expect(exitCode).toBe(2);
  expect(readdirSync(join(record, "photos"))).toEqual([]);
});

test("without a terminal and without --yes the pairs are only shown", async () => {
  const { home, record, folder } = visit();
  await take(folder, "1.jpg", "21 10:01:00", 10);

  const { exitCode, stdout, stderr } = await run(home, []);

  expect(stdout).toContain("1.jpg");
  expect(exitCode).toBe(2);
  expect(stderr).toContain("say --yes");
  expect(photosOf(record)).toEqual([]);
});

test.each([
  ["y", "1 picture saved with mb-12.1", ["photo-1"]],
  ["n", "Nothing was saved.", []],
  ["\u0003", "Nothing was begun.", []],
])("in a terminal one question is asked: %j", async (key, said, kept) => {
  const { home, record, folder } = visit();
  await take(folder, "1.jpg", "21 10:01:00", 10);
  const terminal = openTerminal(process.execPath, [executable, "photos", "last", folder], {
    columns: 120,
    env: { HANDRAIL_HOME: home },
  });

  await terminal.waitFor("Take this picture in?");
  terminal.send(key === "\u0003" ? key : `${key}\r`);

  await terminal.waitFor(said);
  await terminal.exit;
  expect(photosOf(record)).toEqual(kept);
  expect(existsSync(join(record, "lock"))).toBe(false);
});

test("a record that is open in another window is left alone", async () => {
  const { home, record, folder } = visit();
  await take(folder, "1.jpg", "21 10:01:00", 10);
  const { journal } = openJournal(record, now);

  const { exitCode, stderr } = await run(home, ["--yes"]);

  closeJournal(journal);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("this record is open in another window");
  expect(photosOf(record)).toEqual([]);
});

test("a folder without pictures, or none, and an assessment without numbers, say so", async () => {
  const { home } = visit();
  expect((await run(home, ["--yes"])).stderr).toContain(`there is no picture in ${join(home, "phone")}`);
  expect((await handrail(["photos", "last", "nowhere"], { home, cwd: home })).stderr).toContain(
    "there is no such file",
  );

  const other = visit([]);
  expect(await run(other.home, ["--yes"])).toMatchObject({ exitCode: 0, stdout: "" });
  expect((await run(other.home, ["--set", "1=a.jpg"])).stderr).toContain("it has no photos");
});

test("names of files and questions are shown, never obeyed", async () => {
  const { home, folder } = visit([{ type: "photos", key: "hall/\u001b[2J", photos: ["photo-1"] }]);
  await take(folder, "\u001b[31m1.jpg", "21 10:01:00", 10);

  const { stdout, stderr } = await run(home, ["--yes"]);

  expect(stdout).toContain("[31m1.jpg");
  expect(stdout + stderr).not.toContain("\u001b");
});

test("a picture named in the interview is on disk under the next number when that is told", async () => {
  const { record, folder } = visit();
  writeFileSync(join(folder, "my tub.png"), pngOf(quarters(30, 20)));
  const world = { assets: join(root, "dist"), cwd: folder, env: { HOME: folder } };

  expect(reservePhoto(record)).toEqual({ photo: "photo-4" });
  expect(await addPhoto(record, "'~/my tub.png' ", world)).toEqual({ photo: "photo-4" });
  expect(await addPhoto(record, "my\\ tub.png", world)).toEqual({ photo: "photo-5" });
  expect(photosOf(record)).toEqual(["photo-4", "photo-5"]);
  expect(reservePhoto(record)).toEqual({ photo: "photo-6" });

  for (const typed of ["", "none.jpg", ".", "/dev/zero", "../journal.jsonl"])
    await expect(addPhoto(record, typed, world), typed).rejects.toMatchObject({ name: "UserError" });
  expect(photosOf(record)).toHaveLength(2);
});
