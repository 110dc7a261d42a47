import { resolve } from "node:path";
import process from "node:process";
import envPaths from "env-paths";
import { UserError } from "../model/errors.ts";
import { printableLines } from "../text/cells.ts";
import { windowIsGone } from "./end-with-window.ts";
import { supportsLinks } from "./supports-links.ts";

type Environment = Record<string, string | undefined>;

/** Everything outside the program that a command may touch; a test hands in a still one. Files are reached through src/store. */
export interface World {
  readonly now: () => Date;
  readonly env: Environment;
  readonly cwd: string;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  /** Somebody sits in front: both the keys and the screen are a terminal's. */
  readonly isTerminal: boolean;
  /** Width of the screen when the program started. */
  readonly columns: number;
  /** Whether results may use colour. */
  readonly colour: boolean;
  /** Whether words may lead to an address. */
  readonly links: boolean;
  /** The folder with catalogue.json, templates.json and fonts/. */
  readonly assets: string;
  /** Where the settings lie: HANDRAIL_HOME, else the platform's own place for a user's data. It need not exist yet. */
  readonly settingsFolder: string;
  /** Where the records lie: the same, unless the settings name another one. It need not exist yet. */
  readonly dataFolder: string;
  /** What can be made again at any time. It need not exist yet. */
  readonly cacheFolder: string;
  /** A result, on stdout. Ends the line if the text does not. */
  readonly print: (text: string) => void;
  /** A result that may be long: page by page where somebody sits in front. False, and nothing was shown, where it is to be printed. */
  readonly page: (text: string) => Promise<boolean>;
  /** Anything else the person should know, on stderr; silent with --quiet. May hold names from a file: what a terminal would obey is taken out. Ends the line if the text does not. */
  readonly tell: (text: string) => void;
}

/** The world as it is. `assets` is the folder of the running bundle. */
export function realWorld(assets: string): World {
  const { stdin, stdout, stderr, env } = process;
  const cwd = currentFolder();
  stdout.on("error", (error: NodeJS.ErrnoException) => survive(error, stderr));
  stderr.on("error", (error: NodeJS.ErrnoException) => survive(error, null));
  leaveClosedWindow(stdin);
  const home = env["HANDRAIL_HOME"];
  const folder = home ? resolve(cwd, home) : envPaths("handrail", { suffix: "" }).data;
  return {
    now: () => clock(env),
    env,
    cwd,
    stdin,
    stdout,
    stderr,
    isTerminal: stdin.isTTY && stdout.isTTY,
    columns: stdout.columns || 80,
    colour: wantsColour(env, stdout.isTTY),
    links: stdout.isTTY && wantsColour(env, stdout.isTTY) && supportsLinks(env),
    page: async (text) => {
      if (!stdin.isTTY || !stdout.isTTY) return false;
      const { pageOut } = await import("./page-out.ts");
      return pageOut(text, { env, rows: stdout.rows || 24 });
    },
    assets,
    settingsFolder: folder,
    dataFolder: folder,
    cacheFolder: home ? resolve(cwd, home, "cache") : envPaths("handrail", { suffix: "" }).cache,
    print: (text) => void stdout.write(asLine(text)),
    tell: (text) => void stderr.write(asLine(printableLines(text))),
  };
}

/** Now; or the moment that whoever makes files anew, byte for byte, names by SOURCE_DATE_EPOCH, in seconds. */
function clock(env: Environment): Date {
  const named = Number(env["SOURCE_DATE_EPOCH"] ?? Number.NaN);
  return Number.isSafeInteger(named) && named > 0 ? new Date(1000 * named) : new Date();
}

/** A terminal whose window was closed cannot be set back to how it was; that nobody can mend, and nobody needs to. */
function leaveClosedWindow(stdin: NodeJS.ReadStream): void {
  if (!stdin.isTTY) return;
  const setRawMode = stdin.setRawMode.bind(stdin);
  stdin.setRawMode = (mode) => (windowIsGone() ? stdin : setRawMode(mode));
}

function currentFolder(): string {
  try {
    return process.cwd();
  } catch (cause) {
    throw new UserError("the folder that this was started in is no longer there", {
      hint: "go to another folder (cd), then try again",
      cause,
    });
  }
}

/** The same world after --quiet, --no-color and --no-pager. */
export function adjustWorld(
  world: World,
  { quiet, noColor, noPager }: { quiet: boolean; noColor: boolean; noPager: boolean },
): World {
  if (noColor) {
    // The prompts' library looks at the environment when it is loaded, which is after this.
    world.env["NO_COLOR"] = "1";
    delete world.env["FORCE_COLOR"];
  }
  return {
    ...world,
    colour: world.colour && !noColor,
    links: world.links && !noColor,
    page: noPager ? async () => false : world.page,
    tell: quiet ? () => {} : world.tell,
  };
}

/** FORCE_COLOR speaks before NO_COLOR (https://no-color.org), and both before what the terminal is. */
export function wantsColour(env: Environment, isTerminal: boolean): boolean {
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (env["NO_COLOR"]) return false;
  return isTerminal && env["TERM"] !== "dumb";
}

function asLine(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}

/** A reader that went away (`handrail list | head -1`) or a window that was closed is no failure; a full disk behind `>` is one. */
function survive(error: NodeJS.ErrnoException, stderr: NodeJS.WritableStream | null): void {
  if (error.code === "EPIPE" || windowIsGone()) return;
  stderr?.write(`error: the output could not be written (${error.code ?? error.message})\n`);
  process.exitCode = 2;
}
