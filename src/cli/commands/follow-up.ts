import { evaluate } from "../../evaluate/evaluate.ts";
import { followUp as toFollowUp } from "../../evaluate/follow-up.ts";
import { startInterview } from "../../interview/interview.ts";
import { emptyAssessment, type Setting } from "../../model/assessment.ts";
import type { Catalogue } from "../../model/checklist.ts";
import { UserError } from "../../model/errors.ts";
import { applyEvent } from "../../model/fold.ts";
import { letterheadOf } from "../../model/settings.ts";
import type { Audience, Depth } from "../../model/words.ts";
import { requireTerminal, wantsPlain } from "../../prompt/ask-interview.ts";
import { appendAll, closeJournal, openJournal, readJournal, readRecordCatalogue } from "../../store/journal.ts";
import { findRecord, listRecords } from "../../store/records.ts";
import { readSettings } from "../../store/settings.ts";
import { enFollowUp as t } from "../../text/en-follow-up.ts";
import { enPhone } from "../../text/en-phone.ts";
import { beginRecord } from "../begin-record.ts";
import type { GlobalOptions } from "../global-options.ts";
import { holdSignals } from "../hold-signals.ts";
import { interviewInto } from "../interview-into.ts";
import { foldJournal } from "../load-assessment.ts";
import { loadCatalogue } from "../load-catalogue.ts";
import { toDay } from "../to-day.ts";
import { tool } from "../version.ts";
import type { World } from "../world.ts";

export interface FollowUpOptions extends GlobalOptions {
  readonly id: string;
  /** a call about the plan; else a second visit */
  readonly phone: boolean;
  readonly as: Audience | null;
  readonly depth: Depth | null;
  readonly plain: boolean;
}

/** A second visit in a record of its own, with today's checklists; or a call, which is written into the record of the visit. */
export async function followUp(options: FollowUpOptions, world: World): Promise<number> {
  const plain = options.plain || wantsPlain(world.env);
  if (!plain) requireTerminal(world);
  if (!options.phone) return visitAgain({ ...options, plain }, world);
  if (options.as !== null || options.depth !== null) throw new UserError(t.depthOnPhone);
  return call({ ...options, plain }, world);
}

async function visitAgain({ as, depth, plain, ...options }: FollowUpOptions, world: World): Promise<number> {
  const { folder, id } = findRecord(world.dataFolder, options.id);
  const contents = readJournal(folder);
  const visit = foldJournal(contents);
  refuseSecond(id, world);
  const today = await loadCatalogue(options, world);
  const events = toFollowUp({ today, before: readRecordCatalogue(folder, contents.header), visit, id, tool });
  const setting = settingOf(visit.setting, today, { as, depth });
  const fresh = emptyAssessment(toDay(world.now()), setting, visit.person);
  const assessment = events.reduce(applyEvent, fresh);
  const begun = beginRecord({ catalogue: today, assessment, events }, world);
  const { first, lost } = assessment.earlier ?? { first: [], lost: [] };
  world.tell(t.begins(id, visit.date, first.length));
  if (lost.length > 0) world.tell(t.lost(lost.length));
  return interviewInto({ ...begun, interview: startInterview(today, assessment), plain, isNew: true }, world);
}

/** Two open follow-ups of one visit would each hold half of it. */
function refuseSecond(id: string, world: World): void {
  const open = listRecords(world.dataFolder)
    .filter(({ finished, damaged }) => !finished && damaged === null)
    .find(({ folder }) => foldJournal(readJournal(folder)).earlier?.id === id);
  if (open !== undefined) throw new UserError(t.isOpen(id, open.id), { hint: t.isOpenHint(open.id) });
}

/** As at the earlier visit, as far as today's checklists know what was looked at. */
function settingOf(
  { by, sets, depth }: Setting,
  today: Catalogue,
  said: Pick<FollowUpOptions, "as" | "depth">,
): Setting {
  const known = new Set<string>([...today.sets, ...today.checklists].map(({ id }) => id));
  const kept = sets.filter((name) => known.has(name));
  if (kept.length === 0) throw new UserError(t.noSets(sets), { hint: t.noSetsHint });
  return { by: said.as ?? by, sets: kept, depth: said.depth ?? depth };
}

async function call({ id: wanted, plain }: FollowUpOptions, world: World): Promise<number> {
  const [{ askTalk }, { phoneBegin, phoneTalk, stepsToAsk }] = await Promise.all([
    import("../../prompt/ask-talk.ts"),
    import("../../prompt/phone-talk.ts"),
  ]);
  const { folder } = findRecord(world.dataFolder, wanted);
  const letGo = holdSignals();
  const { journal, contents } = openJournal(folder, world.now);
  try {
    const { id } = contents.header;
    const assessment = foldJournal(contents);
    const evaluation = evaluate(readRecordCatalogue(folder, contents.header), assessment, { tool });
    const { label, code } = assessment.person;
    const { emergency } = letterheadOf(readSettings(world));
    const today = toDay(world.now());
    const options = {
      whose: enPhone.whose(id, label ?? code, assessment.date),
      steps: stepsToAsk(evaluation.recommendations),
      today,
      emergency,
      rents: evaluation.factors.find((one) => one.id === "rents")?.state !== "absent",
    };
    let fell = false;
    const how = await askTalk(phoneTalk(options), phoneBegin(options, assessment), {
      assessment,
      record: (events) => {
        appendAll(journal, events);
        for (const event of events)
          if (event.type === "calls") fell = event.calls.some(({ date, falls }) => date === today && (falls ?? 0) > 0);
      },
      stdin: world.stdin,
      stdout: world.stdout,
      colour: world.colour,
      plain,
      goOn: `handrail follow-up ${id} --phone`,
    });
    world.tell(how === "finished" ? enPhone.over(id) : enPhone.left(id));
    if (fell) world.tell(enPhone.afterFall(id));
    return 0;
  } finally {
    closeJournal(journal);
    letGo();
  }
}
