import type { TestTerminal } from "./terminal.ts";

/** Presses a key, of however many bytes; the whole screen that it brings. */
export function press(terminal: Pick<TestTerminal, "screen" | "send" | "waitFor">, key: string): Promise<string> {
  const before = terminal.screen();
  terminal.send(key);
  return terminal.waitFor((screen) => screen !== before);
}

/** Presses one key after the other, each when the screen that the last one brought is whole. */
export async function pressEach(terminal: TestTerminal, keys: string): Promise<string> {
  for (const key of keys) await press(terminal, key);
  return terminal.screen();
}

/** Answers everything that is asked from the first screen on; all the screens that were seen, the review at the end. */
export async function answerAll(terminal: TestTerminal): Promise<readonly string[]> {
  const screens = [await terminal.waitFor("Enter: begin.")];
  for (let keys = keysFor(terminal.screen()); keys !== null; keys = keysFor(terminal.screen()))
    screens.push(await pressEach(terminal, keys));
  return screens;
}

/** What somebody types who reads this screen and takes the first choice everywhere; null at the review. */
function keysFor(screen: string): string | null {
  const words = screen.replace(/\s+/g, " ");
  if (/Enter: begin\.|Press Enter to go on\.|Enter: go on\./.test(words)) return "\r";
  if (/Esc: stop writing\.|Esc goes back\./.test(words)) return `${WORDS}\r`;
  if (/Enter: start writing\./.test(words)) return "\r";
  if (/Type it, then Enter\./.test(words)) return `${lineFor(words)}\r`;
  if (/Type numbers, then Enter\./.test(words)) return /\[x\]|another digit/.test(words) ? "\r" : "1";
  if (/Enter: next\. 1-3 choose/.test(words)) return "r";
  if (/Type a number\.|1 I called 2 I will call/.test(words)) return "1";
  if (/ Review /.test(words)) return null;
  throw new Error(`no answer is known to this screen:\n${screen}`);
}

const WORDS = "Ann";

/** A date, or a number: what was refused says what it should be. */
function lineFor(words: string): string {
  const from = /cannot be: it should be (-?[\d.]+)/.exec(words)?.[1];
  if (from !== undefined) return `\u0015${from}`;
  return /Year-month-day/.test(words) ? "2026-01-15" : "7";
}

/** The same, where it is read out line by line; null at the review. */
export function lineAfter(said: string): string | null {
  const asks = said.trimEnd().split("\n").at(-1) ?? "";
  if (/^Type a number\.|^Type all numbers/.test(asks)) return "1";
  if (/^Type it\.|cannot be: it should be/.test(asks)) return lineFor(said).replace("\u0015", "");
  if (/^Write your answer|^You may leave this empty/.test(asks)) return WORDS;
  if (/^Enter: begin\.|^Press Enter to go on\./.test(asks)) return "";
  if (asks.endsWith("R review")) return "r";
  if (/Enter alone finishes/.test(asks)) return null;
  throw new Error(`no answer is known to this:\n${said}`);
}
