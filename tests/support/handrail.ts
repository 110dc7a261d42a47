import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";

/** The repository. */
export const root = join(import.meta.dirname, "..", "..");

/** The executable, as a user starts it. It runs dist/, which the tests' global set-up has built. */
export const executable = join(root, "bin", "handrail.cjs");

/** How one run of the program ended. */
export interface Run {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real program without a terminal. Records go to `home`; without one, to a place where nothing is. */
export async function handrail(
  args: readonly string[],
  {
    home = join(tmpdir(), "handrail-no-home"),
    input = "",
    cwd = root,
  }: { home?: string; input?: string; cwd?: string } = {},
): Promise<Run> {
  // Colour variables and the like of whoever runs the tests must not change what the tests see.
  const env = { PATH: process.env["PATH"], HOME: home, HANDRAIL_HOME: home };
  const { exitCode, stdout, stderr } = await execa(process.execPath, [executable, ...args], {
    reject: false,
    extendEnv: false,
    stripFinalNewline: false,
    env,
    input,
    cwd,
  });
  return { exitCode, stdout, stderr };
}
