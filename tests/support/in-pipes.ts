import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { onTestFinished } from "vitest";
import { executable } from "./handrail.ts";

const PATIENCE = 15_000;

/** Runs the real program between two pipes. Whenever it has said what it waits for, `answer` gives the next line; null ends the input. */
export async function inPipes(
  args: readonly string[],
  { home, asks, answer }: { home: string; asks: RegExp; answer: (said: string) => string | null },
): Promise<{ readonly exitCode: number | null; readonly said: string }> {
  const env = { PATH: process.env["PATH"], HOME: home, HANDRAIL_HOME: home };
  const child = spawn(process.execPath, [executable, ...args], { env, stdio: ["pipe", "pipe", "ignore"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  let since = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    since += text;
    if (!asks.test(since)) return;
    const line = answer(since);
    since = "";
    if (line === null) child.stdin.end();
    else child.stdin.write(`${line}\n`);
  });
  // A test that waits for words that never come says which did.
  const patience = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  const [exitCode, signal] = (await once(child, "close")) as [number | null, string | null];
  clearTimeout(patience);
  if (signal !== null) throw new Error(`nothing was asked that is known; the last was:\n${since}`);
  return { exitCode, said };
}
