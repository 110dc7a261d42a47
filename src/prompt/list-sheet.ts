import { type AreaRow, areaRows } from "../interview/area-list.ts";
import { padTo, widthOf } from "../text/cells.ts";
import { rowsOf } from "./choice-rows.ts";
import { foot } from "./foot.ts";
import { header } from "./header.ts";
import { EMPTY, type Paper, type Sheet } from "./layout.ts";
import { givenWords, questionWords } from "./question-words.ts";
import { topFor } from "./scrolling.ts";
import { audienceOf, type ListView, type PromptState } from "./state.ts";
import { shorten, wrapText } from "./width.ts";

/** A whole area on one screen; under it what the digits mean for the line pointed at. */
export function listSheet(state: PromptState, view: ListView, paper: Paper): Sheet {
  const { columns, ink } = paper;
  const { texts, message } = state;
  const width = columns - 1;
  const rows = areaRows(state.interview, view.area);
  const at = Math.min(view.at, rows.length - 1);
  const row = rows[at];
  const title = row?.question.areaTitle ?? view.area;
  const count = (what: AreaRow["state"]): number => rows.filter((one) => one.state === what).length;
  const counts = texts.list.counts(rows.length - count("open"), count("wrong"), count("open"));
  return {
    ...EMPTY,
    head: header(state, columns),
    title: wrapText(`${title}   ${counts}`, width, { first: " " }).map(ink.strong),
    rows: rows.map((one, index) => {
      const line = rowLine(state, one, index, width, index === at);
      return index === at ? line.map(ink.strong) : line;
    }),
    top: topFor(at, paper),
    notes: [
      ...(row === undefined ? [] : optionLines(state, row, width)),
      ...(message === null ? [] : wrapText(message, width, { first: " " }).map(ink.warning)),
    ],
    ...foot(texts.list.keys, paper),
  };
}

/** Number, what is looked at, how it is: the state stands in one column where the screen is wide enough. */
function rowLine(state: PromptState, row: AreaRow, index: number, width: number, pointed: boolean): readonly string[] {
  const by = audienceOf(state);
  const { texts } = state;
  const first = ` ${pointed ? ">" : " "} ${row.fine === null ? " !" : String(index + 1).padStart(2)}  `;
  const said = stateWords(state, row);
  const words = questionWords(row.question, texts, by);
  const column = Math.floor(width * 0.55);
  const room = column - widthOf(first);
  if (width < 60 || widthOf(words) > room * 2)
    return wrapText(`${words}: ${said}`, width, { first, indent: " ".repeat(widthOf(first)) });
  const lines = wrapText(words, column - 1, { first, indent: " ".repeat(widthOf(first)) });
  const [head = "", ...rest] = lines;
  return [padTo(head, column) + shorten(said, width - column), ...rest];
}

/** "fine", "WRONG  4 none", "." for open; the same words for a reader. */
export function stateWords({ texts, ...state }: PromptState, { state: how, question }: AreaRow): string {
  const given = givenWords(question, texts, audienceOf({ ...state, texts })) ?? "";
  const filled = question.given?.group === true ? texts.list.filledMark : "";
  switch (how) {
    case "open":
      return texts.list.open;
    case "fine":
      return [texts.list.fine, filled].filter((part) => part !== "").join("  ");
    case "wrong":
      return `${texts.list.wrong}  ${given}`;
    case "answered":
      return given;
  }
}

function optionLines(state: PromptState, row: AreaRow, width: number): readonly string[] {
  if (row.fine === null && row.question.type !== "fell") return wrapText(state.texts.list.alone, width, { first: " " });
  const options = rowsOf(row.question, audienceOf(state), state.texts)
    .filter(({ choice }) => choice !== null)
    .map(({ number, label }) => `${number} ${label}`);
  return wrapText(options.join("   "), width, { first: " ", indent: "   " });
}
