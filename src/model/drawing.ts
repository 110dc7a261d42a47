/** A line drawing, made by the build from an SVG file. Lengths are points where it is as wide as it was drawn. */
export interface Drawing {
  readonly name: string;
  readonly title: string;
  /** what it shows, complete: read aloud instead of it, and printed where nothing can be drawn */
  readonly says: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly DrawingShape[];
}

/** Black, white and a light gray: they survive a copier and a fax. */
export const INKS = ["#000", "#fff", "#ddd", "none"] as const;
export type Ink = (typeof INKS)[number];

export type DrawingShape =
  | {
      readonly type: "path";
      /** in SVG's path language: M L H V C Q A Z, large or small */
      readonly d: string;
      readonly fill: Ink;
      readonly stroke: Ink;
      readonly strokeWidth: number;
      readonly dash: readonly number[];
      readonly cap: "butt" | "round" | "square";
      readonly join: "miter" | "round" | "bevel";
    }
  | {
      readonly type: "text";
      readonly x: number;
      /** its baseline */
      readonly y: number;
      readonly size: number;
      readonly anchor: "start" | "middle" | "end";
      readonly strong: boolean;
      readonly fill: "#000" | "#fff";
      readonly value: string;
    };
