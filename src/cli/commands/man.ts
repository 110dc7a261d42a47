import type { Command } from "commander";
import { manPage } from "../man-page.ts";
import { version } from "../version.ts";
import type { World } from "../world.ts";

/** The manual page; the build keeps it beside the program, where npm installs it from. */
export async function man(program: Command, world: World): Promise<number> {
  world.print(manPage(program, version));
  return 0;
}
