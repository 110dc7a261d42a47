import { resolve } from "node:path";
import type { ReportId } from "../../document/shapes.ts";
import type { Evaluation } from "../../model/evaluation.ts";
import type { Paper } from "../../model/settings.ts";
import { writeWhole } from "../../store/write-file.ts";
import { en } from "../../text/en.ts";
import type { GlobalOptions } from "../global-options.ts";
import { composeHandouts, evaluationFor, fitting } from "../handout-shelf.ts";
import { loadCatalogue } from "../load-catalogue.ts";
import { loadHandouts } from "../load-templates.ts";
import { documentOf, paperOf, printPacket } from "../render-report.ts";
import type { World } from "../world.ts";

export interface PrintOptions extends GlobalOptions {
  readonly source: string | null;
  readonly for: "resident" | "family" | null;
  readonly largePrint: boolean;
  readonly mono: boolean;
  readonly paper: Paper | null;
  readonly output: string | null;
  readonly force: boolean;
}

/** So many handouts go into a packet: more are not read. */
const MOST = 5;

/** One file to print on both sides: the report, the fridge sheet, the action plan, the handouts that matter most, the landlord's letter. */
export async function print(options: PrintOptions, world: World): Promise<number> {
  const { assessment, evaluation, folder } = await evaluationFor(options.source ?? "last", options, world);
  const reader = options.for ?? (assessment.setting.by === "caregiver" ? "family" : "resident");
  const { handouts } = await loadHandouts(world);
  const fit = fitting(handouts, evaluation);
  const { sources } = await loadCatalogue(options, world);
  const ids: readonly ReportId[] = [reader, "fridge", "action-plan"];
  const documents = [
    ...(await Promise.all(ids.map((id) => documentOf(evaluation, { id }, world)))),
    ...(await composeHandouts(fit.slice(0, MOST), { evaluation, sources }, world)),
    ...(asksLandlord(evaluation) ? [await documentOf(evaluation, { id: "landlord" }, world)] : []),
  ];
  const t = en.report.packet;
  const output = options.output ?? t.fileName(evaluation.date);
  const paper = options.paper ?? paperOf(world);
  const { mono, largePrint: large } = options;
  const bytes = await printPacket(documents, { title: t.title, duplex: true, paper, large, mono, folder }, world);
  writeWhole(resolve(world.cwd, output), bytes, { force: options.force });
  world.tell(`Wrote ${output}: ${documents.map(({ title }) => title).join("; ")}`);
  const rest = fit.slice(MOST).map(({ id }) => id);
  if (rest.length > 0) world.tell(t.more(rest));
  return 0;
}

/** Building work that is still to be done, in a home that may be rented. */
function asksLandlord({ recommendations, factors }: Evaluation): boolean {
  const rents = factors.find(({ id }) => (id as string) === "rents")?.state ?? "unknown";
  const isOpen = (status: string): boolean => status === "open" || status === "planned";
  return rents !== "absent" && recommendations.some(({ buildingWork, status }) => buildingWork && isOpen(status));
}
