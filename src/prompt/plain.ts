import type { PromptTexts } from "../text/en-prompt.ts";
import type { AskOptions, Ended } from "./ask-interview.ts";
import { doTask } from "./do-task.ts";
import { tickAt } from "./key.ts";
import { press } from "./keys.ts";
import { plainLine } from "./plain-line.ts";
import { openPlainTerminal } from "./plain-terminal.ts";
import { describe } from "./plain-words.ts";
import { clockRuns } from "./press-clock.ts";
import { save } from "./save.ts";
import { begin, type Outcome, type PromptState } from "./state.ts";
import { startTicker } from "./ticker.ts";

type Config = Pick<AskOptions, "interview" | "record" | "stdin" | "stdout" | "photos" | "units" | "advise"> & {
  readonly texts: PromptTexts;
};

/** Each question once, with numbered choices, then one line is read: for screen readers, simple terminals and pipes. */
export async function askPlain({
  interview,
  record,
  stdin,
  stdout,
  photos,
  units,
  advise,
  texts,
}: Config): Promise<Ended> {
  const { lines, write, isInterrupted, close } = openPlainTerminal({ stdin, stdout });
  let how: Ended["how"] | null = null;
  let state = begin(interview, texts, { photos: photos === null ? null : { newest: photos.newest() }, units, advise });
  // Nobody hears a bell here: that the time is over is said.
  const ticker = startTicker(() => {
    const ticked = press(state, tickAt(performance.now()));
    state = ticked.state;
    if (ticked.bell === true) write(describe(state));
    ticker.follow(clockRuns(state));
  });
  try {
    write(describe(state));
    for await (const line of lines) {
      if (isInterrupted()) break;
      const typed = plainLine(state, line, performance.now());
      const { task } = typed;
      const outcome = task === undefined ? typed : await doTask(task, () => typed.state, photos);
      const unsaved = save(record, state, outcome.events);
      write(saying(state, unsaved === null ? outcome : { ...outcome, state: unsaved, events: [] }));
      state = unsaved ?? outcome.state;
      if (unsaved === null) how = outcome.leave;
      if (how !== null) break;
      ticker.follow(clockRuns(state));
    }
    return { interview: state.interview, how: how ?? (isInterrupted() ? "interrupted" : "left") };
  } finally {
    ticker.stop();
    close();
  }
}

/** What is said after a line: that it was saved, what is wrong with it, and the next question if there is one. */
function saying(before: PromptState, { state, leave }: Outcome): readonly string[] {
  const { last, message, texts } = state;
  const saved = last === null || last === before.last ? [] : [texts.plain.answered(last.answer)];
  const told = message === null ? [] : [message];
  if (leave !== null) return saved;
  return [...saved, ...told, ...(message === null ? describe(state) : [])];
}
