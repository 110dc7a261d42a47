import { resolve } from "node:path";
import { UserError } from "../../model/errors.ts";
import { letterheadOf, type Paper } from "../../model/settings.ts";
import type { Reader } from "../../model/words.ts";
import { readSettings } from "../../store/settings.ts";
import { writeWhole } from "../../store/write-file.ts";
import { evaluateFor } from "../evaluate-for.ts";
import type { GlobalOptions } from "../global-options.ts";
import { loadAssessment } from "../load-assessment.ts";
import { paperOf, renderOnPaper, renderOnScreen } from "../render-report.ts";
import type { World } from "../world.ts";

export interface ReportOptions extends GlobalOptions {
  readonly source: string | null;
  readonly for: Reader | null;
  readonly format: Format | null;
  readonly largePrint: boolean;
  readonly all: boolean;
  readonly paper: Paper | null;
  readonly output: string | null;
  readonly force: boolean;
}

type Format = "terminal" | "pdf" | "json";

/** Shows or writes the report of an assessment, by its id or from a file, for one reader. */
export async function report(options: ReportOptions, world: World): Promise<number> {
  const format = options.format ?? formatOf(options.output);
  if (format === "pdf" && options.output === null) {
    throw new UserError("a PDF needs a file to go to", { hint: "for example: handrail report -o plan.pdf" });
  }
  const { catalogue, assessment, folder } = await loadAssessment(options.source ?? "last", options, world);
  const reader = options.for ?? (assessment.setting.by === "therapist" ? "therapist" : "family");
  const evaluation = evaluateFor(reader, catalogue, assessment, letterheadOf(readSettings(world.dataFolder)));
  const content = await render();
  if (options.output === null) {
    world.print(typeof content === "string" ? content : "");
    return 0;
  }
  writeWhole(resolve(world.cwd, options.output), content, { force: options.force });
  world.tell(`Wrote ${options.output}`);
  return 0;

  async function render(): Promise<string | Uint8Array> {
    switch (format) {
      case "json":
        return `${JSON.stringify(evaluation, null, 2)}\n`;
      case "pdf":
        return renderOnPaper(
          evaluation,
          { id: reader, paper: options.paper ?? paperOf(world), large: options.largePrint, all: options.all, folder },
          world,
        );
      case "terminal": {
        const toFile = options.output !== null;
        return renderOnScreen(
          evaluation,
          { id: reader, columns: toFile ? 80 : world.columns, colour: world.colour && !toFile, all: options.all },
          world,
        );
      }
    }
  }
}

/** A file's ending says what goes into it. */
function formatOf(output: string | null): Format {
  if (output === null) return "terminal";
  const ending = /\.([a-z0-9]+)$/i.exec(output)?.[1]?.toLowerCase();
  if (ending === "pdf" || ending === "json") return ending;
  if (ending === "txt") return "terminal";
  throw new UserError(`what is to be written into ${output}?`, {
    hint: "end its name in .pdf, .json or .txt, or say --format",
  });
}
