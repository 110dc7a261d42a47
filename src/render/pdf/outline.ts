import type { Outline, Pdf } from "./pdfkit-port.ts";

/** Notes a heading in the outline: those of depth 2 below the last one of depth 1; deeper ones are left out. */
export function openOutline(pdf: Pdf): (depth: number, title: string) => void {
  let chapter: Outline = pdf.outline;
  return (depth, title) => {
    if (depth > 2) return;
    const pageNumber = pdf.bufferedPageRange().count - 1;
    const parent = depth === 1 ? pdf.outline : chapter;
    const item = parent.addItem(title, { pageNumber, fit: true, expanded: true });
    if (depth === 1) chapter = item;
  };
}
