import { Command } from "commander";
import type { GlobalOptions } from "../global-options.ts";
import type { Settled } from "../settle.ts";
import { version } from "../version.ts";
import { adjustWorld, type World } from "../world.ts";
import { addChecklistCommands } from "./checklist-commands.ts";
import { addLaterCommands } from "./later-commands.ts";
import { addRecordCommands } from "./record-commands.ts";
import { addReportCommands } from "./report-commands.ts";
import { addSetUpCommands } from "./set-up-commands.ts";
import { addVisitCommands } from "./visit-commands.ts";

const EXAMPLES = `
Examples:
  handrail demo                                  an example, to look at
  handrail assess                                a quick look, for a family
  handrail assess home --as caregiver            the whole home, in plain words
  handrail assess stairs footwear --depth quick  two areas, few questions
  handrail resume                                go on where you left
  handrail report last --for family -o plan.pdf  a plan to hand over

Nothing is ever sent anywhere. Handrail screens and suggests; it does not
diagnose or predict a fall.`;

const WHICH = "  It is an assessment on this computer: last is the newest one, handrail list shows all.";

/** Longer lines are hard to read; and so bin/handrail.cjs can say the help that the build wrote on every screen that is wide enough. */
const WIDEST = 80;

interface GlobalFlags {
  readonly checklists?: string;
  readonly only?: boolean;
  readonly color: boolean;
  readonly pager: boolean;
  readonly quiet?: boolean;
  readonly passphraseFile?: string;
}

/** The command line: every command is here, and each is loaded when it runs. `done` takes a command's exit code. */
export function makeProgram(
  outer: World,
  done: (code: number) => void,
): { readonly program: Command; readonly global: () => GlobalOptions } {
  let world = outer;
  let ownChecklists: string | null = null;
  // Settings come first: each command inherits those that stand when it is made.
  const program = new Command("handrail")
    .description("Looks for what could make a person fall at home, and makes a plan that somebody can carry out.")
    .version(version, "-V, --version", "show the version")
    .helpOption("-h, --help", "show help, also for one command: handrail report --help")
    .option("--checklists <dir>", "add a folder of checklists; one with the same id takes the shipped one's place")
    .option("--only", "with --checklists: leave the shipped checklists out")
    .option("--no-color", "no colour (the same as NO_COLOR=1)")
    .option("--no-pager", "print a long result at once, not page by page")
    .option("--quiet", "say only results and errors")
    .option("--passphrase-file <file>", "open what is locked with the first line of this file, and ask nothing")
    .option("--debug", "show where an error happened")
    .addHelpText("after", EXAMPLES)
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .showHelpAfterError("Try: handrail --help")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void outer.stdout.write(text),
      writeErr: (text) => void outer.stderr.write(text),
      getOutHelpWidth: () => Math.min(outer.columns, WIDEST),
      getErrHelpWidth: () => Math.min(outer.columns, WIDEST),
      outputError: (text, write) => write(/missing required argument 'id/.test(text) ? `${text}${WHICH}\n` : text),
    });
  const flags = (): GlobalFlags => program.opts<GlobalFlags>();
  const global = (): GlobalOptions => ({
    checklists: flags().checklists ?? ownChecklists,
    only: flags().only ?? false,
  });
  const quiet = (): boolean => flags().quiet ?? false;
  program.hook("preAction", async (_, command) => {
    const told = await settled(outer, { isLeftOpen: command.name() === "settings" });
    ownChecklists = told.checklists;
    world = adjustWorld(told.world, { quiet: quiet(), noColor: !flags().color, noPager: !flags().pager });
  });

  const passphraseFile = (): string | null => flags().passphraseFile ?? null;
  const wiring = { program, world: () => world, global, passphraseFile, quiet, done };
  addVisitCommands(wiring);
  addReportCommands(wiring);
  addLaterCommands(wiring);
  addRecordCommands(wiring);
  addChecklistCommands(wiring);
  addSetUpCommands(wiring);
  program.helpCommand("help [command]", "this, or the help of one command");
  return { program, global };
}

/** What the settings say comes before anything else: they name the folder of checklists and that of the records. */
export async function settled(outer: World, how: { readonly isLeftOpen?: boolean } = {}): Promise<Settled> {
  const { settle } = await import("../settle.ts");
  return settle(outer, how);
}
