import { artifact, type Paper } from "./paper.ts";
import { type Box, heightOf, isSpace, type Laid, type Piece } from "./piece.ts";

const FRAME = 7;
/** More than this part of a page is not left empty for the sake of a wish. */
const EMPTY = 0.4;

/** Puts pieces on pages, from top to bottom. What hangs together moves to the next page together; nothing is ever cut. */
export function flow(laid: readonly Laid[], paper: Paper): void {
  const page = openPage(paper);
  let chain: Piece[] = [];
  for (const one of laid) {
    if (one === "new-page") {
      place(chain, page, paper);
      chain = [];
      page.turn();
      continue;
    }
    chain.push(one);
    if (one.keep === "no") {
      place(chain, page, paper);
      chain = [];
    }
  }
  place(chain, page, paper);
  page.close();
}

/** A chain that fits on a page stays whole; where it cannot, it is taken apart, first where that was only a wish. */
function place(chain: readonly Piece[], page: PageCursor, paper: Paper): void {
  const whole = paper.bottom - paper.top - (chain[0]?.head?.height ?? 0);
  const height = heightOf(chain);
  // a page is not begun for free space alone: it would stay empty
  if (!page.fits(height) && chain.every(isSpace)) return;
  if (page.fits(height) || (height <= whole && page.left() <= EMPTY * whole)) {
    if (!page.fits(height)) page.turn();
    for (const one of chain) page.put(one);
    return;
  }
  for (const part of parts(chain)) {
    if (!page.fits(heightOf(part)) && heightOf(part) <= whole) page.turn();
    for (const one of part) {
      if (!page.fits(one.height + one.before)) page.turn();
      page.put(one);
    }
  }
}

function parts(chain: readonly Piece[]): readonly (readonly Piece[])[] {
  const made: Piece[][] = [[]];
  for (const one of chain) {
    made.at(-1)?.push(one);
    if (one.keep !== "must") made.push([]);
  }
  return made.filter((part) => part.length > 0);
}

interface PageCursor {
  fits(height: number): boolean;
  /** how much of the page is still free */
  left(): number;
  put(piece: Piece): void;
  turn(): void;
  close(): void;
}

interface Extent {
  top: number;
  bottom: number;
}

function openPage(paper: Paper): PageCursor {
  let y = paper.top;
  let fresh = true;
  let column = 0;
  let frames = new Map<Box, Extent>();
  const close = (): void => {
    for (const [box, extent] of frames)
      shifted(paper, column, () => artifact(paper, () => drawFrame(box, extent, paper)));
    frames = new Map();
  };
  paper.pdf.addPage();
  return {
    left: () => paper.bottom - y,
    fits: (height) => y + height <= paper.bottom,
    put: (piece) => {
      if (!fresh) y += piece.before;
      else if (piece.head !== null) {
        shifted(paper, column, () => artifact(paper, () => piece.head?.draw(y)));
        y += piece.head.height;
      }
      fresh = false;
      if (piece.box !== null) {
        const extent = frames.get(piece.box) ?? { top: y, bottom: y };
        frames.set(piece.box, { top: extent.top, bottom: y + piece.height });
      }
      shifted(paper, column, () => piece.draw(y));
      y += piece.height;
    },
    turn: () => {
      if (fresh) return;
      close();
      column = (column + 1) % paper.columns;
      if (column === 0) paper.pdf.addPage();
      y = paper.top;
      fresh = true;
    },
    close,
  };
}

/** Pieces know the first column only; the others are drawn from further right. */
function shifted({ pdf, step }: Paper, column: number, draw: () => void): void {
  if (column === 0) {
    draw();
    return;
  }
  pdf.save().translate(column * step, 0);
  draw();
  pdf.restore();
}

function drawFrame({ left, right }: Box, { top, bottom }: Extent, { pdf }: Paper): void {
  pdf
    .lineWidth(1.2)
    .rect(left, top - FRAME, right - left, bottom - top + 2 * FRAME)
    .stroke();
}
