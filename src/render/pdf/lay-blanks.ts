import type { FormBlank, FormQuestion } from "../../model/document.ts";
import { en } from "../../text/en.ts";
import { plainSpan } from "../spans.ts";
import { layOptions } from "./lay-options.ts";
import { blankHeight, measure, writeLine } from "./line.ts";
import { artifact, leading, type Paper, type Tag, tag } from "./paper.ts";
import { drawBlank } from "./pen.ts";
import { type Piece, piece } from "./piece.ts";
import type { Place } from "./place.ts";

/** A blank where it stands: its row, and how far from the left. */
interface SetBlank {
  readonly blank: FormBlank;
  readonly field: string;
  readonly row: number;
  readonly x: number;
}

/** Blanks in rows, and beside the last one the boxes of who did not see. */
export function layBlanks(question: FormQuestion, place: Place): readonly Piece[] {
  const { paper, left, right, parent } = place;
  const { size } = paper;
  const wide = measure(paper, size);
  const struct = tag(paper, parent, "P");
  const height = blankHeight(paper);
  const { set, rows, used } = setBlanks(question, place);
  const write = (text: string, x: number, y: number): number => {
    if (text === "") return x;
    const span = plainSpan(text);
    writeLine(paper, struct, { spans: [span], width: wide(span) }, { x, y: y + height - leading(size), size });
    return x + wide(span) + GAP * size;
  };
  const options = layOptions(question, { ...place, left: left + used });
  const [first] = options;
  const fits = options.length === 1 && first !== undefined && used < 0.8 * (right - left);
  const drawRow = (row: number) => (y: number) => {
    for (const { blank, field, x: from } of set.filter((one) => one.row === row)) {
      const x = write(blank.before, left + from, y);
      const width = blank.letters * BLANK_LETTER * size;
      markBlank(paper, struct, { x, y: y + height - 2, width }, { question, blank, field });
      write(blank.after, x + width + GAP * size, y);
    }
    if (fits && row === rows - 1) first.draw(y + height - first.height);
  };
  const drawn = Array.from({ length: rows }, (_, row) => piece(height, drawRow(row)));
  return [...drawn, ...(fits ? [] : layOptions(question, place))];
}

const GAP = 0.4;

function setBlanks({ blanks, fields }: FormQuestion, { paper, left, right }: Place) {
  const { size } = paper;
  const wide = measure(paper, size);
  const beside = (text: string): number => (text === "" ? 0 : wide(plainSpan(text)) + GAP * size);
  const set: SetBlank[] = [];
  let [row, x] = [0, 0];
  for (const field of fields) {
    for (const blank of blanks) {
      const width = beside(blank.before) + (blank.letters * BLANK_LETTER + GAP) * size + beside(blank.after);
      if (x > 0 && x + width - GAP * size > right - left) [row, x] = [row + 1, 0];
      set.push({ blank, field, row, x });
      x += width + GAP * size;
    }
  }
  return { set, rows: row + 1, used: x + GAP * size };
}

/** Lines to write on, below what is asked. */
export function layLines(
  { text, lines, fields }: FormQuestion,
  { paper, left, right, parent }: Place,
): readonly Piece[] {
  if (lines === 0) return [];
  const step = blankHeight(paper);
  const struct = tag(paper, parent, "P");
  return fields.map((name) =>
    piece(lines * step, (y) => {
      artifact(paper, () => {
        for (let line = 1; line <= lines; line++)
          drawBlank(paper, { x: left, y: y + line * step - 2, width: right - left });
      });
      const box = { x: left, y: y + 2, width: right - left, height: lines * step - 3 };
      paper.fields?.text(struct, { name, label: text, box, lines: true });
    }),
  );
}

function markBlank(
  paper: Paper,
  parent: Tag,
  at: { readonly x: number; readonly y: number; readonly width: number },
  { question, blank, field }: { readonly question: FormQuestion; readonly blank: FormBlank; readonly field: string },
): void {
  if (paper.fields === null) {
    tag(paper, parent, "Span", { actual: en.report.paper.blank })()
      .add(() => drawBlank(paper, at))
      .end();
    return;
  }
  artifact(paper, () => drawBlank(paper, at));
  const label = [question.text, blank.before, blank.after].filter((one) => one !== "").join(", ");
  paper.fields.text(parent, {
    name: blank.part === "" ? field : `${field}:${blank.part}`,
    label,
    box: { x: at.x, y: at.y - 1.7 * paper.size, width: at.width, height: 1.6 * paper.size },
    lines: false,
  });
}

/** As wide as a letter that somebody writes, as a part of the size. */
const BLANK_LETTER = 0.62;
