import { withEmergencyNumber } from "../logic/with-emergency-number.ts";
import { emptyAssessment } from "../model/assessment.ts";
import { Interrupted, UserError } from "../model/errors.ts";
import { letterheadOf } from "../model/settings.ts";
import { append, appendAll, closeJournal, discardJournal } from "../store/journal.ts";
import { readSettings } from "../store/settings.ts";
import { enCopy } from "../text/en-copy.ts";
import { enPrompt } from "../text/en-prompt.ts";
import { beginRecord } from "./begin-record.ts";
import type { AssessOptions } from "./commands/assess.ts";
import { holdSignals } from "./hold-signals.ts";
import { labelFor, toLabel } from "./label-for.ts";
import { loadCatalogue } from "./load-catalogue.ts";
import { settingOf } from "./setting-of.ts";
import { toDay } from "./to-day.ts";
import { unitsOf } from "./units-of.ts";
import { whoAnswers } from "./who-answers.ts";
import type { World } from "./world.ts";

/** Makes a record of a form that was filled in on paper, line by line, at the keys or from a file. Each answer is on disk before the next line is read. */
export async function copyPaper(options: AssessOptions, world: World): Promise<number> {
  const { label } = options;
  if (options.from !== null)
    throw new UserError("--from-paper begins with nothing, and does not go with --from", {
      hint: "leave one of them out",
    });
  const date = dayOf(options.date, world);
  const catalogue = await loadCatalogue(options, world);
  const as = options.as ?? (await whoAnswers(!world.isTerminal, world));
  const setting = { ...settingOf({ ...options, as }, catalogue), from: "paper" as const };
  const named = label === null ? await labelFor(as, !world.isTerminal || options.plain, world) : toLabel(label);
  const assessment = emptyAssessment(date, setting, { label: named, code: null });
  const { journal, id } = beginRecord({ catalogue, assessment, events: [] }, world);
  const letGo = holdSignals();
  const isEmpty = (): boolean => journal.next === 1;
  try {
    const { askPaper } = await import("../prompt/ask-paper.ts");
    const settings = readSettings(world);
    const { how, problems } = await askPaper({
      catalogue: withEmergencyNumber(catalogue, letterheadOf(settings).emergency),
      assessment,
      record: (events) => appendAll(journal, events),
      stdin: world.stdin,
      stdout: world.stdout,
      isTerminal: world.isTerminal,
      units: unitsOf(settings, world),
      texts: enPrompt,
    });
    if (how === "interrupted") throw new Interrupted({ begun: !isEmpty() });
    const isUnfinished = !world.isTerminal && problems.length > 0;
    if (!isEmpty() && how === "finished" && !isUnfinished) append(journal, { type: "finished" });
    if (isUnfinished) {
      const hint = isEmpty() ? null : enCopy.notAllHint(id);
      throw new UserError(enCopy.notAll(problems.length, id), { lines: problems, ...(hint === null ? {} : { hint }) });
    }
    world.tell(isEmpty() ? enCopy.nothing : how === "finished" ? enCopy.saved(id) : enCopy.left(id));
    return 0;
  } finally {
    try {
      if (isEmpty()) discardJournal(journal);
      else closeJournal(journal);
    } finally {
      letGo();
    }
  }
}

function dayOf(typed: string | null, world: World): string {
  const today = toDay(world.now());
  if (typed === null) return today;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(new Date(`${typed}T00:00:00Z`).getTime());
  if (isDay && typed <= today) return typed;
  throw new UserError(`"${typed}" is not a day that has been`, { hint: "write it as 2026-01-31" });
}
