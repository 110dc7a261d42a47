import process from "node:process";
import { createInterface } from "node:readline";
import { printable } from "../text/cells.ts";
import { wrapText } from "./width.ts";

/** Where a talk goes on line by line: for screen readers, simple terminals and pipes. Nothing is redrawn. */
export interface PlainTerminal {
  /** What is typed. Lines come from the interface itself: `question()` in a loop loses those that arrive together. */
  readonly lines: AsyncIterable<string>;
  /** On a screen no word is broken at its edge; what goes to a pipe keeps its lines. */
  readonly write: (lines: readonly string[]) => void;
  /** A signal said to end: there are no more lines. */
  readonly isInterrupted: () => boolean;
  readonly close: () => void;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Open until it is closed. */
export function openPlainTerminal({
  stdin,
  stdout,
}: {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
}): PlainTerminal {
  const lines = createInterface({ input: stdin, terminal: false });
  let interrupted = false;
  const interrupt = (): void => {
    interrupted = true;
    lines.close();
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  return {
    lines,
    write: (text) => void stdout.write(text.flatMap((line) => linesOn(line, stdout)).join("")),
    isInterrupted: () => interrupted,
    close: () => {
      lines.close();
      for (const signal of SIGNALS) process.removeListener(signal, interrupt);
    },
  };
}

/** What begins a line keeps its place: the number of a choice, the space before a remark. */
const BEGINS = /^ *(?:\d+\.? +|! )?/;

function linesOn(line: string, stdout: NodeJS.WritableStream): readonly string[] {
  const { isTTY = false, columns } = stdout as { readonly isTTY?: boolean; readonly columns?: number };
  if (!isTTY) return [`${printable(line)}\n`];
  const [first = ""] = BEGINS.exec(line) ?? [];
  const indent = " ".repeat(first.length);
  return wrapText(line.slice(first.length), (columns || 80) - 1, { first, indent }).map((one) => `${one}\n`);
}
