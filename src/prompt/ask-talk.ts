import type { Assessment } from "../model/assessment.ts";
import { Interrupted } from "../model/errors.ts";
import type { JournalEvent } from "../model/event.ts";
import { enPrompt, type PromptTexts } from "../text/en-prompt.ts";
import { requireTerminal } from "./ask-interview.ts";
import { beginTalk, type Talk, type TalkState } from "./talk.ts";

export interface TalkOptions<V> {
  readonly state: TalkState<V>;
  /** Synchronous: on disk when it returns. A UserError is shown and what was asked stays. */
  readonly record: (events: readonly JournalEvent[]) => void;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly colour: boolean;
  readonly plain: boolean;
  readonly texts: PromptTexts;
}

/** Talks until the person finishes or leaves. Throws Interrupted after Ctrl-C, SIGTERM or SIGHUP; every answer is saved by then. */
export async function askTalk<V>(
  talk: Talk<V>,
  view: V,
  {
    assessment,
    goOn,
    ...rest
  }: Omit<TalkOptions<V>, "state" | "texts"> & {
    readonly assessment: Assessment;
    /** the command that goes on with it, for who is interrupted */
    readonly goOn: string;
  },
): Promise<"finished" | "left"> {
  const options = { ...rest, state: beginTalk(talk, view, assessment), texts: enPrompt };
  const how = await (options.plain ? linewise(options) : onScreen(options));
  if (how === "interrupted") throw new Interrupted({ goOn });
  return how;
}

async function linewise<V>(options: TalkOptions<V>): Promise<"finished" | "left" | "interrupted"> {
  const { talkPlain } = await import("./talk-plain.ts");
  return talkPlain(options);
}

async function onScreen<V>(options: TalkOptions<V>): Promise<"finished" | "left" | "interrupted"> {
  requireTerminal(options);
  const { talkOnScreen } = await import("./talk-screen.ts");
  return talkOnScreen(options);
}
