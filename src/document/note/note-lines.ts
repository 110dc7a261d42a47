import type { NotePart } from "../../model/words.ts";

/** One line of a note. Where room is short the entries at its end go first, and those of the lines of the highest rank before others'. */
export interface NoteLine {
  readonly part: NotePart;
  /** 0 is never left out */
  readonly rank: number;
  readonly label: string;
  readonly entries: readonly string[];
}

/** A line without entries says nothing, and is none. */
export function line(part: NotePart, rank: number, label: string, entries: readonly string[]): readonly NoteLine[] {
  const said = entries.map((entry) => entry.trim()).filter((entry) => entry !== "");
  return said.length === 0 ? [] : [{ part, rank, label, entries: said }];
}
