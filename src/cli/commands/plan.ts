import { basename, resolve } from "node:path";
import { isDate } from "../../checklist/is-date.ts";
import { evaluate } from "../../evaluate/evaluate.ts";
import type { Assessment } from "../../model/assessment.ts";
import { UserError } from "../../model/errors.ts";
import type { RecommendationResult } from "../../model/evaluation.ts";
import type { JournalEvent } from "../../model/event.ts";
import { wantsPlain } from "../../prompt/ask-interview.ts";
import { lookDay, PLAN_BEGIN, planTalk } from "../../prompt/plan-talk.ts";
import { renderIcs } from "../../render/render-ics.ts";
import { appendAll, closeJournal, openJournal, readJournal, readRecordCatalogue } from "../../store/journal.ts";
import type { JournalContents } from "../../store/journal-lines.ts";
import { findRecord } from "../../store/records.ts";
import { writeWhole } from "../../store/write-file.ts";
import { printable } from "../../text/cells.ts";
import { enPlan as t } from "../../text/en-plan.ts";
import { inColumns } from "../../text/in-columns.ts";
import type { GlobalOptions } from "../global-options.ts";
import { holdSignals } from "../hold-signals.ts";
import { foldJournal } from "../load-assessment.ts";
import { parsePlanSet } from "../parse-plan-set.ts";
import { toDay } from "../to-day.ts";
import { tool } from "../version.ts";
import type { World } from "../world.ts";

export interface PlanOptions extends GlobalOptions {
  readonly id: string;
  /** `fix-grab-bar=done:2026-11-30`: kept without asking anything */
  readonly set: readonly string[];
  /** the day to look again, kept without asking anything */
  readonly look: string | null;
  /** writes the day to look again as a calendar file */
  readonly ics: string | null;
  readonly force: boolean;
  readonly json: boolean;
  readonly plain: boolean;
}

/** Where each recommendation of a record stands: gone through on the screen, set by a script, listed, or as a day for a calendar. */
export async function plan(options: PlanOptions, world: World): Promise<number> {
  if (options.set.length > 0 || options.look !== null) keepSet(options, world);
  const isAsked = options.set.length === 0 && options.look === null && options.ics === null && !options.json;
  const inPlain = options.plain || (world.isTerminal && wantsPlain(world.env));
  if (isAsked && (inPlain || world.isTerminal)) return goThrough(options, inPlain, world);
  if (options.json || isAsked) show(options, world);
  if (options.ics !== null) writeDay(options.ics, options, world);
  return 0;
}

interface Record {
  readonly id: string;
  readonly folder: string;
  readonly contents: JournalContents;
  readonly assessment: Assessment;
  readonly recommendations: readonly RecommendationResult[];
}

function toRecord(folder: string, contents: JournalContents): Record {
  const assessment = foldJournal(contents);
  const catalogue = readRecordCatalogue(folder, contents.header);
  const { recommendations } = evaluate(catalogue, assessment, { tool });
  return { id: contents.header.id, folder, contents, assessment, recommendations };
}

function readRecord({ id }: PlanOptions, world: World): Record {
  const { folder } = findRecord(world.dataFolder, id);
  return toRecord(folder, readJournal(folder));
}

async function goThrough(options: PlanOptions, inPlain: boolean, world: World): Promise<number> {
  const { askTalk } = await import("../../prompt/ask-talk.ts");
  const { folder } = findRecord(world.dataFolder, options.id);
  const letGo = holdSignals();
  const { journal, contents } = openJournal(folder, world.now);
  try {
    const { id, assessment, recommendations } = toRecord(folder, contents);
    const { label, code } = assessment.person;
    const isForAll = assessment.setting.by === "therapist";
    const talk = planTalk({
      whose: t.whose(id, label ?? code, assessment.date),
      recommendations: recommendations.filter((one) => isForAll || !one.private),
      today: toDay(world.now()),
    });
    const { stdin, stdout, colour } = world;
    await askTalk(talk, PLAN_BEGIN, {
      assessment,
      record: (events) => appendAll(journal, events),
      stdin,
      stdout,
      colour,
      plain: inPlain,
      goOn: `handrail plan ${id}`,
    });
    world.tell(t.left(id));
    return 0;
  } finally {
    closeJournal(journal);
    letGo();
  }
}

/** All of it or nothing: one thing that cannot be read keeps the rest from being saved. */
function keepSet(options: PlanOptions, world: World): void {
  const { folder } = findRecord(world.dataFolder, options.id);
  const { journal, contents } = openJournal(folder, world.now);
  try {
    const { id, recommendations } = toRecord(folder, contents);
    const known = { id, recommendations, today: toDay(world.now()) };
    const events: JournalEvent[] = options.set.map((text) => parsePlanSet(text, known));
    if (options.look !== null) events.push({ type: "next-look", date: toLook(options.look) });
    appendAll(journal, events);
    world.tell(t.set(events.length, id));
  } finally {
    closeJournal(journal);
  }
}

function toLook(day: string): string {
  if (!isDate(day)) throw new UserError(t.badDay(day), { hint: t.badDayHint });
  return day;
}

function show(options: PlanOptions, world: World): void {
  const { recommendations } = readRecord(options, world);
  if (options.json) {
    const entries = recommendations.map(
      ({ id, title, group, status, chosenStep, who, due, reason, used, checked }) => ({
        id,
        title,
        group,
        status,
        step: chosenStep,
        who,
        due,
        reason,
        used,
        checked,
      }),
    );
    world.print(JSON.stringify(entries, null, 2));
    return;
  }
  if (recommendations.length === 0) {
    world.tell(t.nothing);
    return;
  }
  const rows = recommendations.map((one, index) => [String(index + 1), one.title, t.state(one), one.id]);
  const all = [t.head, ...rows].map((row) => row.map(printable));
  world.print(inColumns(all).join("\n"));
}

/** The folder's name is random: it tells nothing, and stays. */
function writeDay(file: string, options: PlanOptions, world: World): void {
  const { folder, contents, assessment } = readRecord(options, world);
  const said = contents.entries.filter(({ event }) => event.type === "next-look");
  const day = lookDay(assessment);
  const text = renderIcs({
    uid: `${basename(folder)}@handrail`,
    stamp: said.at(-1)?.at ?? contents.header.created,
    sequence: Math.max(0, said.length - 1),
    day,
    summary: t.summary,
  });
  writeWhole(resolve(world.cwd, file), Buffer.from(text), { force: options.force });
  world.tell(t.icsWritten(file, day));
}
