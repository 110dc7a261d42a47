import type { Block } from "../../model/document.ts";
import { drawShapes } from "./draw-shapes.ts";
import { isLarge, tag } from "./paper.ts";
import { type Piece, piece } from "./piece.ts";
import type { Place } from "./place.ts";

/** No more of a page than this for one drawing. */
const HIGHEST = 0.34;
/** How much larger than drawn, in large print. */
const ENLARGED = 1.4;

type DrawingBlock = Extract<Block, { readonly type: "drawing" }>;

/** A drawing, as wide as it was drawn or as there is room; null where its lines are not at hand. */
export function layDrawing({ name, title, says }: DrawingBlock, place: Place): Piece | null {
  const { paper, left, right } = place;
  const drawing = paper.pictures.drawings(name);
  if (drawing === null) return null;
  const scale = Math.min(
    isLarge(paper) ? ENLARGED : 1,
    (right - left) / drawing.width,
    (HIGHEST * (paper.bottom - paper.top)) / drawing.height,
  );
  const [width, height] = [drawing.width * scale, drawing.height * scale];
  return piece(
    height,
    (y) => {
      const bbox = [left, y, left + width, y + height] as const;
      const figure = tag(paper, place.parent, "Figure", { alt: `${title}. ${says}`, bbox })();
      figure.add(() => drawShapes(paper, drawing, { x: left, y, scale }));
    },
    { before: 0.7 * paper.size },
  );
}
