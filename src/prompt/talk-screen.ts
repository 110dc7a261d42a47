import { createPrompt, useKeypress, useRef, useState } from "@inquirer/core";
import type { TalkOptions } from "./ask-talk.ts";
import { type RawKey, toKey } from "./key.ts";
import { settled } from "./save-talk.ts";
import { pressTalk, type TalkOutcome, type TalkState } from "./talk.ts";
import { paintTalk } from "./talk-sheet.ts";
import { onWholeScreen, pageOf, useTerminal } from "./whole-screen.ts";

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

  useTerminal(config, { isOver: () => over.current, repaint, interrupted: () => end({ how: "interrupted" }) });

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

/** Runs the prompt. Throws only what is a bug. */
export async function talkOnScreen<V>(options: TalkOptions<V>): Promise<Leave> {
  const config = options as unknown as Config;
  const { stdin: input, stdout: output } = options;
  const result = await onWholeScreen(options, () => screen(config, { input, output, clearPromptOnDone: true }));
  return result?.how ?? "interrupted";
}
