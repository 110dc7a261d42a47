import { fromEarlier } from "../../interview/from-earlier.ts";
import { startInterview } from "../../interview/interview.ts";
import { type Assessment, emptyAssessment, type Setting } from "../../model/assessment.ts";
import { UserError } from "../../model/errors.ts";
import type { JournalEvent } from "../../model/event.ts";
import { applyEvent, toEvents } from "../../model/fold.ts";
import type { Audience, Depth } from "../../model/words.ts";
import { requireTerminal, wantsPlain } from "../../prompt/ask-interview.ts";
import { closeJournal, readJournal } from "../../store/journal.ts";
import { newRecordMaster } from "../../store/lock-file.ts";
import { findRecord } from "../../store/records.ts";
import { beginRecord } from "../begin-record.ts";
import type { GlobalOptions } from "../global-options.ts";
import { interviewInto } from "../interview-into.ts";
import { labelFor, toLabel } from "../label-for.ts";
import { foldJournal, loadAnswers } from "../load-assessment.ts";
import { loadCatalogue } from "../load-catalogue.ts";
import { refuseUnknown, settingOf } from "../setting-of.ts";
import { toDay } from "../to-day.ts";
import { whoAnswers } from "../who-answers.ts";
import type { World } from "../world.ts";

export interface AssessOptions extends GlobalOptions {
  readonly sets: readonly string[];
  readonly as: Audience | null;
  readonly depth: Depth | null;
  readonly label: string | null;
  readonly answers: string | null;
  /** an earlier visit, whose answers about the person this one begins with */
  readonly from: string | null;
  readonly plain: boolean;
  /** the answers stand on a form, and are copied from it by number */
  readonly fromPaper: boolean;
  /** the day on the paper, YYYY-MM-DD; null is today */
  readonly date: string | null;
}

/** Asks the questions of these sets, or reads the answers from a file, and keeps them. */
export async function assess(options: AssessOptions, world: World): Promise<number> {
  // A passphrase that is needed at the end is asked for before anything else.
  newRecordMaster(world.dataFolder);
  if (options.answers !== null) return keepAnswers(options.answers, options, world);
  if (options.fromPaper) {
    const { copyPaper } = await import("../copy-paper.ts");
    return copyPaper(options, world);
  }
  if (options.date !== null) throw new UserError("--date goes with --from-paper only", { hint: "leave it out" });
  const catalogue = await loadCatalogue(options, world);
  const inPlain = options.plain || wantsPlain(world.env);
  refuseUnknown(options.sets, catalogue);
  if (!inPlain) requireTerminal(world);
  const earlier = options.from === null ? null : await loadRecord(options.from, world);
  const as = options.as ?? earlier?.setting.by ?? (await whoAnswers(inPlain, world));
  const setting = settingOf({ ...options, as }, catalogue);
  const person =
    earlier === null || options.label !== null ? await personFor(options, setting, inPlain, world) : earlier.person;
  const fresh = emptyAssessment(toDay(world.now()), setting, person);
  const events = earlier === null ? [] : fromEarlier(catalogue, earlier);
  const assessment = events.reduce(applyEvent, fresh);
  const { journal, id } = beginRecord({ catalogue, assessment, events }, world);
  if (earlier !== null)
    world.tell(
      `Begins with what the visit of ${earlier.date} says about the person, and nothing else. To look again at what was found then: handrail follow-up ${options.from}`,
    );
  return interviewInto(
    { journal, id, interview: startInterview(catalogue, assessment), plain: inPlain, isNew: true },
    world,
  );
}

async function personFor(
  { label }: AssessOptions,
  { by }: Setting,
  inPlain: boolean,
  world: World,
): Promise<Assessment["person"]> {
  return { label: label === null ? await labelFor(by, inPlain, world) : toLabel(label), code: null };
}

/** The answers of a record, whatever checklists it was made with. */
async function loadRecord(id: string, world: World): Promise<Assessment> {
  return foldJournal(readJournal(findRecord(world.dataFolder, id).folder));
}

/** Makes a record of an answers file, and says its id. */
async function keepAnswers(file: string, options: AssessOptions, world: World): Promise<number> {
  refuseBesideAnswers(options);
  const { catalogue, assessment } = await loadAnswers(file, options, world);
  const events: readonly JournalEvent[] = [...toEvents(assessment), { type: "finished" }];
  const { journal, id } = beginRecord({ catalogue, assessment, events }, world);
  closeJournal(journal);
  world.print(id);
  return 0;
}

/** What an answers file says itself cannot be said a second time. */
function refuseBesideAnswers({ sets, as, depth, label, from, fromPaper, date }: AssessOptions): void {
  const said = [
    ...sets,
    ...(as === null ? [] : ["--as"]),
    ...(depth === null ? [] : ["--depth"]),
    ...(label === null ? [] : ["--label"]),
    ...(from === null ? [] : ["--from"]),
    ...(fromPaper ? ["--from-paper"] : []),
    ...(date === null ? [] : ["--date"]),
  ];
  if (said.length === 0) return;
  throw new UserError(`--answers takes everything from its file, and does not go with: ${said.join(", ")}`, {
    hint: "leave that out, or change it in the file",
  });
}
