import { join } from "node:path";
import type { Document } from "../../src/model/document.ts";
import type { PaperSize } from "../../src/render/pdf/paper.ts";
import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { readAsset } from "../../src/store/read-asset.ts";
import { root } from "./handrail.ts";

const font = (name: string): Uint8Array => readAsset(join(root, "assets"), `fonts/${name}.ttf`);

/** How many pages a document takes on paper. */
export async function pagesOf(document: Document, size: PaperSize): Promise<number> {
  const fonts = {
    regular: font("AtkinsonHyperlegibleNext-Regular"),
    bold: font("AtkinsonHyperlegibleNext-Bold"),
    fallback: font("NotoSans-Regular"),
  };
  const bytes = await renderPdf(document, { size, large: false, fonts });
  const pages = Buffer.from(bytes)
    .toString("latin1")
    .match(/\/Type \/Page\b/g);
  return pages?.length ?? 0;
}
