import { startInterview } from "../../interview/interview.ts";
import type { Assessment } from "../../model/assessment.ts";
import type { Catalogue } from "../../model/checklist.ts";
import type { QuestionKey } from "../../model/ids.ts";
import { wantsPlain } from "../../prompt/ask-interview.ts";
import { closeJournal, type Journal, openJournal, readRecordCatalogue } from "../../store/journal.ts";
import type { JournalHeader } from "../../store/journal-lines.ts";
import { findRecord, listRecords, type RecordHead } from "../../store/records.ts";
import { enPrompt } from "../../text/en-prompt.ts";
import type { GlobalOptions } from "../global-options.ts";
import { interviewInto } from "../interview-into.ts";
import { foldJournal } from "../load-assessment.ts";
import type { World } from "../world.ts";

export interface ResumeOptions extends GlobalOptions {
  readonly id: string | null;
  readonly plain: boolean;
}

/** Goes on with an assessment where it was left, with the checklists it was made with. */
export async function resume({ id, plain }: ResumeOptions, world: World): Promise<number> {
  const record =
    id === null ? await whichRecord(plain || wantsPlain(world.env), world) : findRecord(world.dataFolder, id);
  const { journal, contents } = openJournal(record.folder, world.now);
  const { header, torn } = contents;
  const interview = startInterview(catalogueOf(journal, header), foldJournal(contents));
  if (torn) world.tell("The last line of this record was cut off in the middle; that one answer is asked again.");
  world.tell(`Going on with ${whose(header.id, interview.assessment)}`);
  return interviewInto({ journal, id: header.id, interview, plain }, world);
}

/** The one that is not finished; of several the newest, or who sits at the keys is asked. */
async function whichRecord(plain: boolean, world: World): Promise<RecordHead> {
  const open = listRecords(world.dataFolder).filter(({ finished, damaged }) => !finished && damaged === null);
  const [newest, ...others] = open;
  if (newest === undefined) return findRecord(world.dataFolder, "last");
  if (others.length === 0 || plain || !world.isTerminal) return newest;
  const { askChoice } = await import("../../prompt/ask-choice.ts");
  const shown = open.slice(0, 12).map(({ folder, id, label, code, date, answered }) => ({
    value: folder,
    name: enPrompt.menu.record({ id, whose: label ?? code, date, answered }),
  }));
  const chosen = await askChoice(enPrompt.menu.which, shown, world);
  return open.find(({ folder }) => folder === chosen) ?? newest;
}

/** A record whose checklists are damaged is let go again before that is said. */
function catalogueOf(journal: Journal, header: JournalHeader): Catalogue {
  try {
    return readRecordCatalogue(journal.folder, header);
  } catch (error) {
    closeJournal(journal);
    throw error;
  }
}

/** Two codes look alike: say who it is, so that nobody answers into the wrong record. */
function whose(id: string, { person, date, answers }: Assessment): string {
  const shown = (key: string): string | null => {
    const answer = answers[key as QuestionKey]?.answer;
    if (answer?.type === "number") return String(answer.value);
    return answer?.type === "choice" ? answer.option : null;
  };
  const parts = [person.label, person.code, shown("person/age"), shown("person/sex"), date].filter(
    (part) => part !== null,
  );
  return `${id}: ${parts.join(", ")}`;
}
