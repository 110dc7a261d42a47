import { expect, test } from "vitest";
import { leaves, manPage } from "../../src/cli/man-page.ts";
import { makeProgram } from "../../src/cli/program/make-program.ts";
import { runMain } from "../support/run-main.ts";
import { stillWorld } from "../support/still-world.ts";

const { program } = makeProgram(stillWorld(), () => undefined);
const MACROS = /^\.(TH|SH|SS|TP|PP|B) ?/;

test("the manual has every command that the help has, and every option of each", () => {
  const page = manPage(program, "1.0.0").replaceAll("\\-", "-");
  expect(leaves(program).length).toBeGreaterThan(25);
  for (const command of leaves(program)) {
    const part = page.split(/^\.SS /m).find((one) => one.startsWith(`"handrail ${pathOf(command)} `)) ?? page;
    expect(part, command.name()).toContain(`"handrail ${pathOf(command)}`);
    for (const { long, hidden } of command.options) if (!hidden) expect(part).toContain(long);
  }
});

function pathOf(command: (typeof program.commands)[number]): string {
  const { parent } = command;
  return parent === null || parent === program ? command.name() : `${pathOf(parent)} ${command.name()}`;
}

test("nothing that is said is taken for a command of troff", () => {
  program.command("odd").description(".SH of \\nothing\n'quoted").option("--x", ".PP");
  const lines = manPage(program, "1.0.0").split("\n");
  expect(lines.filter((line) => /^[.']/.test(line) && !MACROS.test(line))).toEqual([]);
  expect(lines).toContain("\\&.SH of \\enothing 'quoted.");
  expect(lines).toContain("\\&.PP");
});

test("handrail man writes it, and the help does not name it", async () => {
  const { stdout } = await runMain(["man"]);
  expect(stdout).toMatch(/^\.TH HANDRAIL 1 /);
  expect((await runMain(["--help"])).stdout).not.toMatch(/^ +man/m);
});
