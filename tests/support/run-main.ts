import { join } from "node:path";
import { main } from "../../src/cli/main.ts";
import { type Run, root } from "./handrail.ts";
import { stillWorld } from "./still-world.ts";

/** Runs a command within the tests' own process, on 21 November 2026: as the program does, without its start. */
export async function runMain(
  args: readonly string[],
  { cwd = root, home = join(cwd, "home") }: { readonly cwd?: string; readonly home?: string } = {},
): Promise<Run> {
  const world = stillWorld({ cwd, assets: join(root, "dist"), dataFolder: home, cacheFolder: join(home, "cache") });
  const exitCode = await main(args, world);
  const { out, err } = await world.said();
  return { exitCode, stdout: out, stderr: err };
}
