/** The smallest thing that stands on one page: a line, a row of a table, a bar. */
export interface Piece {
  readonly height: number;
  /** free space above it; none at the top of a page */
  readonly before: number;
  /** from its top to the top of its first line of text, beside which a list's mark stands */
  readonly textTop: number;
  /** `must` holds it on one page with the next piece; `wish` too, as long as all that hang together are not taller than a page */
  readonly keep: "must" | "wish" | "no";
  readonly draw: (y: number) => void;
  /** repeated above it where it comes first on a page: the head of its table */
  readonly head: Head | null;
  readonly box: Box | null;
}

/** Free space: at the foot of a page it is not missed. */
const NOTHING = (): void => undefined;

export function space(height: number): Piece {
  return piece(height, NOTHING);
}

export const isSpace = ({ draw }: Piece): boolean => draw === NOTHING;

export interface Head {
  readonly height: number;
  readonly draw: (y: number) => void;
}

/** A frame around pieces; on every page that they reach. */
export interface Box {
  readonly left: number;
  readonly right: number;
}

export type Laid = Piece | "new-page";

export function piece(height: number, draw: Piece["draw"], more: Partial<Omit<Piece, "height" | "draw">> = {}): Piece {
  return { height, draw, before: 0, textTop: 0, keep: "no", head: null, box: null, ...more };
}

/** Sets the space above the first piece. */
export function spaced(pieces: readonly Piece[], before: number): readonly Piece[] {
  return pieces.map((one, index) => (index === 0 ? { ...one, before: Math.max(one.before, before) } : one));
}

/** Holds pieces together: each with the next, the last one free. */
export function together(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((one, index) => (index < pieces.length - 1 && one.keep === "no" ? { ...one, keep: "wish" } : one));
}

/** Joins groups, the first two and the last two of them held together: no row or item is left alone on a page. */
export function endsHeld(groups: readonly (readonly Piece[])[]): readonly Piece[] {
  return groups.flatMap((group, index) =>
    index < groups.length - 1 && (index === 0 || index === groups.length - 2) ? heldToNext(group) : group,
  );
}

/** The last piece is held to whatever comes next. */
export function heldToNext(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((one, index) =>
    index === pieces.length - 1 && one.keep === "no" ? { ...one, keep: "wish" } : one,
  );
}

/** Holds every piece to the next one, the last to what follows. */
export function withNext(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((one) => ({ ...one, keep: "must" as const }));
}

/** With the space above the first piece counted: a little too careful at the top of a page. */
export function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { height, before }) => sum + height + before, 0);
}
