import process from "node:process";
import { createPrompt, useEffect, useKeypress, useRef, useState } from "@inquirer/core";
import type { TalkOptions } from "./ask-talk.ts";
import { type RawKey, toKey } from "./key.ts";
import { settled } from "./save-talk.ts";
import { pressTalk, type TalkOutcome, type TalkState } from "./talk.ts";
import { paintTalk } from "./talk-sheet.ts";

const CLEAR = "\u001b[2J\u001b[H";
const PASTE_MARKS = { on: "\u001b[?2004h", off: "\u001b[?2004l" };

/** Any talk: what stands where is its own business. */
type Any = TalkState<unknown>;
type Leave = NonNullable<TalkOutcome<unknown>["leave"]>;
type Result = { readonly how: Leave } | { readonly failed: unknown };
type Config = Omit<TalkOptions<unknown>, "plain">;

/** The whole talk as one prompt, as the interview is one: a prompt a question would lose keys that were typed ahead. */
const screen = createPrompt<Result, Config>((config, done) => {
  const now = useRef<Any>(config.state);
  const over = useRef(false);
  const paints = useRef(0);
  const [, setPaint] = useState(0);
  const repaint = (): void => setPaint(++paints.current);
  const end = (result: Result): void => {
    if (over.current) return;
    over.current = true;
    done(result);
  };

  useEffect((rl) => {
    const interrupted = (): void => end({ how: "interrupted" });
    const redraw = (): void => {
      if (over.current) return;
      config.stdout.write(CLEAR);
      repaint();
    };
    const goOn = (): void => {
      rl.resume();
      redraw();
    };
    config.stdout.on("resize", redraw);
    rl.on("SIGCONT", goOn);
    rl.on("SIGINT", interrupted);
    rl.on("close", interrupted);
    config.stdin.on("error", interrupted);
    process.on("SIGTERM", interrupted);
    process.on("SIGHUP", interrupted);
    return () => {
      config.stdout.removeListener("resize", redraw);
      rl.removeListener("SIGCONT", goOn);
      rl.removeListener("SIGINT", interrupted);
      rl.removeListener("close", interrupted);
      config.stdin.removeListener("error", interrupted);
      process.removeListener("SIGTERM", interrupted);
      process.removeListener("SIGHUP", interrupted);
    };
  }, []);

  useKeypress((event, rl) => {
    rl.clearLine(0);
    if (over.current) return;
    try {
      const outcome = settled(config.record, now.current, pressTalk(now.current, toKey(event as RawKey)));
      now.current = outcome.state;
      if (outcome.leave === null) repaint();
      else end({ how: outcome.leave });
    } catch (failed) {
      end({ failed });
    }
  });

  const { above, below } = paintTalk(now.current, pageOf(config), config.texts);
  return [above.join("\n"), below.join("\n")];
});

function pageOf({ stdout, colour }: Config): { columns: number; rows: number; colour: boolean } {
  const { columns = 80, rows = 24 } = stdout as { readonly columns?: number; readonly rows?: number };
  return { columns: columns || 80, rows: rows || 24, colour };
}

/** Runs the prompt. Throws only what is a bug. */
export async function talkOnScreen<V>(options: TalkOptions<V>): Promise<Leave> {
  const { stdin, stdout } = options;
  stdout.write(CLEAR + PASTE_MARKS.on);
  try {
    const config = options as unknown as Config;
    const result = await screen(config, { input: stdin, output: stdout, clearPromptOnDone: true });
    if ("failed" in result) throw result.failed;
    return result.how;
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") return "interrupted";
    throw error;
  } finally {
    stdout.write(PASTE_MARKS.off);
  }
}
