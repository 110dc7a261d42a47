import { compose } from "../document/compose.ts";
import type { ReportId } from "../document/shapes.ts";
import type { Templates } from "../document/template.ts";
import type { Document } from "../model/document.ts";
import type { Evaluation } from "../model/evaluation.ts";
import { letterheadOf, type Paper } from "../model/settings.ts";
import { readAsset, readAssetJson } from "../store/read-asset.ts";
import { readSettings } from "../store/settings.ts";
import type { World } from "./world.ts";

interface Shown {
  readonly id: ReportId;
  /** every list in full */
  readonly all?: boolean;
}

/** A report as text for the screen. */
export async function renderOnScreen(
  evaluation: Evaluation,
  { id, columns, colour, all = false }: Shown & { readonly columns: number; readonly colour: boolean },
  world: World,
): Promise<string> {
  return printOnScreen(documentOf(evaluation, { id, all }, world), { columns, colour });
}

/** A document as text for the screen. */
export async function printOnScreen(
  document: Document,
  options: { readonly columns: number; readonly colour: boolean },
): Promise<string> {
  const { renderTerminal } = await import("../render/terminal.ts");
  return renderTerminal(document, options);
}

/** A report as the bytes of a PDF. */
export async function renderOnPaper(
  evaluation: Evaluation,
  { id, paper, large, all = false }: Shown & { readonly paper: Paper; readonly large: boolean },
  world: World,
): Promise<Uint8Array> {
  return printOnPaper(documentOf(evaluation, { id, all }, world), { paper, large }, world);
}

/** A document as the bytes of a PDF. */
export async function printOnPaper(
  document: Document,
  {
    paper,
    large,
    fillable = false,
  }: { readonly paper: Paper; readonly large: boolean; readonly fillable?: boolean },
  world: World,
): Promise<Uint8Array> {
  const { renderPdf } = await import("../render/pdf/render-pdf.ts");
  const font = (name: string) => readAsset(world.assets, `fonts/${name}.ttf`);
  return renderPdf(document, {
    size: paper,
    large,
    fillable,
    fonts: {
      regular: font("AtkinsonHyperlegibleNext-Regular"),
      bold: font("AtkinsonHyperlegibleNext-Bold"),
      fallback: font("NotoSans-Regular"),
    },
  });
}

function documentOf(evaluation: Evaluation, { id, all = false }: Shown, world: World): Document {
  const letterhead = letterheadOf(readSettings(world.dataFolder));
  return compose(id, evaluation, templates(world), { all, letterhead });
}

/** Where Letter is the paper in the printer (CLDR's list); A4 elsewhere, Letter where the region is not known. */
const LETTER = ["US", "CA", "MX", "PH", "PR", "BZ", "CL", "CO", "CR", "GT", "NI", "PA", "SV", "VE"];

/** The paper that the settings name, else that of the region. */
export function paperOf({ env, dataFolder }: World): Paper {
  const { paper } = readSettings(dataFolder);
  if (paper !== null) return paper;
  const locale = env["LC_ALL"] || env["LC_PAPER"] || env["LANG"] || "";
  const region = /^[a-z]{2,3}_([A-Z]{2})/.exec(locale)?.[1];
  return region === undefined || LETTER.includes(region) ? "letter" : "a4";
}

function templates(world: World): Templates {
  return readAssetJson<Templates>(world.assets, "templates.json");
}
