import { checklistSheet } from "../../document/checklist-sheet.ts";
import { UserError } from "../../model/errors.ts";
import { didYouMean } from "../../model/nearest.ts";
import type { Audience } from "../../model/words.ts";
import { renderTerminal } from "../../render/terminal.ts";
import type { GlobalOptions } from "../global-options.ts";
import { loadCatalogue } from "../load-catalogue.ts";
import type { World } from "../world.ts";

export interface ShowOptions extends GlobalOptions {
  readonly id: string;
  readonly as: Audience | null;
}

/** Shows a checklist as text that a clinical lead can read and sign. */
export async function showChecklist(options: ShowOptions, world: World): Promise<number> {
  const catalogue = await loadCatalogue(options, world);
  const checklist = catalogue.checklists.find(({ id }) => id === options.id);
  if (checklist === undefined) {
    const ids = catalogue.checklists.map(({ id }) => id);
    const hint = didYouMean(options.id, ids) ?? `there are: ${ids.join(", ")}`;
    throw new UserError(`there is no checklist "${options.id}"`, { hint });
  }
  const sheet = checklistSheet(checklist, catalogue, { as: options.as });
  world.print(renderTerminal(sheet, { columns: world.columns, colour: world.colour }));
  return 0;
}
