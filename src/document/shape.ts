import type { AreaBar, Photo, ScoreGauge } from "../model/document.ts";

/**
 * What a reader may see, as data. A shape is written once: the type of the view follows from it, the projection has to fill exactly
 * it, and a template that asks for anything else does not build.
 */
export type Shape =
  | { readonly type: "text" }
  | { readonly type: "areas" | "score" | "photo" }
  | { readonly type: "list"; readonly of: Shape }
  | { readonly type: "record"; readonly fields: Readonly<Record<string, Shape>> };

export type RecordShape = Extract<Shape, { readonly type: "record" }>;

/** A sentence or a word, ready to print; "" where there is nothing to say. */
export const text = { type: "text" } as const;
/** The bars of `::areas`. */
export const areas = { type: "areas" } as const;
/** The gauge of `::score`. */
export const score = { type: "score" } as const;
/** The picture of `::photo`. */
export const photo = { type: "photo" } as const;

export function list<const S extends Shape>(of: S): { readonly type: "list"; readonly of: S } {
  return { type: "list", of };
}

export function record<const F extends Readonly<Record<string, Shape>>>(
  fields: F,
): { readonly type: "record"; readonly fields: F } {
  return { type: "record", fields };
}

/** Figures within a view: the values that are not text. */
export type AreasFigure = { readonly figure: "areas"; readonly bars: readonly AreaBar[] };
export type ScoreFigure = { readonly figure: "score"; readonly gauge: ScoreGauge };
export type PhotoFigure = { readonly figure: "photo"; readonly photo: Photo };
export type Figure = AreasFigure | ScoreFigure | PhotoFigure;

/** The plain data that a shape describes. */
export type ViewOf<S> = S extends { readonly type: "text" }
  ? string
  : S extends { readonly type: "areas" }
    ? AreasFigure
    : S extends { readonly type: "score" }
      ? ScoreFigure
      : S extends { readonly type: "photo" }
        ? PhotoFigure
        : S extends { readonly type: "list"; readonly of: infer Of }
          ? readonly ViewOf<Of>[]
          : S extends { readonly type: "record"; readonly fields: infer Fields }
            ? { readonly [Key in keyof Fields]: ViewOf<Fields[Key]> }
            : never;

/** Any view, to be walked by path. */
export type ViewValue = string | boolean | Figure | readonly ViewValue[] | View;
export type View = { readonly [key: string]: ViewValue };
