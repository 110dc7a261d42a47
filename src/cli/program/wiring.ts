import type { Command } from "commander";
import type { GlobalOptions } from "../global-options.ts";
import type { World } from "../world.ts";

/** What a command is made with. The functions are asked when it runs: by then it is known what was typed. */
export interface Wiring {
  readonly program: Command;
  readonly world: () => World;
  readonly global: () => GlobalOptions;
  readonly passphraseFile: () => string | null;
  readonly quiet: () => boolean;
  /** takes the exit code */
  readonly done: (code: number) => void;
}
