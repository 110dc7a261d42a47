import { padTo, widthOf } from "../text/cells.ts";
import type { PromptTexts } from "../text/en-prompt.ts";
import { foot } from "./foot.ts";
import { inkFor } from "./ink.ts";
import { EMPTY, fitSheet, type Paper, type Screen, type Sheet } from "./layout.ts";
import { typedLines } from "./question-sheet.ts";
import type { Page } from "./screen.ts";
import { topFor } from "./scrolling.ts";
import { type Ask, askNow, type TalkRow, type TalkState } from "./talk.ts";
import { shorten, wrapText } from "./width.ts";

/** With less there is no room for words. */
const NARROWEST = 20;

/** What a talk shows now: at most `rows` lines of at most `columns` cells. */
export function paintTalk<V>(state: TalkState<V>, { columns, rows, colour }: Page, texts: PromptTexts): Screen {
  const paper = { columns, lines: rows, ink: inkFor(colour) };
  const marks = {
    more: ` ${texts.cut}`,
    above: (n: number) => ` ${texts.above(n)}`,
    below: (n: number) => ` ${texts.below(n)}`,
  };
  const screen = columns < NARROWEST ? null : fitSheet(talkSheet(state, paper), rows, marks);
  return (
    screen ?? { above: [...wrapText(texts.tooSmall, columns - 1).slice(0, Math.max(0, rows - 1)), " >"], below: [] }
  );
}

function talkSheet<V>(state: TalkState<V>, paper: Paper): Sheet {
  const { columns, ink } = paper;
  const width = columns - 1;
  const ask = askNow(state);
  const isLine = ask.input.type === "line";
  const typed = typedLines(state.typed, width);
  const at = ask.input.type === "list" ? ask.input.at : null;
  const said = state.message === null ? [] : wrapText(state.message, width, { first: " " });
  // The list and the keys come first; what the line is about has the room that is left.
  const room = Math.max(0, Math.floor((paper.lines - 12) / 3) - said.length);
  return {
    ...EMPTY,
    head: [...wrapText(state.talk.whose, width), "-".repeat(columns)],
    title: wrapText(ask.title, width, { first: " " }).map(ink.strong),
    how: ask.lines.flatMap((line) => wrapText(line, width, { first: " " })),
    rows: ask.rows.map((row, index) => {
      const lines = rowLines(row, index, { ask, width, pointed: index === at });
      return index === at ? lines.map(ink.strong) : lines;
    }),
    top: at === null ? 0 : topFor(at, paper),
    notes: [
      ...ask.notes.flatMap((line) => wrapText(line, width, { first: " " })).slice(0, room),
      ...said.map(ink.warning),
      ...(isLine ? typed.slice(0, -1) : []),
    ],
    entry: isLine ? (typed.at(-1) ?? " > ") : " > ",
    ...foot(ask.keys, paper),
  };
}

/** Number, what it is, how it stands: in one column where the screen is wide enough. */
function rowLines(
  { label, state }: TalkRow,
  index: number,
  { ask, width, pointed }: { readonly ask: Ask; readonly width: number; readonly pointed: boolean },
): readonly string[] {
  const number = String(index + 1).padStart(ask.rows.length > 9 ? 2 : 1);
  const first = ask.input.type === "list" ? ` ${pointed ? ">" : " "} ${number}  ` : `   ${number}  `;
  const indent = " ".repeat(first.length);
  if (state === "") return wrapText(label, width, { first, indent });
  const column = Math.floor(width * 0.58);
  if (width < 60 || widthOf(label) > (column - first.length) * 2)
    return wrapText(`${label}: ${state}`, width, { first, indent });
  const [head = "", ...rest] = wrapText(label, column - 2, { first, indent });
  return [padTo(head, column) + shorten(state, width - column), ...rest];
}
