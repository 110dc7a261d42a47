import { compose } from "../document/compose.ts";
import type { ReportId } from "../document/shapes.ts";
import type { Document } from "../model/document.ts";
import type { Evaluation } from "../model/evaluation.ts";
import { letterheadOf, type Paper } from "../model/settings.ts";
import { readAsset } from "../store/read-asset.ts";
import { readSettings } from "../store/settings.ts";
import { fontFiles } from "./font-files.ts";
import { loadTemplates } from "./load-templates.ts";
import { inGray, readLogo, toGray } from "./paper-pictures.ts";
import { picturesFor } from "./pictures-for.ts";
import type { World } from "./world.ts";

export interface ShownReport {
  readonly id: ReportId;
  /** every list in full */
  readonly all?: boolean;
}

/** A report as text for the screen. */
export async function renderOnScreen(
  evaluation: Evaluation,
  { id, all = false, ...options }: ShownReport & OnScreen,
  world: World,
): Promise<string> {
  return printOnScreen(await documentOf(evaluation, { id, all }, world), options);
}

export interface OnScreen {
  readonly columns: number;
  readonly colour: boolean;
  /** words may lead to an address */
  readonly links?: boolean;
}

/** A document as text for the screen. */
export async function printOnScreen(document: Document, options: OnScreen): Promise<string> {
  const { renderTerminal } = await import("../render/terminal.ts");
  return renderTerminal(document, options);
}

/** A report as Markdown. */
export async function renderAsMarkdown(evaluation: Evaluation, shown: ShownReport, world: World): Promise<string> {
  const { renderMarkdown } = await import("../render/markdown.ts");
  return renderMarkdown(await documentOf(evaluation, shown, world));
}

/** A report as one HTML file, its photos within. */
export async function renderAsHtml(
  evaluation: Evaluation,
  { large, folder, ...shown }: ShownReport & Pick<OnPaper, "large" | "folder">,
  world: World,
): Promise<string> {
  const { renderHtml } = await import("../render/html/render-html.ts");
  return renderHtml(await documentOf(evaluation, shown, world), {
    large,
    pictures: picturesFor(folder ?? null, world),
  });
}

/** A report as the bytes of a PDF. */
export async function renderOnPaper(
  evaluation: Evaluation,
  { id, all = false, ...options }: ShownReport & OnPaper,
  world: World,
): Promise<Uint8Array> {
  const document = await documentOf(evaluation, { id, all }, world);
  return printOnPaper(document, { ...options, outline: id !== "physician" }, world);
}

export interface OnPaper {
  readonly paper: Paper;
  readonly large: boolean;
  /** the record's folder, for its photos */
  readonly folder?: string | null;
  /** gray and nothing else */
  readonly mono?: boolean;
  /** the answers as JSON, to be kept in the file */
  readonly archive?: string | null;
  readonly outline?: boolean;
  /** the boxes and blanks of a form are fields */
  readonly fillable?: boolean;
}

/** A document as the bytes of a PDF. */
export function printOnPaper(document: Document, options: OnPaper, world: World): Promise<Uint8Array> {
  return printPacket([document], { ...options, title: document.title, duplex: false }, world);
}

/** Several documents as one PDF; with `duplex` each begins on a front. */
export async function printPacket(
  documents: readonly Document[],
  {
    paper,
    large,
    folder = null,
    mono = false,
    archive = null,
    outline = true,
    ...packet
  }: OnPaper & { readonly title: string; readonly duplex: boolean },
  world: World,
): Promise<Uint8Array> {
  const { renderPacket } = await import("../render/pdf/render-pdf.ts");
  const pictures = picturesFor(folder, world);
  const logo = await readLogo(readSettings(world).logo, world);
  const blocks = documents.flatMap((document) => document.blocks);
  return renderPacket(documents, {
    ...packet,
    size: paper,
    large,
    outline,
    pictures: mono ? await inGray(pictures, blocks, world) : pictures,
    logo: mono ? await toGray(logo, world) : logo,
    archive:
      archive === null
        ? null
        : { name: "assessment.json", json: Buffer.from(archive), srgb: readAsset(world.assets, "srgb.icc") },
    fonts: fontFiles(world.assets),
  });
}

/** A report or a sheet, composed with the shipped templates and under the letterhead of the settings. */
export async function documentOf(
  evaluation: Evaluation,
  { id, all = false }: ShownReport,
  world: World,
): Promise<Document> {
  const letterhead = letterheadOf(readSettings(world));
  return compose(id, evaluation, await loadTemplates(world), { all, letterhead });
}

/** Where Letter is the paper in the printer (CLDR's list); A4 elsewhere, Letter where the region is not known. */
const LETTER = ["US", "CA", "MX", "PH", "PR", "BZ", "CL", "CO", "CR", "GT", "NI", "PA", "SV", "VE"];

/** The paper that the settings name, else that of the region. */
export function paperOf({ env, settingsFolder }: World): Paper {
  const { paper } = readSettings({ settingsFolder });
  if (paper !== null) return paper;
  const locale = env["LC_ALL"] || env["LC_PAPER"] || env["LANG"] || "";
  const region = /^[a-z]{2,3}_([A-Z]{2})/.exec(locale)?.[1];
  return region === undefined || LETTER.includes(region) ? "letter" : "a4";
}
