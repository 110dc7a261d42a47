import type { Pdf } from "./pdfkit-port.ts";
import type { Quick } from "./quicken.ts";

export interface TextPlace {
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
}

/**
 * Writes plain text in the font in use: operator for operator what pdfkit's `text` writes, which lays the text out three times for it. The
 * page begins at its top, and text would stand on its head: so it is turned.
 */
export function setPlain(pdf: Pdf, quick: Quick, text: string, { x, baseline, size }: TextPlace): void {
  const { page, _font: font } = pdf;
  page.fonts[font.id] ??= font.ref();
  pdf.addContent(
    `q\n1 0 0 -1 0 ${number(page.height)} cm\nBT\n1 0 0 1 ${number(x)} ${number(page.height - baseline)} Tm\n/${font.id} ${number(size)} Tf\n[${moved(text, quick)}] TJ\nET\nQ`,
  );
}

/** `<letters> by how much the next one moves back`, as often as needed. */
function moved(text: string, { code, kernAfter }: Quick): string {
  const parts: string[] = [];
  let codes = "";
  for (let at = 0; at < text.length; at++) {
    codes += code(text.charAt(at));
    const kern = kernAfter(text, at);
    if (kern === 0 && at < text.length - 1) continue;
    parts.push(`<${codes}> ${number(-kern)}`);
    codes = "";
  }
  return parts.join(" ");
}

/** As pdfkit writes numbers. */
const number = (value: number): number => Math.round(value * 1e6) / 1e6;
