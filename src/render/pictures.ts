import type { Drawing } from "../model/drawing.ts";

/** What a renderer is handed beside the document. */
export interface Pictures {
  /** a drawing by its name */
  readonly drawings: (name: string) => Drawing | null;
  /** the JPEG of a photo by its number; null where there is no file */
  readonly photos: (id: string) => Uint8Array | null;
}

export const NO_PICTURES: Pictures = { drawings: () => null, photos: () => null };
