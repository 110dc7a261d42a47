import { onTestFinished } from "vitest";
import { type StartedTerminal, startTerminal, type TerminalOptions } from "./start-terminal.ts";

export type TestTerminal = StartedTerminal;

/** The same, ended with the test that opened it. */
export function openTerminal(file: string, args: readonly string[], options: TerminalOptions = {}): TestTerminal {
  const terminal = startTerminal(file, args, options);
  onTestFinished(terminal.end);
  return terminal;
}
