import { note as noteOf } from "../../document/note/note.ts";
import { UserError } from "../../model/errors.ts";
import type { NotePart } from "../../model/words.ts";
import { en } from "../../text/en.ts";
import { evaluateFor } from "../evaluate-for.ts";
import type { GlobalOptions } from "../global-options.ts";
import { loadAssessment } from "../load-assessment.ts";
import type { World } from "../world.ts";

export interface NoteOptions extends GlobalOptions {
  readonly source: string;
  readonly part: NotePart | null;
  /** as it was typed */
  readonly max: string | null;
}

const LEAST = 200;

/** Prints a visit as plain text for a chart. */
export async function note({ source, part, max, ...options }: NoteOptions, world: World): Promise<number> {
  const most = max === null ? null : toMost(max);
  const { catalogue, assessment } = await loadAssessment(source, options, world);
  world.print(noteOf(evaluateFor("therapist", catalogue, assessment), en.report, { part, max: most }));
  return 0;
}

function toMost(typed: string): number {
  const most = /^\d{1,7}$/.test(typed) ? Number(typed) : 0;
  if (most < LEAST) throw new UserError(en.report.note.badMax(typed), { hint: en.report.note.badMaxHint });
  return most;
}
