import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { paperOf } from "../../src/cli/render-report.ts";
import { letterheadOf, NO_SETTINGS } from "../../src/model/settings.ts";
import { readSettings } from "../../src/store/settings.ts";
import { stillWorld } from "../support/still-world.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const DIST = join(import.meta.dirname, "..", "..", "dist");

function atHome(dataFolder: string) {
  return async (...args: string[]) => {
    const world = stillWorld({ dataFolder, cwd: dataFolder, assets: DIST });
    const exitCode = await main(args, world);
    return { exitCode, ...(await world.said()) };
  };
}

test("a clinic's name, phone, address and emergency number come to stand at the head of reports", async () => {
  const home = temporaryFolder();
  const handrail = atHome(home);

  await handrail("settings", "clinic", "Maple Street Clinic");
  await handrail("settings", "phone", "555-0142");
  await handrail("settings", "address", "12 Maple Street, Springfield");
  expect(letterheadOf(readSettings(home))).toEqual({
    clinic: "Maple Street Clinic",
    phone: "555-0142",
    address: "12 Maple Street, Springfield",
    emergency: "911",
  });

  expect(await handrail("settings", "emergency", "112")).toMatchObject({
    exitCode: 0,
    err: "emergency  112   (for example 911 or 112)\n",
  });
  expect(letterheadOf(readSettings(home)).emergency).toBe("112");
  await handrail("settings", "clinic", "-");
  expect(JSON.parse((await handrail("settings", "--json")).out)).toEqual({
    ...NO_SETTINGS,
    encrypt: null,
    phone: "555-0142",
    address: "12 Maple Street, Springfield",
    emergency: "112",
  });
});

test("the emergency number is the one that alerts say", async () => {
  const home = temporaryFolder();
  const handrail = atHome(home);
  writeFileSync(
    join(home, "shed.yaml"),
    `id: shed
version: 1.0.0
title: Shed
items:
  - { id: gas, text: Does it smell of gas?, type: yes-no }
alerts:
  - { id: gas, when: { gas: yes }, urgency: emergency, text: "Go out. Call {emergency-number}.", sources: [clinic] }
`,
  );
  writeFileSync(
    join(home, "sources.yaml"),
    "sources:\n  - { id: clinic, by: The clinic, title: Its own experience, licence: own, checked: known }\n",
  );
  const setting = { by: "caregiver", sets: ["shed"], depth: "full" };
  writeFileSync(
    join(home, "answers.json"),
    JSON.stringify({ handrail: "assessment/1", date: "2026-11-20", setting, answers: { shed: { gas: "yes" } } }),
  );
  await handrail("settings", "emergency", "112");
  await handrail("settings", "checklists", ".");

  expect(await handrail("report", "./answers.json", "--format", "json")).toMatchObject({
    err: "",
    exitCode: 0,
    out: expect.stringContaining("Go out. Call 112."),
  });
});

test("what cannot be a setting is refused with what it may be, and nothing is kept", async () => {
  const home = temporaryFolder();
  const handrail = atHome(home);
  writeFileSync(join(home, "logo.heic"), "\0\0\0\u0018ftypheic");
  const refused: readonly (readonly [string, string, string])[] = [
    ["phone", "call us", 'error: "call us" cannot be the setting "phone"'],
    ["emergency", "help", 'error: "help" cannot be the setting "emergency"'],
    ["paper", "a5", "did you mean"],
    ["address", "12 Maple Street\nSpringfield", "it is one line"],
    ["clinic", "x".repeat(200), "it has at most 80 letters"],
    ["templates", "nowhere", "there is no such file or folder"],
    ["checklists", "logo.heic", "is a file, not a folder"],
    ["logo", "logo.heic", "is an HEIC picture, which Handrail cannot read"],
    ["clnic", "x", 'did you mean "clinic"?'],
  ];
  for (const [name, value, says] of refused) {
    const { exitCode, err } = await handrail("settings", name, value);
    expect([name, exitCode]).toEqual([name, 2]);
    expect(err).toContain(says);
  }
  expect(readSettings(home)).toEqual(NO_SETTINGS);
});

test("the paper that is set goes before the region's", async () => {
  const dataFolder = temporaryFolder();
  const world = stillWorld({ dataFolder, env: { LANG: "de_DE.UTF-8" } });
  expect(paperOf(world)).toBe("a4");

  await atHome(dataFolder)("settings", "paper", "letter");
  expect(paperOf(world)).toBe("letter");
});
