import { expect, test } from "vitest";
import { evaluateFor } from "../../src/cli/evaluate-for.ts";
import { foldJournal } from "../../src/cli/load-assessment.ts";
import { main } from "../../src/cli/main.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { JournalEvent } from "../../src/model/event.ts";
import { READERS } from "../../src/model/words.ts";
import { closeJournal, readJournal } from "../../src/store/journal.ts";
import { newRecord } from "../store/a-record.ts";
import { catalogue, checklist, hazard, is, item, option, visit } from "../support/build.ts";
import { stillWorld } from "../support/still-world.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const TUB = "bathroom@upstairs/tub-grab-bar";
const EVENTS: readonly JournalEvent[] = [
  { type: "photos", key: TUB, photos: ["photo-1", "photo-2"] },
  { type: "note", key: TUB, text: "holds the basin" },
];

function record(events: readonly JournalEvent[] = EVENTS) {
  const dataFolder = temporaryFolder();
  const journal = newRecord(dataFolder, "mb-12.1", events);
  closeJournal(journal);
  return {
    run: async (...args: string[]) => {
      const world = stillWorld({ dataFolder });
      const exitCode = await main(["release", "mb-12.1", ...args], world);
      return { exitCode, ...(await world.said()) };
    },
    released: () => foldJournal(readJournal(journal.folder)).released,
  };
}

test("a photo goes to one reader, then to another; it is taken back from one, or from all", async () => {
  const { run, released } = record();

  const first = await run("photo:1", "--for", "contractor", "--yes");
  expect(first).toMatchObject({ exitCode: 0, err: expect.stringContaining("photo:1: for the contractor") });
  expect(first.err).toContain("no medicine labels");
  await run("photo:1", `note:${TUB}`, "--for", "family", "resident", "--yes");
  expect(released()).toEqual([
    { what: "photo", of: "photo-1", for: ["resident", "family", "contractor"] },
    { what: "note", of: TUB, for: ["resident", "family"] },
  ]);

  await run("photo:1", "--withdraw", "--for", "family");
  await run(`note:${TUB}`, "--withdraw");
  expect(released()).toEqual([{ what: "photo", of: "photo-1", for: ["resident", "contractor"] }]);

  expect((await run()).out.split("\n").map((line) => line.split(/ {2,}/))).toEqual([
    ["what", "for", "question"],
    ["photo:1", "the resident and the contractor", TUB],
    ["photo:2", "nobody but the therapist", TUB],
    [`note:${TUB}`, "nobody but the therapist", "holds the basin"],
    [""],
  ]);
});

test("a comment that is written anew is released to nobody", async () => {
  const before: readonly JournalEvent[] = [
    ...EVENTS,
    { type: "release", release: { what: "note", of: TUB, for: ["family"] } },
  ];
  expect(record(before).released()).toHaveLength(1);
  expect(record([...before, { type: "note", key: TUB, text: "fell here in October" }]).released()).toEqual([]);
});

test("what cannot be released says why, and changes nothing", async () => {
  const { run, released } = record();
  const refused: readonly (readonly [string[], string])[] = [
    [["photo:1", "--for", "contractor"], "nothing was released, for nobody can be asked here"],
    [["photo:1", "--yes"], "for whom?"],
    [["photo:9", "--for", "family", "--yes"], "this assessment has no photo:9"],
    [["tub", "--for", "family", "--yes"], '"tub" is neither a photo nor a comment'],
    [["photo:1", "--for", "landlord"], "'landlord' is invalid"],
  ];
  for (const [args, says] of refused) {
    const { exitCode, err } = await run(...args);
    expect([args, exitCode]).toEqual([args, 2]);
    expect(err).toContain(says);
  }
  expect(released()).toEqual([]);
});

test("nobody sees a photo whom the person did not agree to", async () => {
  const consent = (share: readonly string[] | null, photos: boolean | null): JournalEvent => ({
    type: "consent",
    consent: { visit: true, photos, share },
  });
  const family = record([...EVENTS, consent(["family"], true)]);
  expect(await family.run("photo:1", "--for", "contractor", "--yes")).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining("the person has not agreed that the contractor may see things"),
  });
  expect((await family.run("photo:1", "--for", "family", "--yes")).exitCode).toBe(0);
  expect((await record([...EVENTS, consent(null, false)]).run("photo:1", "--for", "family", "--yes")).err).toContain(
    "has not agreed to photos",
  );
  expect((await record().run("photo:1", "--for", "family", "--yes")).err).toContain("was not asked");
});

test("each reader gets what was released to them, and nothing else", () => {
  const known = catalogue([
    checklist("home", [
      item("tap", { options: [option("hot")], hazards: [hazard(is("home", "tap", "hot"), "major")] }),
    ]),
  ]);
  const assessment: Assessment = {
    ...visit(["home"], { "home/tap": "hot" }),
    notes: { "home/tap": "SECRET" },
    photos: { "home/tap": ["photo-1", "photo-2"] },
    released: [
      { what: "photo", of: "photo-2", for: ["contractor"] },
      { what: "note", of: "home/tap", for: ["family"] },
    ],
  };
  expect(evaluateFor("family", known, assessment).released).toEqual([
    { what: "note", of: "home/tap", for: ["family"] },
  ]);
  const seen = Object.fromEntries(
    READERS.map((reader) => {
      const [answer] = evaluateFor(reader, known, assessment).answers;
      return [reader, [answer?.note, answer?.photos]];
    }),
  );
  expect(seen).toEqual({
    resident: [null, []],
    family: ["SECRET", []],
    therapist: ["SECRET", ["photo-1", "photo-2"]],
    physician: [null, []],
    contractor: [null, ["photo-2"]],
  });
});
