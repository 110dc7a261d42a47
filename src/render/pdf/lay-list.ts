import type { Block, ListItem } from "../../model/document.ts";
import { en } from "../../text/en.ts";
import { plainSpan } from "../spans.ts";
import type { Line } from "../wrap.ts";
import { drawLine, measure, tickSide } from "./line.ts";
import { leading, type Paper, tag } from "./paper.ts";
import { drawTick } from "./pen.ts";
import { endsHeld, type Piece, piece, spaced, together } from "./piece.ts";
import type { LayWithin, Place } from "./place.ts";

type List = Extract<Block, { readonly type: "list" }>;

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
    const side = tickSide(paper);
    return {
      width: side,
      actual: checked ? en.report.paper.ticked : en.report.paper.toTick,
      draw: (x, y) => drawTick(paper, { shape: "square", checked }, { x, y: y + (leading(size) - side) / 2, side }),
    };
  }
  const span = plainSpan(`${text} `);
  const width = measure(paper, size)(plainSpan(text));
  const line: Line = { spans: [span], width };
  return { width, actual: null, draw: (x, y) => drawLine(paper, line, { x, y, size }) };
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
    label().add(() => mark.draw(place.left, y + first.textTop));
    first.draw(y);
  };
  return [{ ...first, draw }, ...rest];
}

/** Within an item paragraphs stand close. */
function tight(one: Piece, index: number, { size }: Paper): Piece {
  return index === 0 ? { ...one, before: 0 } : { ...one, before: Math.min(one.before, 0.15 * size) };
}
