import process from "node:process";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import type { JournalEvent } from "../../src/model/event.ts";
import { readJournal } from "../../src/store/journal.ts";
import { findRecord, listRecords } from "../../src/store/records.ts";
import { executable, handrail } from "../support/handrail.ts";
import { inPipes } from "../support/in-pipes.ts";
import { answerAll, lineAfter } from "../support/read-screen.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { openTerminal, type TestTerminal } from "../support/terminal.ts";

const DOWN = "\u001b[B";
/** Colours, bold and the like (ECMA-48, Select Graphic Rendition). */
const SGR = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, "g");
const ASSESS = ["assess", "--as", "caregiver", "--label", "Dad's home"];

const inTerminal = (
  home: string,
  args: readonly string[],
  { env = {}, ...size }: { env?: Record<string, string>; columns?: number; rows?: number } = {},
): TestTerminal =>
  openTerminal(process.execPath, [executable, ...args], { env: { HANDRAIL_HOME: home, ...env }, ...size });

function eventsOf(home: string): readonly JournalEvent[] {
  return readJournal(findRecord(home, "last").folder).entries.map(({ event }) => event);
}

/** A visit from the first screen to the end; all screens, and what was written for the terminal to obey. */
async function finish(terminal: TestTerminal): Promise<readonly string[]> {
  const screens = await answerAll(terminal);
  terminal.send("\r");
  await terminal.waitFor("Saved as dad-s-home.1.");
  expect(await terminal.exit).toMatchObject({ exitCode: 0 });
  return screens;
}

test("a family's first visit, from the program's name to the plan on the screen", async () => {
  const home = temporaryFolder();
  const terminal = inTerminal(home, []);
  await terminal.waitFor("Who are you?");
  terminal.send("\r");
  await terminal.waitFor("What would you like to do?");
  terminal.send("\r");
  await terminal.waitFor("What shall we call this check?");
  terminal.send("Dad's home\r");

  const screens = await finish(terminal);

  expect(screens.at(-1)).toContain("Everything that was asked has an answer.");
  expect(listRecords(home)).toMatchObject([{ label: "Dad's home", by: "caregiver", finished: true }]);

  const menu = inTerminal(home, []);
  await menu.waitFor("What would you like to do?");
  menu.send(DOWN);
  await menu.waitFor(/❯ See the plan: Dad's home/);
  menu.send("\r");
  expect(await menu.exit).toMatchObject({ exitCode: 0 });
  const { stdout } = await handrail(["report"], { home });
  expect(stdout).toContain("Ann");
  expect(plainText(menu)).toContain(stdout.trimEnd());
});

function plainText(terminal: TestTerminal): string {
  return stripVTControlCharacters(terminal.written()).replaceAll("\r\n", "\n");
}

test("the same visit with colour, without, in a small window and line by line comes to the same answers", async () => {
  const homes = [temporaryFolder(), temporaryFolder(), temporaryFolder(), temporaryFolder()] as const;
  const [colour, plain, small, pipes] = homes;
  const coloured = inTerminal(colour, ASSESS);
  const colourless = inTerminal(plain, ASSESS, { env: { NO_COLOR: "1" } });

  const [shown, alsoShown] = await Promise.all([
    finish(coloured),
    finish(colourless),
    finish(inTerminal(small, ASSESS, { columns: 40, rows: 20 })),
    inPipes([...ASSESS, "--plain"], { home: pipes, asks: ASKS, answer: (said) => lineAfter(said) ?? "" }),
  ]);

  expect(coloured.written()).toMatch(SGR);
  expect(colourless.written().match(SGR)).toBeNull();
  expect(alsoShown).toEqual(shown);
  const events = eventsOf(colour);
  expect(events.at(-1)).toEqual({ type: "finished" });
  for (const home of homes) expect(eventsOf(home)).toEqual(events);
});

/** The last line of everything that is read out. */
const ASKS =
  /(lists the other keys\.|then press Enter\.|begin\.|to go on\..*|leave this empty\.|B goes back\.|R review)\n$/;
