import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { paperOf } from "../../src/cli/render-report.ts";
import { letterheadOf, NO_SETTINGS } from "../../src/model/settings.ts";
import { closeJournal } from "../../src/store/journal.ts";
import { listRecords } from "../../src/store/records.ts";
import { readSettings, writeSettings } from "../../src/store/settings.ts";
import { newRecord } from "../store/a-record.ts";
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
  expect(letterheadOf(readSettings({ settingsFolder: home }))).toEqual({
    clinic: "Maple Street Clinic",
    phone: "555-0142",
    address: "12 Maple Street, Springfield",
    emergency: "911",
  });

  expect(await handrail("settings", "emergency", "112")).toMatchObject({
    exitCode: 0,
    err: "emergency  112   (for example 911 or 112)\n",
  });
  expect(letterheadOf(readSettings({ settingsFolder: home })).emergency).toBe("112");
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
  expect(readSettings({ settingsFolder: home })).toEqual(NO_SETTINGS);
});

test("the paper that is set goes before the region's", async () => {
  const dataFolder = temporaryFolder();
  const world = stillWorld({ dataFolder, env: { LANG: "de_DE.UTF-8" } });
  expect(paperOf(world)).toBe("a4");

  await atHome(dataFolder)("settings", "paper", "letter");
  expect(paperOf(world)).toBe("letter");
});

test("a language that there are no words in is refused with the one that there is", async () => {
  const handrail = atHome(temporaryFolder());

  expect(await handrail("settings", "language", "es")).toMatchObject({
    exitCode: 2,
    err: expect.stringMatching(/"es" cannot be the setting "language"[\s\S]*so far there is only: en/),
  });
  expect(await handrail("settings", "language", "en")).toMatchObject({ exitCode: 0 });
});

describe("where the records are", () => {
  test("the settings may name another folder: new records go there, the settings and what was kept before stay", async () => {
    const [home, stick] = [temporaryFolder(), temporaryFolder()];
    const handrail = atHome(home);
    closeJournal(newRecord(home, "dad.1"));

    const { err } = await handrail("settings", "data", stick);
    expect(err).toContain(`From now on records are kept in ${join(stick, "records")}.`);
    expect(err).toContain(`Nothing was moved: 1 record is still in ${join(home, "records")}.`);

    await handrail("assess", "--answers", join(DIST, "..", "assets", "demo-answers.yaml"));
    expect((await handrail("list")).out).toMatch(/^mb-12\.1 /m);
    expect((await handrail("list")).out).not.toContain("dad.1");
    expect((await handrail("__complete", "resume", "")).out).toMatch(/^mb-12\.1\t/);
    expect(listRecords(home).map(({ id }) => id)).toEqual(["dad.1"]);
    expect(readSettings({ settingsFolder: home }).data).toBe(stick);

    expect((await handrail("settings", "data", "-")).err).toContain(`records are kept in ${join(home, "records")}`);
    expect((await handrail("list")).out).toMatch(/^dad\.1 /m);
  });

  test("new records that were locked here are not there: that is said", async () => {
    const [home, stick] = [temporaryFolder(), temporaryFolder()];
    const handrail = atHome(home);
    const file = join(temporaryFolder(), "passphrase");
    writeFileSync(file, "four words that fit\n");
    await handrail("--passphrase-file", file, "settings", "encrypt", "on");

    expect((await handrail("settings", "data", stick)).err).toContain("New records there are not locked yet");
    expect((await handrail("settings", "encrypt")).out).toBe("off\n");
  });

  test("while that folder is away nothing is begun elsewhere; the setting can be taken back", async () => {
    const [home, stick] = [temporaryFolder(), temporaryFolder()];
    const handrail = atHome(home);
    await handrail("settings", "data", stick);
    rmSync(stick, { recursive: true });

    for (const command of [["list"], ["assess", "--answers", join(DIST, "..", "assets", "demo-answers.yaml")]])
      expect(await handrail(...command)).toMatchObject({
        exitCode: 2,
        out: "",
        err: expect.stringMatching(/is not there[\s\S]*handrail settings data FOLDER/),
      });
    expect(existsSync(stick)).toBe(false);
    expect(await handrail("settings", "data")).toMatchObject({ exitCode: 0, out: `${stick}\n` });
    expect(await handrail("__complete", "resume", "")).toMatchObject({ exitCode: 0, out: "", err: "" });
    expect(await handrail("settings", "data", "-")).toMatchObject({ exitCode: 0 });
    expect(await handrail("list")).toMatchObject({ exitCode: 0 });
  });

  test("HANDRAIL_HOME goes before the setting, and then nothing can be set that would not count", async () => {
    const [home, stick] = [temporaryFolder(), temporaryFolder()];
    const world = () => stillWorld({ dataFolder: home, cwd: home, assets: DIST, env: { HANDRAIL_HOME: home } });
    const refused = world();

    expect(await main(["settings", "data", stick], refused)).toBe(2);
    expect((await refused.said()).err).toContain("HANDRAIL_HOME says where the records are");

    writeSettings({ settingsFolder: home }, { ...NO_SETTINGS, data: stick });
    closeJournal(newRecord(home, "dad.1"));
    const listing = world();
    await main(["list"], listing);
    expect((await listing.said()).out).toContain("dad.1");
  });
});
