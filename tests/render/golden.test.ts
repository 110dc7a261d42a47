import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { executable, root } from "../support/handrail.ts";
import { demoDocuments } from "../support/sample-pdfs.ts";
import { showDocument } from "../support/show-document.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test.each(demoDocuments())("$name of the worked example says what it said", async ({ name, document }) => {
  await expect(showDocument(document)).toMatchFileSnapshot(join(root, "tests", "golden", `${name}.txt`));
});

/** What the worked example writes for somebody who lives elsewhere, byte by byte. */
async function filesOf(env: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  const folder = temporaryFolder();
  await execa(process.execPath, [executable, "demo", "-o", folder, "--force"], {
    extendEnv: false,
    env: { PATH: process.env["PATH"], HANDRAIL_HOME: temporaryFolder(), ...env },
  });
  const names = readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "base64")]));
}

test("the same bytes on both sides of the date line and in another language", async () => {
  const [here, there] = await Promise.all([
    filesOf({ TZ: "Pacific/Pago_Pago", LC_ALL: "C" }),
    filesOf({ TZ: "Pacific/Kiritimati", LC_ALL: "es_PR.UTF-8", LANGUAGE: "es" }),
  ]);
  expect(Object.keys(here)).toEqual(expect.arrayContaining(["answers.yaml", "family.pdf", "therapist.pdf"]));
  expect(Object.keys(there)).toEqual(Object.keys(here));
  for (const [name, bytes] of Object.entries(here)) expect(there[name] === bytes, name).toBe(true);
});
