import process from "node:process";
import { CommanderError } from "commander";
import { Interrupted, UserError } from "../model/errors.ts";
import { printableLines } from "../text/cells.ts";
import { version } from "./version.ts";
import type { World } from "./world.ts";

/** Says on stderr what went wrong, in words for whoever can mend it, and returns the exit code. Nothing else catches for good. */
export function explainError(
  error: unknown,
  { world, debug }: { world: Pick<World, "stderr">; debug: boolean },
): number {
  const say = (lines: readonly string[]): void => void world.stderr.write(`${printableLines(lines.join("\n"))}\n`);

  // commander has written its own message by now; help and version arrive as errors too, with exit code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;

  if (error instanceof Interrupted) {
    say(["", error.begun ? `Your answers are saved; go on with: ${error.goOn}` : "Nothing was begun."]);
    return 130;
  }

  if (error instanceof UserError) {
    say([
      `error: ${error.message}`,
      ...error.lines,
      ...(error.hint ? [`  ${error.hint}`] : []),
      ...stackOf(error, debug),
    ]);
    return 2;
  }

  say([
    "error: handrail made a mistake; this one is not yours. What you answered so far is saved.",
    "  Please report it with what you were doing and these lines:",
    `  handrail ${version}, Node.js ${process.versions.node}, ${process.platform} ${process.arch}`,
    `  ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`,
    ...(debug ? [] : ["  The same command with --debug shows where it happened."]),
    ...stackOf(error, debug),
  ]);
  return 70;
}

/** The stack, and those of the failures behind it. */
function stackOf(error: unknown, debug: boolean): readonly string[] {
  if (!debug || !(error instanceof Error)) return [];
  return ["", error.stack ?? String(error), ...stackOf(error.cause, debug)];
}
