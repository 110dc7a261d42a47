import type { Block, Inline } from "../../model/document.ts";
import type { Paper, Tag } from "./paper.ts";
import type { Piece } from "./piece.ts";

/** Where blocks are laid: between which edges, and under which struct element. */
export interface Place {
  readonly paper: Paper;
  readonly left: number;
  readonly right: number;
  readonly parent: Tag;
  /** told when a heading is drawn, on the page that it is drawn on */
  readonly onHeading: (depth: number, children: readonly Inline[]) => void;
}

/** Lays what stands within a list item or a box. */
export type LayWithin = (blocks: readonly Block[], place: Place) => readonly Piece[];
