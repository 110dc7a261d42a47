import type { Command } from "commander";
import { printable } from "../../text/cells.ts";
import { complete } from "../complete.ts";
import { SCRIPTS } from "../completion-scripts.ts";
import { lookUp } from "../look-up.ts";
import type { Shell } from "../shells.ts";
import type { World } from "../world.ts";

/** The script that makes a shell complete the words of this program. */
export async function completion(shell: Shell, world: World): Promise<number> {
  world.print(SCRIPTS[shell]);
  return 0;
}

/** What such a script asks for: the words so far, the last one begun. */
export async function answerShell(program: Command, words: readonly string[], world: World): Promise<number> {
  const answer = complete(program, words, (kind) => lookUp(kind, world));
  if (answer.type !== "candidates") {
    world.print(`:${answer.type}`);
    return 0;
  }
  const lines = answer.candidates.map(({ value, about }) => (about === "" ? value : `${value}\t${printable(about)}`));
  if (lines.length > 0) world.print(lines.join("\n"));
  return 0;
}
