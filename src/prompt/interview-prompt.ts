import { createPrompt, useKeypress, useRef, useState } from "@inquirer/core";
import type { PromptTexts } from "../text/en-prompt.ts";
import type { AskOptions, Ended } from "./ask-interview.ts";
import { doTask } from "./do-task.ts";
import { type Key, type RawKey, tickAt, toKey } from "./key.ts";
import { press } from "./keys.ts";
import { clockRuns } from "./press-clock.ts";
import { save } from "./save.ts";
import { paint } from "./screen.ts";
import { begin, type Leave, type Outcome, type PromptState, type Task } from "./state.ts";
import { startTicker, type Ticker } from "./ticker.ts";
import { onWholeScreen, pageOf, useTerminal } from "./whole-screen.ts";

type Config = Omit<AskOptions, "texts" | "plain" | "stdin"> & {
  readonly texts: PromptTexts;
  readonly stdin: NodeJS.ReadableStream;
};

/** To be heard by somebody who looks at the person. */
const BELL = "\u0007";

type Result = { readonly ended: Ended } | { readonly failed: unknown };

/**
 * The whole interview as one prompt. A prompt a question would lose the keys that were typed ahead and shift answers to the wrong
 * questions (a new prompt drops what arrived before its first paint).
 */
const wizard = createPrompt<Result, Config>((config, done) => {
  const now = useRef<PromptState>(begin(config.interview, config.texts, { ...config, photos: picturesOf(config) }));
  /** keys that came while a picture was read */
  const waiting = useRef<Key[] | null>(null);
  const over = useRef(false);
  const ticker = useRef<Ticker | null>(null);
  /** what stands on the screen */
  const shown = useRef("");
  const paints = useRef(0);
  const [, setPaint] = useState(0);
  const repaint = (): void => setPaint(++paints.current);

  const end = (result: Result): void => {
    if (over.current) return;
    over.current = true;
    done(result);
  };
  const leave = (how: Leave): void => end({ ended: { interview: now.current.interview, how } });

  useTerminal(config, {
    isOver: () => over.current,
    repaint,
    interrupted: () => leave("interrupted"),
    ended: () => ticker.current?.stop(),
  });

  /** Saves what came of a key, then shows it. */
  const settle = (outcome: Outcome): void => {
    now.current = save(config.record, now.current, outcome.events) ?? outcome.state;
    if (now.current === outcome.state && outcome.leave !== null) leave(outcome.leave);
    else repaint();
    if (outcome.bell === true) config.stdout.write(BELL);
    followClock();
    if (outcome.task !== undefined && !over.current) void wait(outcome.task);
  };
  const wait = async (task: Task): Promise<void> => {
    waiting.current = [];
    try {
      const outcome = await doTask(task, () => now.current, config.photos);
      const keys = waiting.current;
      waiting.current = null;
      if (over.current) return;
      settle(outcome);
      for (const key of keys) take(key);
    } catch (failed) {
      end({ failed });
    }
  };
  const followClock = (): void => {
    ticker.current ??= startTicker(() => guarded(pass));
    ticker.current.follow(!over.current && clockRuns(now.current));
  };
  /** Time has passed: painted only where it is to be seen. */
  const pass = (): void => {
    if (over.current || waiting.current !== null) return;
    const outcome = press(now.current, tickAt(performance.now()));
    if (outcome.bell === undefined && textOf(outcome.state, config) === shown.current) now.current = outcome.state;
    else settle(outcome);
  };
  const guarded = (act: () => void): void => {
    try {
      act();
    } catch (failed) {
      end({ failed });
    }
  };
  const take = (key: Key): void => {
    if (over.current) return;
    const isOut = key.ctrl && (key.name === "c" || key.name === "d");
    if (waiting.current !== null && !isOut) waiting.current.push(key);
    else settle(press(now.current, key));
  };

  useKeypress((event, rl) => {
    const at = performance.now();
    rl.clearLine(0);
    guarded(() => take({ ...toKey(event as RawKey), at }));
  });

  const { above, below } = paint(now.current, pageOf(config));
  shown.current = [...above, ...below].join("\n");
  return [above.join("\n"), below.join("\n")];
});

function textOf(state: PromptState, config: Config): string {
  const { above, below } = paint(state, pageOf(config));
  return [...above, ...below].join("\n");
}

function picturesOf({ photos }: Config): PromptState["photos"] {
  return photos === null ? null : { newest: photos.newest() };
}

/** Runs the prompt. Throws only what is a bug. */
export async function promptInterview(config: Config): Promise<Ended> {
  const { stdin: input, stdout: output } = config;
  const result = await onWholeScreen(config, () => wizard(config, { input, output, clearPromptOnDone: true }));
  return result?.ended ?? { interview: config.interview, how: "interrupted" };
}
