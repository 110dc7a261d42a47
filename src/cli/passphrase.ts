import { resolve } from "node:path";
import { UserError } from "../model/errors.ts";
import { readText } from "../store/read-file.ts";
import { enLock as t } from "../text/en-lock.ts";
import type { World } from "./world.ts";

const LEAST = 8;
const MOST = 1000;

/** The first line of a file (or of a descriptor: /dev/fd/3), as the passphrase. Throws a UserError where there is none. */
export function readPassphrase(file: string, { cwd }: Pick<World, "cwd">): string {
  const [line = ""] = readText(resolve(cwd, file), MOST).split(/\r?\n/);
  if (line === "") throw new UserError(t.emptyFile(file), { hint: t.emptyFileHint });
  return line;
}

/** A passphrase that is there already, typed and not shown; from the file if one was named. Throws a UserError where nobody can be asked. */
export async function askPassphrase(question: string, file: string | null, world: World): Promise<string> {
  if (file !== null) return readPassphrase(file, world);
  requireSomebody(world);
  const { askSecret } = await import("../prompt/ask-secret.ts");
  const secret = await askSecret(question, world);
  hideKeys(world, true);
  return secret;
}

/** What is typed between two questions (for the next one, too soon) must not show either: the terminal itself would write it. */
export function hideKeys({ stdin }: Pick<World, "stdin">, hidden: boolean): void {
  if (isTty(stdin) && "setRawMode" in stdin) (stdin as NodeJS.ReadStream).setRawMode(hidden);
}

/** A new passphrase, typed twice; that nobody can bring it back is said first. */
export async function askNewPassphrase(warning: string, file: string | null, world: World): Promise<string> {
  if (file !== null) return requireLength(readPassphrase(file, world));
  requireSomebody(world);
  const { askSecret } = await import("../prompt/ask-secret.ts");
  world.stderr.write(`${warning}\n`);
  const first = requireLength(await askSecret(t.askNew, world));
  hideKeys(world, true);
  if ((await askSecret(t.askAgain, world)) !== first) throw new UserError(t.notTheSame, { hint: t.tryAgain });
  return first;
}

function requireLength(passphrase: string): string {
  if ([...passphrase].length < LEAST) throw new UserError(t.tooShort(LEAST), { hint: t.tooShortHint });
  return passphrase;
}

function requireSomebody({ isTerminal, stdin, stderr }: World): void {
  if (isTerminal || (isTty(stdin) && isTty(stderr))) return;
  throw new UserError(t.nobodyToAsk, { hint: t.nobodyToAskHint });
}

function isTty(stream: object): boolean {
  return "isTTY" in stream && stream.isTTY === true;
}
