import { UserError } from "../../model/errors.ts";
import type { Evaluation } from "../../model/evaluation.ts";
import { plain } from "../../model/plain.ts";
import { append, closeJournal, openJournal, readRecordCatalogue } from "../../store/journal.ts";
import type { JournalContents } from "../../store/journal-lines.ts";
import { findRecord } from "../../store/records.ts";
import { enSign } from "../../text/en-sign.ts";
import { evaluateFor } from "../evaluate-for.ts";
import type { GlobalOptions } from "../global-options.ts";
import { foldJournal } from "../load-assessment.ts";
import { toDay } from "../to-day.ts";
import type { World } from "../world.ts";

export interface SignRecordOptions extends GlobalOptions {
  readonly id: string;
  /** `name, credentials` */
  readonly by: string;
  /** alerts that are open are known, and it is signed all the same */
  readonly yes: boolean;
}

/**
 * Writes into a record who answers for it as it stands. A record that is not finished is refused; alerts without a word on what was done,
 * or whose questions have no answer, ask first. Whatever is changed later makes it a draft again.
 */
export async function signRecord({ id, by, yes }: SignRecordOptions, world: World): Promise<number> {
  const name = toName(by);
  const record = findRecord(world.dataFolder, id);
  const { journal, contents } = openJournal(record.folder, world.now);
  try {
    const assessment = foldJournal(contents);
    refuseUnfinished(contents);
    if (assessment.signed !== null) throw alreadySigned(record.id, assessment.signed.by);
    const catalogue = readRecordCatalogue(journal.folder, contents.header);
    const open = openAlertsOf(evaluateFor("therapist", catalogue, assessment));
    if (open.length > 0 && !(await isMeant(open, yes, world))) {
      world.tell(enSign.notSigned);
      return 0;
    }
    const on = toDay(world.now());
    append(journal, { type: "signed", by: name, on });
    world.tell(enSign.signed(record.id, name, on));
    return 0;
  } finally {
    closeJournal(journal);
  }
}

function toName(by: string): string {
  const name = plain(by);
  if (/\p{L}/u.test(name.split(",")[0] ?? "")) return name;
  throw new UserError("who signs?", { hint: 'write --by "name, credentials", for example --by "Jo Smith, OTR/L"' });
}

function refuseUnfinished({ entries, header: { id } }: JournalContents): void {
  if (entries.some(({ event }) => event.type === "finished")) return;
  throw new UserError(`${id} is not finished, so there is nothing to sign yet`, {
    hint: `go through it to the end: handrail resume ${id}`,
  });
}

function alreadySigned(id: string, by: string): UserError {
  return new UserError(`${id} is signed already, by ${by}, and nothing was changed since`, {
    hint: "any later answer or change makes it a draft again; then it can be signed anew",
  });
}

/** What somebody should know before they sign, one line each. */
function openAlertsOf({ alerts, alertsOpen }: Evaluation): readonly string[] {
  return [
    ...alerts.filter(({ done }) => done === null).map((alert) => enSign.nothingDone(alert)),
    ...alertsOpen.filter(({ why }) => why === "not-answered").map((alert) => enSign.notAnswered(alert)),
  ];
}

async function isMeant(open: readonly string[], yes: boolean, world: World): Promise<boolean> {
  if (!yes && !world.isTerminal) {
    throw new UserError(enSign.openAlerts(open.length), { lines: open, hint: enSign.sayYes });
  }
  world.tell(`${enSign.openAlerts(open.length)}:`);
  for (const line of open) world.tell(line);
  if (yes) return true;
  const { askYes } = await import("../../prompt/ask-yes.ts");
  return askYes(enSign.ask, world, false);
}
