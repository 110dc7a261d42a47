import { resolve } from "node:path";
import { compare as compareVisits, type Visit } from "../../evaluate/compare.ts";
import { withoutPrivateAnswers } from "../../evaluate/without-private-answers.ts";
import type { Comparison } from "../../model/comparison.ts";
import { UserError } from "../../model/errors.ts";
import { letterheadOf, type Paper } from "../../model/settings.ts";
import type { Reader } from "../../model/words.ts";
import { readSettings } from "../../store/settings.ts";
import { writeWhole } from "../../store/write-file.ts";
import { enFollowUp as t } from "../../text/en-follow-up.ts";
import { evaluateFor } from "../evaluate-for.ts";
import type { GlobalOptions } from "../global-options.ts";
import { loadAssessment } from "../load-assessment.ts";
import { loadCatalogue } from "../load-catalogue.ts";
import { loadTemplates } from "../load-templates.ts";
import { picturesFor } from "../pictures-for.ts";
import { paperOf, printOnPaper, printOnScreen } from "../render-report.ts";
import { tool } from "../version.ts";
import type { World } from "../world.ts";

type Format = "terminal" | "pdf" | "md" | "html" | "json";

export interface CompareOptions extends GlobalOptions {
  readonly first: string;
  /** null: the visit that the first one follows */
  readonly second: string | null;
  readonly for: Reader | null;
  readonly format: Format | null;
  readonly output: string | null;
  readonly largePrint: boolean;
  readonly paper: Paper | null;
  readonly force: boolean;
  /** exit code 1 if anything is new */
  readonly failOnNew: boolean;
}

/** What has changed between two visits: the earlier one is found by its date. */
export async function compare(options: CompareOptions, world: World): Promise<number> {
  const [before, after] = await bothVisits(options, world);
  const reader = options.for ?? (after.assessment.setting.by === "therapist" ? "therapist" : "family");
  if (reader !== "therapist" && reader !== "family" && reader !== "resident")
    throw new UserError(t.noReader(reader), { hint: t.readers });
  const today = await loadCatalogue(options, world);
  const comparison = compareFor(reader, { before, after, today }, world);
  const text = await render(comparison, reader, options, world);
  if (options.output === null) world.print(text.toString());
  else writeWhole(resolve(world.cwd, options.output), text, { force: options.force });
  return options.failOnNew && comparison.counts.new > 0 ? 1 : 0;
}

async function bothVisits(options: CompareOptions, world: World): Promise<readonly [Visit, Visit]> {
  const one = await loadAssessment(options.first, options, world);
  const second = options.second ?? one.assessment.earlier?.id ?? null;
  if (second === null) throw new UserError(t.noSecond(options.first), { hint: t.noSecondHint });
  const other = await loadAssessment(second, options, world);
  // The visit that was followed comes first, also where both are of one day.
  const isLater = options.second === null || one.assessment.date > other.assessment.date;
  return isLater ? [other, one] : [one, other];
}

/** What nobody but the therapist may know is left out of both visits before they are compared; an alert cannot wait, and rests on what all may see. */
function compareFor(
  reader: Reader,
  { before, after, today }: { readonly before: Visit; readonly after: Visit; readonly today: Visit["catalogue"] },
  world: World,
): Comparison {
  const { emergency } = letterheadOf(readSettings(world));
  const options = { today, tool, emergencyNumber: emergency };
  if (reader === "therapist") return compareVisits(before, after, options);
  const cut = ({ catalogue, assessment }: Visit): Visit => ({
    catalogue,
    assessment: withoutPrivateAnswers(catalogue, assessment),
  });
  const { alerts } = evaluateFor(reader, after.catalogue, after.assessment, { emergency });
  return { ...compareVisits(cut(before), cut(after), options), alerts };
}

async function render(
  comparison: Comparison,
  reader: Reader,
  { format, output, largePrint, paper }: CompareOptions,
  world: World,
): Promise<Buffer> {
  const wanted = format ?? formatOf(output);
  if (wanted === "json") return Buffer.from(`${JSON.stringify(comparison, null, 2)}\n`);
  const { composeCompare } = await import("../../document/compare/compose-compare.ts");
  const document = composeCompare(comparison, await loadTemplates(world), reader);
  if (wanted === "pdf") {
    if (output === null) throw new UserError(t.pdfNeedsFile, { hint: t.pdfNeedsFileHint });
    return Buffer.from(await printOnPaper(document, { paper: paper ?? paperOf(world), large: largePrint }, world));
  }
  if (wanted === "md") {
    const { renderMarkdown } = await import("../../render/markdown.ts");
    return Buffer.from(renderMarkdown(document));
  }
  if (wanted === "html") {
    const { renderHtml } = await import("../../render/html/render-html.ts");
    return Buffer.from(renderHtml(document, { large: largePrint, pictures: picturesFor(null, world) }));
  }
  const toFile = output !== null;
  const page = { columns: toFile ? 80 : world.columns, colour: world.colour && !toFile };
  return Buffer.from(await printOnScreen(document, page));
}

function formatOf(output: string | null): Format {
  if (output === null) return "terminal";
  const ending = /\.([a-z0-9]+)$/i.exec(output)?.[1]?.toLowerCase();
  if (ending === "pdf" || ending === "json" || ending === "md" || ending === "html") return ending;
  if (ending === "htm") return "html";
  if (ending === "txt") return "terminal";
  throw new UserError(t.whatFile(output), { hint: t.whatFileHint });
}
