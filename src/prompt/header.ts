import { progress } from "../interview/interview.ts";
import { padTo, printable, widthOf } from "../text/cells.ts";
import { audienceOf, type PromptState } from "./state.ts";
import { shorten } from "./width.ts";

/** Seconds for a question, read and answered: thirty take about ten minutes. */
const PACE = 20;
const BAR = 28;

/** Whose record, where in it, how far along; then a rule. */
export function header(state: PromptState, columns: number): readonly string[] {
  const { person } = state.interview.assessment;
  const by = audienceOf(state);
  const who = printable((by === "therapist" ? (person.code ?? person.label) : person.label) ?? state.texts.header.home);
  const lines = by === "therapist" ? forTherapist(state, who, columns) : forCaregiver(state, who, columns);
  return [...lines, "-".repeat(columns)];
}

function forTherapist(state: PromptState, who: string, columns: number): readonly string[] {
  const { done, total } = progress(state.interview);
  const { texts, last } = state;
  const lines = across(
    [who, areaOf(state), texts.header.therapist(done, total, total === 0 ? 100 : Math.floor((done * 100) / total))],
    columns,
  );
  if (last === null) return lines;
  const change = texts.last.change.therapist;
  const room = columns - widthOf(change) - 2;
  return [...lines, padTo(echo(texts.last.therapist, last, room), room + 2) + change];
}

function forCaregiver(state: PromptState, who: string, columns: number): readonly string[] {
  const { done, total } = progress(state.interview);
  const { header: words } = state.texts;
  const filled = total === 0 ? BAR : Math.floor((done * BAR) / total);
  const bar = `[${"#".repeat(filled)}${".".repeat(BAR - filled)}]`;
  const minutes = words.minutes(Math.ceil(((total - done) * PACE) / 60));
  const first = across([who, areaOf(state), words.plain(done, total)], columns - 1);
  const second = across([bar, minutes, words.saved], columns - 1);
  // A narrow screen has no room for a second line of progress.
  return (second.length > 1 ? first : [...first, ...second]).map((line) => ` ${shorten(line, columns - 1)}`);
}

function areaOf(state: PromptState): string {
  const { view } = state;
  if (view.type !== "question") return "";
  const { areaTitle, section, area } = view.question;
  const place = audienceOf(state) === "therapist" ? placeIn(state, area) : null;
  return printable(
    [areaTitle === null || place === null ? areaTitle : `${areaTitle}  ${place}`, section]
      .filter((part) => part !== null)
      .join(", "),
  );
}

/** "7 of 22" in its area. */
function placeIn({ interview, view, texts }: PromptState, area: string | null): string | null {
  const here = interview.questions.filter(
    (one) => one.area === area && one.input.type !== "note" && one.type !== "alert",
  );
  const at = view.type === "question" ? here.findIndex(({ key }) => key === view.question.key) : -1;
  return area === null || at < 0 ? null : texts.header.place(at + 1, here.length);
}

/** The last answer in one line: the question gives way, so that the answer is seen. */
export function echo(
  lead: string,
  { question, answer }: { readonly question: string; readonly answer: string },
  columns: number,
): string {
  const shown = shorten(printable(answer), Math.max(12, Math.floor(columns / 2)));
  const room = columns - widthOf(lead) - widthOf(shown) - 2;
  const asked = shorten(printable(question), room);
  const colon = /[?.:]$/.test(asked) ? "" : ":";
  return shorten(room < 8 ? `${lead}${shown}` : `${lead}${asked}${colon} ${shown}`, columns);
}

/** Three texts over the width of the screen; the middle one on a line of its own where they do not fit. */
function across([left, middle, right]: readonly [string, string, string], columns: number): readonly string[] {
  const [a, b, c] = [widthOf(left), widthOf(middle), widthOf(right)];
  if (a + b + c + 4 > columns || b === 0) {
    const ends = padTo(shorten(left, columns - c - 2), columns - c) + right;
    return b === 0 ? [ends] : [ends, shorten(middle, columns)];
  }
  const start = Math.max(a + 2, Math.min(Math.floor((columns - b) / 2), columns - c - b - 2));
  return [padTo(padTo(left, start) + middle, columns - c) + right];
}
