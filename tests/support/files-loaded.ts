import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { executable, root } from "./handrail.ts";
import { startTerminal } from "./start-terminal.ts";

/** The files of the repository that one run of the program loads, sorted. */
export async function filesLoadedBy(args: readonly string[], home?: string): Promise<readonly string[]> {
  return telling(async (before) => {
    const env = home === undefined ? {} : { HANDRAIL_HOME: home };
    await execa(process.execPath, ["--require", before, executable, ...args], { reject: false, cwd: root, env });
  });
}

/** The same of a run in a terminal, until these words stand on the screen. */
export async function filesLoadedUntil(
  words: string,
  args: readonly string[],
  home: string,
): Promise<readonly string[]> {
  return telling(async (before) => {
    const env = { PATH: process.env["PATH"] ?? "", LANG: "en_US.UTF-8", HANDRAIL_HOME: home };
    const terminal = startTerminal(process.execPath, ["--require", before, executable, ...args], { env });
    try {
      await terminal.waitFor(words);
      terminal.send("q");
      await terminal.exit;
    } finally {
      terminal.end();
    }
  });
}

async function telling(run: (before: string) => Promise<void>): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "handrail-loaded-"));
  const [before, list] = [join(folder, "before.cjs"), join(folder, "list.json")];
  const tell = `require("fs").writeFileSync(${JSON.stringify(list)}, JSON.stringify(Object.keys(require.cache)))`;
  writeFileSync(before, `process.on("exit", () => ${tell});`);
  try {
    await run(before);
    return (JSON.parse(readFileSync(list, "utf8")) as string[])
      .filter((file) => file.startsWith(root))
      .map((file) => file.slice(root.length + 1))
      .sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
