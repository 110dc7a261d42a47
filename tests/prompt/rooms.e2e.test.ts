import { readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { foldJournal } from "../../src/cli/load-assessment.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import { readJournal } from "../../src/store/journal.ts";
import { executable, root } from "../support/handrail.ts";
import { press, pressEach } from "../support/read-screen.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { openTerminal } from "../support/terminal.ts";

const UP = "\u001b[A";
const DOWN = "\u001b[B";

/** A therapist in a clinic that has one checklist of its own: sheds. The first shed is named, and its first question is on the screen. */
async function inTheShed() {
  const home = temporaryFolder();
  const args = [
    "--checklists",
    join(root, "tests", "fixtures", "clinic"),
    "--only",
    "assess",
    "shed",
    "--as",
    "therapist",
  ];
  const terminal = openTerminal(process.execPath, [executable, ...args, "--label", "MB-12"], {
    env: { HANDRAIL_HOME: home },
  });
  await terminal.waitFor("What matters most");
  const visit = {
    /** one key after the other, each seen; arrows by themselves */
    type: (keys: string): Promise<string> => pressEach(terminal, keys),
    /** one key, of however many bytes */
    key: (key: string): Promise<string> => press(terminal, key),
    leave: async (): Promise<Assessment> => {
      terminal.send("q");
      await terminal.exit;
      return foldJournal(readJournal(join(home, "records", readdirSync(join(home, "records"))[0] ?? "")));
    },
  };
  expect(await visit.type("sssssy\rFront\r3")).toContain("Floor, dry");
  return visit;
}

const choice = (option: string) => ({ answer: { type: "choice", option }, basis: null, group: false });

test("back, change, a question that is hidden by that, and its answer when it comes back", async () => {
  const { type, leave } = await inTheShed();

  expect(await type("2")).toContain("Standing water");
  expect(await type("1")).toMatch(/Light\n/);
  expect(await type("b")).toMatch(/> 1 +At the door/);
  expect(await type("b")).toMatch(/> 2 +No/);
  const changed = await type("1");
  expect(changed).toMatch(/Light\n/);
  expect(await type("b")).toContain("Floor, dry");
  const back = await type("2");
  expect(back).toMatch(/Light\n/);
  expect(await type("b")).toMatch(/Standing water[\s\S]*> 1 +At the door[\s\S]*your answer: At the door/);

  const { answers } = await leave();
  expect(answers).toEqual({ "shed@front/floor": choice("no"), "shed@front/puddle": choice("door") });
});

test("a comment, how it is known, a measure, what is wanted first; and each taken back", async () => {
  const { type, leave } = await inTheShed();

  expect(await type("c")).toContain("Comment");
  expect(await type("mud\r")).toMatch(/note: mud[\s\S]*The comment is saved\./);
  expect(await type("*")).toContain("The person wants this first.");
  expect(await type("m")).toContain("Measure for whom builds it");
  expect(await type("9ft\r")).toContain("measure: 9ft");
  expect(await type("o")).toContain("basis: observed");
  expect(await type("o")).toContain("basis: measured");
  expect(await type("1")).toMatch(/Light\n/);
  expect(await type("c")).toContain("Comment");
  expect(await type("dim\r")).toContain("note: dim");
  const undone = await type("z");
  expect(undone).toContain("Taken back.");
  expect(undone).not.toContain("note: dim");
  expect(await type("z")).toContain("Floor, dry");
  expect(await type("z")).not.toContain("measure:");

  const { answers, notes, measures, wanted } = await leave();
  expect({ answers, notes, measures, wanted }).toEqual({
    answers: {},
    notes: { "shed@front/floor": "mud" },
    measures: {},
    wanted: ["shed@front/floor"],
  });
});

test("to a room: another one is added, named anew, taken away, and brought back", async () => {
  const { type, key, leave } = await inTheShed();
  await type("1");

  expect(await type("j")).toMatch(/> +1 +Shed: Front +2 of 5/);
  expect(await type("+")).toContain("What shall we call this one?");
  expect(await type("\rBack\r")).toMatch(/Shed: Back/);
  expect(await type("j")).toMatch(/> +2 +Shed: Back/);
  expect(await type("e")).toMatch(/Another name[\s\S]*> Back/);
  expect(await type("yard\r")).toMatch(/> +2 +Shed: Backyard/);
  expect(await key(UP)).toMatch(/> +1 +Shed: Front/);
  expect(await type("-")).toContain('Take away "Shed: Front"? Its answers count no more.');
  const gone = await type("y");
  expect(gone).toContain('"Shed: Front" is taken away. Z brings it back.');
  expect(gone).not.toMatch(/\d +Shed: Front/);
  expect(await type("z")).toContain("Taken back.");
  expect(await type("j")).toMatch(/1 +Shed: Front +2 of 5/);

  const { instances, answers } = await leave();
  expect(instances).toMatchObject({
    shed: {
      list: [
        { id: "front", label: "Front" },
        { id: "back", label: "Backyard" },
      ],
    },
  });
  expect(answers).toEqual({ "shed@front/floor": choice("yes") });
});

test("an area as a list: fine, what is wrong, an alert that stands alone, and the rest looked at and fine", async () => {
  const { type, key, leave } = await inTheShed();

  const list = await type("a");
  expect(list).toMatch(/> +2 +Floor, dry +\./);
  expect(list).toMatch(/ ! +Tap water +\./);
  expect(await type("2")).toMatch(/Floor, dry +WRONG +No/);
  expect(await key(DOWN)).toMatch(/> +4 +Light/);
  expect(await type("9")).toContain("There are choices 1 to 3. Nothing was changed.");
  expect(await key(" ")).toMatch(/Light +fine/);
  expect(await type(" ")).toContain("! is asked by itself: Enter.");
  expect(await type("\r")).toContain("Tap water");
  expect(await type("150\r")).toContain("Water this hot burns in seconds.");
  expect(await type("1\r")).toContain("Bench height");
  expect(await type("z")).toContain("Water this hot burns in seconds.");
  expect(await type("1\r")).toContain("Bench height");
  expect(await type("bbb")).toMatch(/Light[\s\S]*> 1 +Bright/);
  expect(await type("3a")).toMatch(/Light +WRONG +Dark/);

  const { answers, alerts } = await leave();
  expect(answers).toMatchObject({
    "shed@front/floor": choice("no"),
    "shed@front/light": choice("dark"),
    "shed@front/water": { answer: { type: "number", value: 150, unit: "degF" } },
  });
  expect(alerts).toMatchObject({ "shed@front/scald": { did: "called" } });
});

test("the rest of a list that was looked at and is fine, filled at once and taken back at once", async () => {
  const { type, leave } = await inTheShed();

  await type("a");
  const filled = await type("g");
  expect(filled).toMatch(/2 lines were filled: looked at, and fine\. The report says so\. z takes it\s+back\./);
  expect(filled).toMatch(/Floor, dry +fine +\(with g\)/);
  expect(filled).toMatch(/! +Tap water +\./);
  expect(await type("z")).toContain("Taken back.");
  expect(await type("a")).toMatch(/Floor, dry +\./);
  await type("g");

  const { answers } = await leave();
  expect(answers).toEqual({
    "shed@front/floor": { ...choice("yes"), group: true },
    "shed@front/light": { ...choice("bright"), group: true },
  });
});
