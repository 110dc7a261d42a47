import type { Paper, Sheet } from "./layout.ts";
import { wrapPieces } from "./width.ts";

/** The keys at the foot of a screen. Where it is low: the first piece, which says what to do now, and the last two, help and the way out. */
export function foot(pieces: readonly string[], { columns, ink }: Paper): Pick<Sheet, "foot" | "shortFoot"> {
  const under = (some: readonly string[]): readonly string[] =>
    ["-".repeat(columns), ...wrapPieces(some, columns - 1)].map(ink.faint);
  return {
    foot: under(pieces),
    shortFoot: under(pieces.length > 3 ? [...pieces.slice(0, 1), ...pieces.slice(-2)] : pieces),
  };
}
