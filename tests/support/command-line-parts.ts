import type { Command } from "commander";
import { leaves, usage } from "../../src/cli/man-page.ts";
import { makeProgram } from "../../src/cli/program/make-program.ts";
import { enCommandLine } from "../../src/text/en-command-line.ts";
import { stillWorld } from "./still-world.ts";

type Pairs = readonly (readonly [string, string])[];

/** The parts of docs/command-line.md that are made from the program's own commands. */
export function commandLineParts(): Readonly<Record<string, string>> {
  const { program } = makeProgram(stillWorld(), () => undefined);
  return {
    commands: groups(program)
      .map(([heading, commands]) => `\n## ${heading}\n\n${table(commands.flatMap((one) => rows(one)))}`)
      .join(""),
    exits: `\n${enCommandLine.streams}\n\n${table(enCommandLine.exits, "exit code")}\n`,
    environment: `\n${table(enCommandLine.environment, "name")}\n`,
  };
}

function groups(program: Command): readonly (readonly [string, readonly Command[]])[] {
  const found = new Map<string, readonly Command[]>();
  for (const command of program.createHelp().visibleCommands(program)) {
    if (command.name() === "help") continue;
    const heading = command.helpGroup().replace(/:$/, "");
    found.set(heading, [...(found.get(heading) ?? []), command]);
  }
  return [...found];
}

function rows(command: Command): Pairs {
  const all = command.commands.length > 0 ? leaves(command) : [command];
  return all.map((one) => [`\`${usage(one).replace(" [options]", "")}\``, one.description()]);
}

function table(pairs: Pairs, first = "command"): string {
  const lines = pairs.map(([name, about]) => `| ${name.startsWith("`") ? name : `\`${name}\``} | ${about} |`);
  return [`| ${first} | |`, "|---|---|", ...lines, ""].join("\n");
}
