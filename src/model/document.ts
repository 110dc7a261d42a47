import type { Band } from "./words.ts";

/** Text within a block: the inline nodes of the standard Markdown tree (mdast) that templates use. */
export type Inline =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "strong"; readonly children: readonly Inline[] }
  | { readonly type: "emphasis"; readonly children: readonly Inline[] }
  | { readonly type: "link"; readonly url: string; readonly children: readonly Inline[] }
  | { readonly type: "break" };

export interface ListItem {
  readonly type: "listItem";
  /** a tick box, ticked or not; null or absent is a plain item */
  readonly checked?: boolean | null;
  readonly children: readonly Block[];
}

export interface TableRow {
  readonly type: "tableRow";
  readonly children: readonly { readonly type: "tableCell"; readonly children: readonly Inline[] }[];
}

/** A row of the figure that shows the areas. The word always stands beside the bar: colour and pattern only repeat it. */
export interface AreaBar {
  readonly title: string;
  readonly band: Band;
  readonly words: string;
  /** 0 to 100; null draws no bar */
  readonly value: number | null;
  readonly note: string | null;
}

/**
 * What a renderer meets: the blocks of the standard Markdown tree with tables and tick boxes, and our own figures.
 * A blockquote is a box, a thematic break is a new page.
 */
export type Block =
  | { readonly type: "heading"; readonly depth: 1 | 2 | 3 | 4 | 5 | 6; readonly children: readonly Inline[] }
  | { readonly type: "paragraph"; readonly children: readonly Inline[] }
  | {
      readonly type: "list";
      readonly ordered?: boolean | null;
      readonly start?: number | null;
      readonly children: readonly ListItem[];
    }
  | { readonly type: "blockquote"; readonly children: readonly Block[] }
  | {
      readonly type: "table";
      readonly align?: readonly ("left" | "right" | "center" | null)[] | null;
      readonly children: readonly TableRow[];
    }
  | { readonly type: "thematicBreak" }
  | { readonly type: "areas"; readonly bars: readonly AreaBar[] }
  | { readonly type: "writeLines"; readonly count: number };

/** A report or a handout, ready to be rendered. */
export interface Document {
  readonly title: string;
  readonly lang: string;
  /** repeated at the foot of every page; never a name, a condition or a medicine */
  readonly footer: string;
  /** YYYY-MM-DD of the visit: the only date a renderer may use, so that the same input gives the same bytes */
  readonly date: string;
  readonly blocks: readonly Block[];
}
