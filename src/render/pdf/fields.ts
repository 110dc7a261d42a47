import type { Pdf } from "./pdfkit-port.ts";

/** The fields of a form that is filled on a screen. */
export interface Fields {
  readonly pdf: Pdf;
}

export function openFields(pdf: Pdf): Fields {
  return { pdf };
}
