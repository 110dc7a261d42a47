import process from "node:process";
import { CommanderError } from "commander";
import { endWithWindow } from "./end-with-window.ts";
import { explainError } from "./explain-error.ts";
import { makeProgram, settled } from "./program/make-program.ts";
import { realWorld, type World } from "./world.ts";

/** Takes the words after the program's name, returns the exit code. Never throws. */
export async function main(args: readonly string[], made?: World): Promise<number> {
  try {
    return await runUnlocking(args, made ?? realWorld(import.meta.dirname));
  } catch (error) {
    return explainError(error, { world: { stderr: (made ?? process).stderr }, debug: args.includes("--debug") });
  } finally {
    if (made === undefined) endWithWindow();
  }
}

/**
 * A command that comes upon something locked begins anew once the passphrase is known. It can: what it works with is read before anything
 * is asked, said or written. So no command need know of locks.
 */
async function runUnlocking(args: readonly string[], world: World): Promise<number> {
  try {
    return await run(args, world);
  } catch (error) {
    // Help ends in an error, too.
    if (error instanceof CommanderError) throw error;
    // Loaded only where something failed: what may be locked was read by then.
    const { unlockFor } = await import("./unlock-for.ts");
    return unlockFor(error, { args, world, again: () => runUnlocking(args, world) });
  }
}

async function run(args: readonly string[], world: World): Promise<number> {
  let exitCode = 0;
  const done = (code: number): void => {
    exitCode = code;
  };
  const { program, global } = makeProgram(world, done);

  // What a completion script asks: its words are somebody's half of a command, and not to be parsed.
  if (args[0] === "__complete") {
    const { answerShell } = await import("./commands/completion.ts");
    done(await answerShell(program, args.slice(1), world));
  } else if (args.length > 0) await program.parseAsync(args, { from: "user" });
  else if (world.isTerminal) {
    const { menu } = await import("./commands/menu.ts");
    const told = await settled(world);
    done(await menu({ ...global(), checklists: told.checklists }, told.world));
  } else program.outputHelp();
  return exitCode;
}
