import { resolve } from "node:path";
import type { Assessment } from "../model/assessment.ts";
import { emptyAssessment } from "../model/assessment.ts";
import type { Catalogue } from "../model/checklist.ts";
import { UserError } from "../model/errors.ts";
import { foldEvents } from "../model/fold.ts";
import { readJournal, readRecordCatalogue } from "../store/journal.ts";
import type { JournalContents } from "../store/journal-lines.ts";
import { readText } from "../store/read-file.ts";
import { findRecord } from "../store/records.ts";
import type { GlobalOptions } from "./global-options.ts";
import { loadCatalogue } from "./load-catalogue.ts";
import { toDay } from "./to-day.ts";
import { visitOf } from "./visit-of.ts";
import type { World } from "./world.ts";

export interface Loaded {
  readonly catalogue: Catalogue;
  readonly assessment: Assessment;
  /** the record's folder, where its photos are; null for an answers file */
  readonly folder: string | null;
}

/** FILE is what has a `/` or ends like an answers file; anything else names a record. */
export function isFile(source: string): boolean {
  return /[\\/]|\.(ya?ml|json)$/i.test(source);
}

/** An assessment from a record (with the checklists it was made with) or from an answers file (with today's). */
export async function loadAssessment(source: string, options: GlobalOptions, world: World): Promise<Loaded> {
  if (isFile(source)) return loadAnswers(source, options, world);
  const { folder } = findRecord(world.dataFolder, source);
  const contents = readJournal(folder);
  return { catalogue: readRecordCatalogue(folder, contents.header), assessment: foldJournal(contents), folder };
}

/** Reads an answers file. Throws a UserError that lists all its problems with their places. */
export async function loadAnswers(file: string, options: GlobalOptions, world: World): Promise<Loaded> {
  const text = readText(resolve(world.cwd, file));
  return parseAnswers(file, text, await loadCatalogue(options, world), world);
}

/** The same of a text that was found in the file of that name. */
export async function parseAnswers(file: string, text: string, catalogue: Catalogue, world: World): Promise<Loaded> {
  const [{ parseAssessment }, { showDiagnostic }] = await Promise.all([
    import("../checklist/parse-assessment.ts"),
    import("../checklist/show-diagnostic.ts"),
  ]);
  const parsed = parseAssessment(file, text, catalogue, toDay(world.now()));
  if (!parsed.ok) {
    const { length } = parsed.diagnostics;
    throw new UserError(`${file} has ${length === 1 ? "a problem" : `${length} problems`}; nothing was saved`, {
      lines: parsed.diagnostics.map(showDiagnostic),
    });
  }
  for (const notice of parsed.notices) world.tell(notice);
  return { catalogue, assessment: parsed.assessment, folder: null };
}

export function foldJournal({ header, entries }: JournalContents): Assessment {
  const folded = foldEvents(
    emptyAssessment(header.date, header.setting, header.person),
    entries.map(({ event }) => event),
  );
  return { ...folded, visit: folded.visit ?? visitOf(entries) };
}
