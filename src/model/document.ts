import type { Band } from "./words.ts";

/** Text within a block: the inline nodes of the standard Markdown tree (mdast) that templates use. */
export type Inline =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "strong"; readonly children: readonly Inline[] }
  | { readonly type: "emphasis"; readonly children: readonly Inline[] }
  | { readonly type: "link"; readonly url: string; readonly children: readonly Inline[] }
  /** a box (many may be ticked) or a circle (one may) for a pen */
  | { readonly type: "tick"; readonly shape: "square" | "circle"; readonly checked: boolean }
  /** a place to write by hand, about so many letters wide */
  | { readonly type: "blank"; readonly letters: number }
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

/** The number of a home or an area: a gauge beside the words that say the same. */
export interface ScoreGauge {
  readonly title: string;
  readonly band: Band;
  readonly words: string;
  /** 0 to 100; null draws no gauge */
  readonly value: number | null;
  /** where the number may lie while questions are open */
  readonly range: readonly [number, number] | null;
}

/** A photo of the record by its number; the bytes are handed to the renderer. */
export interface Photo {
  readonly id: string;
  readonly alt: string;
  readonly caption: string;
}

/** An answer to tick on a form. */
export interface FormOption {
  /** typed when the paper is copied: `b` */
  readonly letter: string;
  readonly label: string;
  /** something is to be done where this is ticked */
  readonly star: boolean;
  /** where to go on from here: the number of a question; null is the next one */
  readonly goTo: string | null;
  /** what a field of a form on a screen holds when this is ticked */
  readonly value: string;
}

/** A place to write on a form. */
export interface FormBlank {
  readonly before: string;
  readonly after: string;
  readonly letters: number;
  /** added to the name of the field; empty where there is one blank */
  readonly part: string;
}

/** A question of a form for a pen. A form that is filled on a screen has a field for each of its boxes and blanks. */
export interface FormQuestion {
  readonly type: "question";
  /** empty for what is no question: the date, who fills it in */
  readonly number: string;
  readonly text: string;
  /** who goes past it, and how to find out */
  readonly notes: readonly string[];
  readonly shape: "square" | "circle";
  readonly options: readonly FormOption[];
  readonly blanks: readonly FormBlank[];
  /** so many lines to write on */
  readonly lines: number;
  /** the fields' name, one for each column of boxes: a second room has a second column */
  readonly fields: readonly string[];
  /** what to do, told beside the question */
  readonly aside: readonly Block[];
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
  /** small print: sources and editions */
  | { readonly type: "small"; readonly children: readonly Block[] }
  | {
      readonly type: "table";
      readonly align?: readonly ("left" | "right" | "center" | null)[] | null;
      readonly children: readonly TableRow[];
    }
  /** a new page; `small` sets what follows in a smaller size: an appendix in which things are looked up */
  | { readonly type: "thematicBreak"; readonly small?: boolean }
  | { readonly type: "areas"; readonly bars: readonly AreaBar[] }
  | { readonly type: "score"; readonly gauge: ScoreGauge }
  | { readonly type: "photo"; readonly photo: Photo }
  /** a line drawing by its name, and the words that stand for it; its lines are handed to the renderer */
  | { readonly type: "drawing"; readonly name: string; readonly title: string; readonly says: string }
  | { readonly type: "writeLines"; readonly count: number }
  | FormQuestion;

/** A report or a handout, ready to be rendered. */
export interface Document {
  readonly title: string;
  readonly lang: string;
  /** repeated at the foot of every page; never a name, a condition or a medicine */
  readonly footer: string;
  /** YYYY-MM-DD of the visit: the only date a renderer may use, so that the same input gives the same bytes */
  readonly date: string;
  /** what the template asks for; large print can be asked for any document */
  readonly size: "standard" | "large";
  /** `free` leaves the corners of the page empty, for magnets, and prints no footer there */
  readonly corners: "printed" | "free";
  /** a form to fill in: printed at its true size; `compact` is set small in two columns */
  readonly form?: "page" | "compact";
  readonly blocks: readonly Block[];
}
