import { writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { executable, handrail } from "../support/handrail.ts";
import { inPipes } from "../support/in-pipes.ts";
import { answerAll, lineAfter } from "../support/read-screen.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { openTerminal } from "../support/terminal.ts";

const SHED = `id: shed
version: 1.0.0
title: Shed
items:
  - { id: gas, text: Does it smell of gas?, type: yes-no }
alerts:
  - { id: gas, when: { gas: yes }, urgency: emergency, text: "Go out. Call {emergency-number}.", sources: [clinic] }
`;
const SOURCES = `sources:
  - { id: clinic, by: The clinic, title: Its own experience, licence: own, checked: known }
`;

/** A family abroad with a shed, where 112 is called. */
function abroad(): { readonly home: string; readonly args: readonly string[] } {
  const home = temporaryFolder();
  writeFileSync(join(home, "shed.yaml"), SHED);
  writeFileSync(join(home, "sources.yaml"), SOURCES);
  writeFileSync(join(home, "settings.json"), JSON.stringify({ emergency: "112" }));
  return { home, args: ["--checklists", home, "--only", "assess", "shed", "--as", "caregiver", "--label", "Dad"] };
}

test("an alert on the screen says the number that is called there", async () => {
  const { home, args } = abroad();
  const terminal = openTerminal(process.execPath, [executable, ...args], { env: { HANDRAIL_HOME: home } });
  const screens = (await answerAll(terminal)).join("\n");

  expect(screens).toContain("Go out. Call 112.");
  expect(screens).not.toContain("911");
});

test("line by line, too; and so does the record when it is shown", async () => {
  const { home, args } = abroad();
  const asks = /(\. |\.\n|review|> ?)$/;
  const { said } = await inPipes([...args, "--plain"], { home, asks, answer: lineAfter });
  expect(said).toContain("Go out. Call 112.");
  expect(said).not.toContain("911");

  const { stdout } = await handrail(["report", "last"], { home });
  expect(stdout).toContain("Go out. Call 112.");
});
