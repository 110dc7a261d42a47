import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { root } from "../support/handrail.ts";
import { stillWorld } from "../support/still-world.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const DEMO = join(root, "assets", "demo-answers.yaml");
const shipped = (path: string): string => readFileSync(join(root, "templates", path), "utf8");

/** A clinic whose settings name a folder with these templates. */
function clinic(files: Readonly<Record<string, string>>) {
  const dataFolder = temporaryFolder();
  const folder = join(dataFolder, "templates");
  for (const [path, text] of Object.entries({ "en/.keep": "", ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(dataFolder, "settings.json"), JSON.stringify({ templates: folder }));
  return {
    folder,
    run: async (...args: string[]) => {
      const world = stillWorld({ dataFolder, cwd: dataFolder, assets: join(root, "dist") });
      const exitCode = await main(args, world);
      return { exitCode, ...(await world.said()) };
    },
  };
}

test("a clinic's own template takes the place of the one with its path, and of no other", async () => {
  const { run } = clinic({
    "en/reports/family.md": shipped("en/reports/family.md").replace(
      "## Look again",
      "## Look again\n\nOur nurse rings on Fridays. {{ date }}",
    ),
    "en/handouts/cane.md": shipped("en/handouts/cane.md").replace(/^title: .*$/m, "title: Your stick"),
    "README.md": "not a template",
  });

  expect((await run("report", DEMO, "--for", "family")).out).toContain("Our nurse rings on Fridays.");
  expect(await run("report", DEMO, "--for", "therapist")).toMatchObject({ exitCode: 0, err: "" });
  const cane = await run("handout", "cane");
  expect(cane.out).toContain("Your stick");
  expect(cane.err).toBe("");
});

test("what a reader may not see cannot be asked for: the place, the line and what there is are told", async () => {
  const { run, folder } = clinic({
    "en/reports/contractor.md": `${shipped("en/reports/contractor.md")}\nBecause of: {{ factors }}\n`,
  });
  const { exitCode, err } = await run("report", DEMO, "--for", "contractor");
  const line = shipped("en/reports/contractor.md").split("\n").length + 1;

  expect(exitCode).toBe(2);
  expect(err).toContain("a template has a problem");
  expect(err).toContain(`${join(folder, "en/reports/contractor.md")}:${line}:13  error`);
  expect(err).toContain('there is no "factors" here');
  expect(err).toContain("Because of: {{ factors }}");
  expect(err).toContain("this reader may see:");
});

test("every problem of every file is told at once: a tag that is none, one that is never closed, another report's head", async () => {
  const { run } = clinic({
    "en/reports/family.md": shipped("en/reports/family.md").replace("::areas{of=areas}", "::graph{of=areas}"),
    "en/reports/resident.md": `${shipped("en/reports/resident.md")}\n:::if{has=date}\nnever closed\n`,
    "en/reports/therapist.md": shipped("en/reports/family.md"),
    "en/sheets/fridge.md": shipped("en/sheets/fridge.md").replace("reader: resident", "reader: therapist"),
  });
  const { exitCode, err } = await run("report", DEMO, "--for", "physician");

  expect(exitCode).toBe(2);
  expect(err).toContain("there is no ::graph");
  expect(err).toContain(":::if is never closed");
  expect(err).toContain('the id of the template here is "therapist", not "family"');
  expect(err).toContain('the reader of the template here is "resident", not "therapist"');
});

test("a file that takes no template's place is told, and stops nothing", async () => {
  const { run } = clinic({ "en/reports/famly.md": shipped("en/reports/family.md") });
  const { exitCode, err } = await run("report", DEMO, "--for", "family");
  expect(exitCode).toBe(0);
  expect(err).toContain('takes no template\'s place; did you mean "en/reports/family.md"?');
});

test("a template can be read as it is written, the own one where there is one", async () => {
  const own = shipped("en/reports/family.md").replace("## Plan", "## Later");
  const { run, folder } = clinic({ "en/reports/family.md": own });

  expect(await run("show", "template", "family")).toMatchObject({
    out: own,
    err: `${join(folder, "en/reports/family.md")}\n`,
  });
  expect((await run("show", "template", "handouts/cane")).out).toBe(shipped("en/handouts/cane.md"));
  const { out } = await run("show", "template");
  expect(out).toMatch(/^en\/reports\/contractor +Work list$/m);
  expect(out).toMatch(/^en\/reports\/family +Home check +\(own: /m);
  expect(await run("show", "template", "famly")).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('did you mean "family"?'),
  });
});
