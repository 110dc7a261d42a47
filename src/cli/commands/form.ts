import { resolve } from "node:path";
import { toForm } from "../../document/form/to-form.ts";
import { UserError } from "../../model/errors.ts";
import { letterheadOf, type Paper } from "../../model/settings.ts";
import type { Audience, Depth } from "../../model/words.ts";
import { readSettings } from "../../store/settings.ts";
import { writeWhole } from "../../store/write-file.ts";
import type { GlobalOptions } from "../global-options.ts";
import { loadCatalogue } from "../load-catalogue.ts";
import { paperOf, printOnPaper, printOnScreen } from "../render-report.ts";
import { settingOf } from "../setting-of.ts";
import { toDay } from "../to-day.ts";
import type { World } from "../world.ts";

export interface FormOptions extends GlobalOptions {
  readonly sets: readonly string[];
  readonly as: Audience | null;
  readonly depth: Depth | null;
  readonly compact: boolean;
  readonly fillable: boolean;
  readonly largePrint: boolean;
  readonly paper: Paper | null;
  readonly output: string | null;
  readonly force: boolean;
}

/** Prints the questions of these sets as a form. */
export async function form(options: FormOptions, world: World): Promise<number> {
  refuseTogether(options);
  const { compact, fillable, output } = options;
  const settings = readSettings(world);
  const catalogue = await loadCatalogue(options, world);
  const as = options.as ?? (compact ? "therapist" : (settings.who ?? "caregiver"));
  const sets = options.sets.length > 0 ? options.sets : [compact ? "home" : "quick"];
  const setting = settingOf({ as, sets, depth: options.depth }, catalogue);
  const { emergency } = letterheadOf(settings);
  const document = toForm(catalogue, setting, { compact, fillable, date: toDay(world.now()), emergency });
  if (output === null) {
    world.print(await printOnScreen(document, { columns: world.columns, colour: world.colour }));
    return 0;
  }
  const paper = options.paper ?? paperOf(world);
  const bytes = await printOnPaper(document, { paper, large: options.largePrint, fillable }, world);
  writeWhole(resolve(world.cwd, output), bytes, { force: options.force });
  world.tell(`Wrote ${output}`);
  return 0;
}

function refuseTogether({ compact, fillable, largePrint, output }: FormOptions): void {
  if (compact && largePrint)
    throw new UserError("--compact is small print, and does not go with --large-print", {
      hint: "leave one of them out",
    });
  if (fillable && output === null)
    throw new UserError("--fillable needs a file to write", { hint: "add: -o form.pdf" });
}
