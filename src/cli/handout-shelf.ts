import { composeHandout } from "../document/handout/compose-handout.ts";
import { handoutsThatFit } from "../document/handouts-that-fit.ts";
import type { HandoutTemplate } from "../document/template.ts";
import type { Catalogue } from "../model/checklist.ts";
import type { Document } from "../model/document.ts";
import type { Evaluation } from "../model/evaluation.ts";
import { letterheadOf } from "../model/settings.ts";
import { readSettings } from "../store/settings.ts";
import { evaluateFor } from "./evaluate-for.ts";
import type { GlobalOptions } from "./global-options.ts";
import { type Loaded, loadAssessment } from "./load-assessment.ts";
import { loadHandouts } from "./load-templates.ts";
import { shippedHandouts } from "./shipped-files.ts";
import { toDay } from "./to-day.ts";
import type { World } from "./world.ts";

/** A record and what follows from it for whoever lives there. It keeps the checklists it was made with; the handouts are always today's. */
export async function evaluationFor(
  source: string,
  options: GlobalOptions,
  world: World,
): Promise<Loaded & { readonly evaluation: Evaluation }> {
  const loaded = await loadAssessment(source, options, world);
  const catalogue: Catalogue = { ...loaded.catalogue, handouts: shippedHandouts(world) };
  const letterhead = letterheadOf(readSettings(world));
  return { ...loaded, evaluation: evaluateFor("resident", catalogue, loaded.assessment, letterhead) };
}

/** The handouts that fit a home and are not withheld, those that much hangs on first. */
export function fitting(handouts: readonly HandoutTemplate[], evaluation: Evaluation): readonly HandoutTemplate[] {
  return handoutsThatFit(evaluation).flatMap(({ id }) => handouts.find((one) => one.id === id) ?? []);
}

/** Handouts as documents, with what was seen in that home, or plain. */
export async function composeHandouts(
  chosen: readonly HandoutTemplate[],
  { evaluation, sources }: { readonly evaluation: Evaluation | null; readonly sources: Catalogue["sources"] },
  world: World,
): Promise<readonly Document[]> {
  const { frame } = await loadHandouts(world);
  const letterhead = letterheadOf(readSettings(world));
  const today = toDay(world.now());
  return chosen.map((one) => composeHandout(one, frame, { evaluation, sources, letterhead }, today));
}
