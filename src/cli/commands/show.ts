import { checklistSheet } from "../../document/checklist-sheet.ts";
import type { Catalogue, Checklist } from "../../model/checklist.ts";
import { UserError } from "../../model/errors.ts";
import { didYouMean } from "../../model/nearest.ts";
import type { Audience } from "../../model/words.ts";
import { renderTerminal } from "../../render/terminal.ts";
import type { GlobalOptions } from "../global-options.ts";
import { isFile } from "../load-assessment.ts";
import { loadCatalogue } from "../load-catalogue.ts";
import { showLong } from "../show-long.ts";
import type { World } from "../world.ts";

export interface ShowOptions extends GlobalOptions {
  readonly id: string;
  readonly as: Audience | null;
  /** only what changed since it was signed */
  readonly sinceSigned: boolean;
}

/** Shows a checklist as text that a clinical lead can read and sign. */
export async function showChecklist(options: ShowOptions, world: World): Promise<number> {
  if (options.sinceSigned) {
    const { showSinceSigned } = await import("../show-since-signed.ts");
    showSinceSigned(options.id, options, world);
    return 0;
  }
  const { checklist, catalogue } = await find(options, world);
  const sheet = checklistSheet(checklist, catalogue, { as: options.as });
  const { columns, colour } = world;
  await showLong(async (links) => renderTerminal(sheet, { columns, colour, links }), world);
  return 0;
}

/** By its file, or by its id. */
async function find(
  options: ShowOptions,
  world: World,
): Promise<{ readonly checklist: Checklist; readonly catalogue: Catalogue }> {
  if (isFile(options.id)) {
    const { findChecklist } = await import("../find-checklist.ts");
    return findChecklist(options.id, options, world);
  }
  const catalogue = await loadCatalogue(options, world);
  const checklist = catalogue.checklists.find(({ id }) => id === options.id);
  if (checklist === undefined) {
    const ids = catalogue.checklists.map(({ id }) => id);
    const hint = didYouMean(options.id, ids) ?? `there are: ${ids.join(", ")}`;
    throw new UserError(`there is no checklist "${options.id}"`, { hint });
  }
  return { checklist, catalogue };
}
