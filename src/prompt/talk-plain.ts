import { plain } from "../model/plain.ts";
import type { TalkOptions } from "./ask-talk.ts";
import type { Key } from "./key.ts";
import { openPlainTerminal } from "./plain-terminal.ts";
import { settled } from "./save-talk.ts";
import { askNow, pressTalk, type TalkOutcome, type TalkState } from "./talk.ts";

/** A talk line by line, for screen readers, simple terminals and pipes: everything is said once, nothing is redrawn. */
export async function talkPlain<V>({
  state: begun,
  record,
  stdin,
  stdout,
  texts,
}: TalkOptions<V>): Promise<NonNullable<TalkOutcome<V>["leave"]>> {
  const { lines, write, isInterrupted, close } = openPlainTerminal({ stdin, stdout });
  let how: TalkOutcome<V>["leave"] = null;
  let state = begun;
  try {
    write(describeTalk(state));
    for await (const line of lines) {
      if (isInterrupted()) break;
      const outcome = settled(record, state, talkLine(state, line, texts.plain.notUnderstood));
      state = outcome.state;
      how = outcome.leave;
      if (how !== null) break;
      write(state.message === null ? describeTalk(state) : [state.message, ...afterMessage(state)]);
    }
    return how ?? (isInterrupted() ? "interrupted" : "left");
  } finally {
    close();
  }
}

/** A long list is not read out again after each change of it. */
function afterMessage<V>(state: TalkState<V>): readonly string[] {
  const { input, plainKeys } = askNow(state);
  return input.type === "list" ? plainKeys.slice(0, 1) : describeTalk(state);
}

/** What is asked, in words that can be read out. */
export function describeTalk<V>(state: TalkState<V>): readonly string[] {
  const { title, lines, rows, input, plainKeys } = askNow(state);
  const start = input.type === "line" ? input.start : "";
  return [
    "",
    title,
    ...lines,
    ...rows.map((row, index) => `${index + 1}. ${row.label}${row.state === "" ? "" : `: ${row.state}`}`),
    ...(start === "" ? [] : [start]),
    ...plainKeys,
  ];
}

const ENTER: Key = { name: "return", text: "", ctrl: false };
const ESCAPE: Key = { name: "escape", text: "", ctrl: false };

/** `3 d` is line 3, then d; a number answers; where something is written, the line is what is written, and nothing keeps what stands there. */
export function talkLine<V>(
  before: TalkState<V>,
  line: string,
  notUnderstood: (typed: string) => string,
): TalkOutcome<V> {
  const state = { ...before, message: null };
  const typed = plain(line);
  const { input, rows } = askNow(state);
  const wrong = (): TalkOutcome<V> => ({ state: { ...state, message: notUnderstood(typed) }, events: [], leave: null });
  const press = (key: string): TalkOutcome<V> => pressTalk(state, { name: "", text: key, ctrl: false });
  if (input.type === "line") {
    if (typed === "-") return pressTalk(state, ESCAPE);
    return pressTalk(typed === "" ? state : { ...state, typed }, ENTER);
  }
  if (typed === "?") return { state, events: [], leave: null };
  if (/^[a-z]$/i.test(typed)) return press(typed.toLowerCase());
  if (input.type === "choice")
    return /^\d$/.test(typed) && rows[Number(typed) - 1] !== undefined ? press(typed) : wrong();
  if (typed === "") return press("q");
  const [, number, letter] = /^(\d{1,3})\s*([a-z])$/i.exec(typed) ?? [];
  const at = Number(number) - 1;
  if (letter === undefined || rows[at] === undefined) return wrong();
  return pressTalk(
    { ...state, view: state.talk.point(state.view, at) },
    { name: "", text: letter.toLowerCase(), ctrl: false },
  );
}
