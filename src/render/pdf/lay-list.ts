import type { Block, ListItem } from "../../model/document.ts";
import { en } from "../../text/en.ts";
import type { Line } from "../wrap.ts";
import { drawLine, leading, measure, type Paper, tag } from "./paper.ts";
import { endsHeld, type Piece, piece, spaced, together } from "./piece.ts";
import type { LayWithin, Place } from "./place.ts";

type List = Extract<Block, { readonly type: "list" }>;

/** A box for a pen: 5.3 mm, and 7 mm in large print. */
const TICK_BOX = { standard: 15, large: 20 };

/** A list; each item's mark stands before its first line, and an item stays on one page if it can. */
export function layList({ ordered, start, children }: List, place: Place, layWithin: LayWithin): readonly Piece[] {
  const { paper } = place;
  const list = tag(paper, place.parent, "L");
  const marks = children.map((item, index) => markOf(item, ordered === true ? `${(start ?? 1) + index}.` : "•", paper));
  const indent = Math.max(...marks.map((mark) => mark.width)) + 0.5 * paper.size;
  const loose = children.some((item) => item.children.length > 1);
  const gap = paper.size * (loose ? 0.45 : children.some(({ checked }) => typeof checked === "boolean") ? 0.35 : 0.2);
  const items = children.map((item, index): readonly Piece[] => {
    const mark = marks[index];
    if (mark === undefined) return [];
    const within: Place = { ...place, parent: tag(paper, list, "LI") };
    return spaced(together(layItem(item, mark, { place: within, indent, layWithin })), gap);
  });
  return loose ? items.flat() : endsHeld(items);
}

interface Mark {
  readonly width: number;
  readonly actual: string | null;
  readonly draw: (x: number, y: number) => void;
}

function markOf({ checked }: ListItem, text: string, paper: Paper): Mark {
  const { size } = paper;
  if (checked === true || checked === false) {
    const side = size > 15 ? TICK_BOX.large : TICK_BOX.standard;
    return {
      width: side,
      actual: checked ? en.report.paper.ticked : en.report.paper.toTick,
      draw: (x, y) => drawTickBox(paper, { x, y: y + (leading(size) - side) / 2, side, checked }),
    };
  }
  const width = measure(paper, size)(text, false);
  const line: Line = { spans: [{ text, strong: false }], width };
  return { width, actual: null, draw: (x, y) => drawLine(paper, line, { x, y, size }) };
}

function drawTickBox(
  { pdf }: Paper,
  { x, y, side, checked }: { readonly x: number; readonly y: number; readonly side: number; readonly checked: boolean },
): void {
  pdf.lineWidth(1.2).rect(x, y, side, side).stroke();
  if (!checked) return;
  pdf
    .lineWidth(1.8)
    .moveTo(x + side * 0.2, y + side * 0.55)
    .lineTo(x + side * 0.42, y + side * 0.78)
    .lineTo(x + side * 0.82, y + side * 0.22)
    .stroke();
}

interface ItemPlace {
  readonly place: Place;
  readonly indent: number;
  readonly layWithin: LayWithin;
}

function layItem(item: ListItem, mark: Mark, { place, indent, layWithin }: ItemPlace): readonly Piece[] {
  const { paper } = place;
  const label = tag(paper, place.parent, "Lbl", mark.actual === null ? {} : { actual: mark.actual });
  const pieces = layWithin(item.children, {
    ...place,
    left: place.left + indent,
    parent: tag(paper, place.parent, "LBody"),
  });
  const [first = piece(leading(paper.size), () => undefined), ...rest] = pieces.map((one, index) =>
    tight(one, index, paper),
  );
  const draw = (y: number): void => {
    label().add(() => mark.draw(place.left, y));
    first.draw(y);
  };
  return [{ ...first, draw }, ...rest];
}

/** Within an item paragraphs stand close. */
function tight(one: Piece, index: number, { size }: Paper): Piece {
  return index === 0 ? { ...one, before: 0 } : { ...one, before: Math.min(one.before, 0.15 * size) };
}
