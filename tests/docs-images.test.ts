import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { executable, root } from "./support/handrail.ts";
import { pressEach } from "./support/read-screen.ts";
import { screenSvg } from "./support/screen-svg.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { openTerminal, type TestTerminal } from "./support/terminal.ts";

const IMAGES = join(root, "docs", "images");
const SIZE = { columns: 80, rows: 30 };

function begun(...args: readonly string[]): TestTerminal {
  return openTerminal(process.execPath, [executable, ...args], {
    ...SIZE,
    env: { HANDRAIL_HOME: temporaryFolder(), SOURCE_DATE_EPOCH: "1795255200", LC_ALL: "en_US.UTF-8" },
  });
}

async function expectPicture(terminal: TestTerminal, name: string, about: string): Promise<void> {
  const svg = await screenSvg(terminal.written(), { ...SIZE, about });
  await expect(svg).toMatchFileSnapshot(join(IMAGES, `${name}.svg`));
}

test("the pictures of a question and of an alert are what is on the screen; if not: npm run docs", async () => {
  const terminal = begun("assess", "quick", "--as", "caregiver", "--label", "Dad");
  await terminal.waitFor("Enter: begin.");
  await pressEach(terminal, "\r");
  while (!terminal.screen().includes("How do the feet feel?")) await pressEach(terminal, "s");
  await expectPicture(terminal, "question", "A question, how to check it, its answers by number, and the keys.");

  const numb = /(\d) .*numb/i.exec(terminal.screen())?.[1] ?? "";
  await pressEach(terminal, numb);
  await pressEach(terminal, "2\r");
  await expectPicture(
    terminal,
    "alert",
    "What cannot wait stands alone on the screen, with what to do, and asks what was done.",
  );
});
