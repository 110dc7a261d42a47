import { spawn } from "node:child_process";
import process from "node:process";

interface Screen {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly rows: number;
}

/** What shows a long text page by page: PAGER, else `less -R`; null where none is wanted. */
export function findPager({ env }: Pick<Screen, "env">): string | null {
  const { PAGER: own } = env;
  if (own === "" || env["TERM"] === "dumb") return null;
  return own ?? "less -R";
}

/** Shows a text that is longer than the screen with the pager; false, and nothing was shown, where there is none or it does not start. */
export async function pageOut(text: string, { env, rows }: Screen): Promise<boolean> {
  const pager = findPager({ env });
  if (pager === null || text.split("\n").length <= rows) return false;
  // Ctrl-C is the pager's as long as it runs.
  const wait = (): void => {};
  process.on("SIGINT", wait);
  try {
    return await handTo(pager, text, env);
  } finally {
    process.removeListener("SIGINT", wait);
  }
}

/** How a shell says that there is no such program, or that it cannot be run. */
const NOT_THERE = [126, 127];

function handTo(pager: string, text: string, env: Screen["env"]): Promise<boolean> {
  return new Promise((resolve) => {
    // the words of PAGER are the person's own, options and all: as every program does, a shell reads them
    const child = spawn(pager, {
      shell: true,
      stdio: ["pipe", "inherit", "inherit"],
      env: { LESSCHARSET: "utf-8", ...env },
    });
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === null || !NOT_THERE.includes(code)));
    // who leaves the pager early has seen enough
    child.stdin.on("error", () => {});
    child.stdin.end(text);
  });
}
