import { compose } from "../document/compose.ts";
import type { Templates } from "../document/template.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Catalogue } from "../model/checklist.ts";
import type { Document } from "../model/document.ts";
import { NO_LETTERHEAD } from "../model/settings.ts";
import { readAssetJson } from "../store/read-asset.ts";
import { evaluateFor } from "./evaluate-for.ts";
import { fontFiles } from "./font-files.ts";
import type { PrintOptions, ReportOptions } from "./library.ts";
import { picturesFor } from "./pictures-for.ts";

export { renderMarkdown } from "../render/markdown.ts";

/** A reader's report with the shipped templates. The evaluation is made here, for that reader: nobody can hand in one that says more. */
export function composeFor(
  catalogue: Catalogue,
  assessment: Assessment,
  { reader, all = false, letterhead = NO_LETTERHEAD }: ReportOptions,
  assets: string,
): Document {
  const evaluation = evaluateFor(reader, catalogue, assessment, letterhead);
  return compose(reader, evaluation, readAssetJson<Templates>(assets, "templates.json"), { all, letterhead });
}

export async function printDocument(
  document: Document,
  { reader, paper, large = false }: PrintOptions,
  assets: string,
): Promise<Uint8Array> {
  const { renderPacket } = await import("../render/pdf/render-pdf.ts");
  return renderPacket([document], {
    title: document.title,
    duplex: false,
    size: paper,
    large,
    outline: reader !== "physician",
    pictures: picturesFor(null, { assets }),
    logo: null,
    archive: null,
    fonts: fontFiles(assets),
  });
}
