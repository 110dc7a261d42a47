import type { HandoutId, SourceId } from "../model/ids.ts";
import type { HandoutGroup, Reader } from "../model/words.ts";
import type { TemplateId } from "./shapes.ts";

/** A template after parsing: Markdown's own blocks, with places for data. Plain JSON, so that the build can keep it. */
export interface Template {
  readonly id: TemplateId;
  readonly kind: "report" | "sheet";
  readonly title: string;
  /** whose evaluation it is filled from */
  readonly reader: Reader;
  readonly size: "standard" | "large";
  readonly blocks: readonly TemplateBlock[];
}

export type Templates = readonly Template[];

/** A handout after parsing: what it says. What stands around it on every handout is the frame's. */
export interface HandoutTemplate {
  readonly id: HandoutId;
  readonly kind: "handout";
  readonly title: string;
  readonly group: HandoutGroup;
  readonly sources: readonly SourceId[];
  /** it stands behind the box that says who asks first, and when to stop */
  readonly exercise: boolean;
  /** whom it is for, said first where no record says so; null is everybody */
  readonly gate: string | null;
  readonly blocks: readonly TemplateBlock[];
}

export type AnyTemplate = Template | HandoutTemplate | FrameTemplate;

/** What every handout has around it; `::body` is where its own words stand. */
export interface FrameTemplate {
  readonly id: "handout";
  readonly kind: "frame";
  readonly title: string;
  readonly blocks: readonly TemplateBlock[];
}

export interface Handouts {
  readonly frame: FrameTemplate;
  readonly handouts: readonly HandoutTemplate[];
}

export type TemplateInline =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "value"; readonly path: string }
  | { readonly type: "strong" | "emphasis"; readonly children: readonly TemplateInline[] }
  | { readonly type: "link"; readonly url: string; readonly children: readonly TemplateInline[] }
  | { readonly type: "tick"; readonly shape: "square" | "circle"; readonly checked: boolean }
  | { readonly type: "blank"; readonly letters: number }
  | { readonly type: "break" };

/** `::each{of=… as=…}` before a list or a table. `from` names the number that an ordered list begins with. */
export interface Repeat {
  readonly of: string;
  readonly as: string;
  readonly from: string | null;
}

export interface TemplateItem {
  readonly checked: boolean | null;
  readonly children: readonly TemplateBlock[];
}

export type TemplateCells = readonly (readonly TemplateInline[])[];

export type TemplateBlock =
  | { readonly type: "heading"; readonly depth: 1 | 2 | 3 | 4 | 5 | 6; readonly children: readonly TemplateInline[] }
  | { readonly type: "paragraph"; readonly children: readonly TemplateInline[] }
  | {
      readonly type: "list";
      readonly ordered: boolean;
      readonly start: number | null;
      readonly repeat: Repeat | null;
      readonly items: readonly TemplateItem[];
    }
  | { readonly type: "blockquote" | "small"; readonly children: readonly TemplateBlock[] }
  | {
      readonly type: "table";
      readonly align: readonly ("left" | "right" | "center" | null)[];
      readonly repeat: Repeat | null;
      readonly head: TemplateCells;
      readonly rows: readonly TemplateCells[];
    }
  | { readonly type: "body" }
  | { readonly type: "thematicBreak"; readonly small?: boolean }
  | { readonly type: "areas" | "score" | "photo"; readonly of: string }
  | { readonly type: "drawing"; readonly name: string; readonly title: string; readonly says: string }
  | { readonly type: "writeLines"; readonly count: number }
  | { readonly type: "each"; readonly of: string; readonly as: string; readonly children: readonly TemplateBlock[] }
  /** kept if the value is there (`:::if{has=…}`), or if it is not (`:::if{not=…}`) */
  | { readonly type: "if"; readonly path: string; readonly has: boolean; readonly children: readonly TemplateBlock[] };
