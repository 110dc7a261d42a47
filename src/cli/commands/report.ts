import { resolve } from "node:path";
import { toAssessmentFile } from "../../checklist/to-assessment-file.ts";
import { UserError } from "../../model/errors.ts";
import { letterheadOf, type Paper } from "../../model/settings.ts";
import type { Reader } from "../../model/words.ts";
import { readSettings } from "../../store/settings.ts";
import { writeWhole } from "../../store/write-file.ts";
import { evaluateFor } from "../evaluate-for.ts";
import type { GlobalOptions } from "../global-options.ts";
import { loadAssessment } from "../load-assessment.ts";
import { paperOf, renderAsHtml, renderAsMarkdown, renderOnPaper, renderOnScreen } from "../render-report.ts";
import { showLong } from "../show-long.ts";
import type { World } from "../world.ts";

export interface ReportOptions extends GlobalOptions {
  readonly source: string | null;
  readonly for: Reader | null;
  readonly format: Format | null;
  readonly largePrint: boolean;
  readonly all: boolean;
  readonly mono: boolean;
  readonly archive: boolean;
  readonly paper: Paper | null;
  readonly output: string | null;
  readonly force: boolean;
}

type Format = "terminal" | "pdf" | "md" | "html" | "json";

/** Shows or writes the report of an assessment, by its id or from a file, for one reader. */
export async function report(options: ReportOptions, world: World): Promise<number> {
  const format = options.format ?? formatOf(options.output);
  if (format === "pdf" && options.output === null) {
    throw new UserError("a PDF needs a file to go to", { hint: "for example: handrail report -o plan.pdf" });
  }
  const { catalogue, assessment, folder } = await loadAssessment(options.source ?? "last", options, world);
  const reader = options.for ?? (assessment.setting.by === "therapist" ? "therapist" : "family");
  if (options.archive && (reader !== "therapist" || format !== "pdf"))
    throw new UserError("--archive keeps all answers in the file: it is for the therapist's PDF alone", {
      hint: "add --for therapist -o report.pdf, or leave --archive out",
    });
  const evaluation = evaluateFor(reader, catalogue, assessment, letterheadOf(readSettings(world)));
  const { output, all } = options;
  if (format === "terminal" && output === null) {
    const { columns, colour } = world;
    await showLong((links) => renderOnScreen(evaluation, { id: reader, columns, colour, links, all }, world), world);
    return 0;
  }
  const content = await render();
  if (output === null) {
    world.print(typeof content === "string" ? content : "");
    return 0;
  }
  writeWhole(resolve(world.cwd, output), content, { force: options.force });
  world.tell(`Wrote ${output}`);
  return 0;

  async function render(): Promise<string | Uint8Array> {
    const shown = { id: reader, all, large: options.largePrint, folder };
    switch (format) {
      case "json":
        return `${JSON.stringify(evaluation, null, 2)}\n`;
      case "md":
        return renderAsMarkdown(evaluation, { id: reader, all }, world);
      case "html":
        return renderAsHtml(evaluation, shown, world);
      case "pdf": {
        const archive = options.archive ? `${JSON.stringify(toAssessmentFile(assessment), null, 2)}\n` : null;
        const paper = options.paper ?? paperOf(world);
        return renderOnPaper(evaluation, { ...shown, paper, mono: options.mono, archive }, world);
      }
      case "terminal":
        return renderOnScreen(evaluation, { id: reader, columns: 80, colour: false, all }, world);
    }
  }
}

/** A file's ending says what goes into it. */
function formatOf(output: string | null): Format {
  if (output === null) return "terminal";
  const ending = /\.([a-z0-9]+)$/i.exec(output)?.[1]?.toLowerCase();
  if (ending === "pdf" || ending === "json" || ending === "md" || ending === "html") return ending;
  if (ending === "htm") return "html";
  if (ending === "txt") return "terminal";
  throw new UserError(`what is to be written into ${output}?`, {
    hint: "end its name in .pdf, .md, .html, .json or .txt, or say --format",
  });
}
