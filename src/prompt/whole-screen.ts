import process from "node:process";
import { useEffect } from "@inquirer/core";

/** What a prompt that fills the screen is shown on. */
export interface Terminal {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly colour: boolean;
}

interface Speaker {
  readonly on: (name: string, listener: () => void) => unknown;
  readonly removeListener: (name: string, listener: () => void) => unknown;
}

const CLEAR = "\u001b[2J\u001b[H";
/** With it the terminal marks what is pasted, so that a paste cannot answer questions. */
const PASTE_MARKS = { on: "\u001b[?2004h", off: "\u001b[?2004l" };

export function pageOf({ stdout, colour }: Terminal): { columns: number; rows: number; colour: boolean } {
  const { columns = 80, rows = 24 } = stdout as { readonly columns?: number; readonly rows?: number };
  return { columns: columns || 80, rows: rows || 24, colour };
}

/** Follows what becomes of the terminal while a prompt runs: another size, going on after ^Z, and every way in which it is taken away. */
export function useTerminal(
  { stdin, stdout }: Terminal,
  {
    isOver,
    repaint,
    interrupted,
    ended = () => {},
  }: {
    readonly isOver: () => boolean;
    readonly repaint: () => void;
    readonly interrupted: () => void;
    /** whatever way it ended */
    readonly ended?: () => void;
  },
): void {
  useEffect((rl) => {
    const redraw = (): void => {
      if (isOver()) return;
      stdout.write(CLEAR);
      repaint();
    };
    const goOn = (): void => {
      rl.resume();
      redraw();
    };
    const heard: readonly (readonly [Speaker, string, () => void])[] = [
      [stdout, "resize", redraw],
      [rl, "SIGCONT", goOn],
      [rl, "SIGINT", interrupted],
      [rl, "close", interrupted],
      [stdin, "error", interrupted],
      [process, "SIGTERM", interrupted],
      [process, "SIGHUP", interrupted],
    ];
    for (const [from, name, listener] of heard) from.on(name, listener);
    return () => {
      ended();
      for (const [from, name, listener] of heard) from.removeListener(name, listener);
    };
  }, []);
}

/** Runs a prompt with the whole screen to itself. null: it was taken away. Throws only what is a bug. */
export async function onWholeScreen<R extends object>(
  { stdout }: Terminal,
  run: () => Promise<R | { readonly failed: unknown }>,
): Promise<R | null> {
  stdout.write(CLEAR + PASTE_MARKS.on);
  try {
    const result = await run();
    if ("failed" in result) throw result.failed;
    return result;
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") return null;
    throw error;
  } finally {
    stdout.write(PASTE_MARKS.off);
  }
}
