import { type Tag } from "./paper.ts";
import type { Pdf, Struct } from "./pdfkit-port.ts";

/** Where a field is, in points from the top left corner. */
export interface FieldBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextField {
  readonly name: string;
  /** read aloud */
  readonly label: string;
  readonly box: FieldBox;
  /** several lines */
  readonly lines: boolean;
}

export interface TickField {
  readonly name: string;
  readonly label: string;
  readonly box: FieldBox;
  /** what the field holds when this one is ticked */
  readonly value: string;
  readonly shape: "square" | "circle";
}

/** The fields of a form that is filled on a screen. */
export interface Fields {
  readonly text: (parent: Tag, field: TextField) => void;
  readonly tick: (parent: Tag, field: TickField) => void;
}

export function openFields(_pdf: Pdf): Fields {
  const todo = (_: () => Struct): void => undefined;
  return { text: todo, tick: todo };
}
