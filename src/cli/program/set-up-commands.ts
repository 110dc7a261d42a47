import { Argument } from "commander";
import { SHELLS, type Shell } from "../shells.ts";
import type { Wiring } from "./wiring.ts";

/** What holds for all visits. */
export function addSetUpCommands({ program, world, done, passphraseFile }: Wiring): void {
  program.commandsGroup("Setting up:");

  program
    .command("settings")
    .summary("who answers, the clinic, units, paper, folders of one's own")
    .description(
      "what holds for all visits: who answers, units, the clinic's name and phone, paper, where the records are",
    )
    .argument("[name]", "one of them")
    .argument("[value]", "its new value; - for none")
    .option("--json", "for a machine to read")
    .action(async (name: string | undefined, value: string | undefined, flag: { json?: boolean }) => {
      const { settings } = await import("../commands/settings.ts");
      done(
        await settings(
          { name: name ?? null, value: value ?? null, json: flag.json ?? false, passphraseFile: passphraseFile() },
          world(),
        ),
      );
    });

  program
    .command("completion")
    .summary("make a shell's Tab key know commands, records, handouts")
    .description("make the Tab key of a shell know commands, options, records, checklists and handouts")
    .addArgument(new Argument("<shell>", "which").choices(SHELLS))
    .action(async (shell: Shell) => {
      const { completion } = await import("../commands/completion.ts");
      done(await completion(shell, world()));
    });

  program
    .command("man", { hidden: true })
    .description("the manual page, in troff")
    .action(async () => {
      const { man } = await import("../commands/man.ts");
      done(await man(program, world()));
    });
}
