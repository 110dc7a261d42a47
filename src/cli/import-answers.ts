import { basename } from "node:path";
import { UserError } from "../model/errors.ts";
import { toEvents } from "../model/fold.ts";
import { closeJournal } from "../store/journal.ts";
import { tooBig, toText } from "../store/read-file.ts";
import { readSettings } from "../store/settings.ts";
import { enImport } from "../text/en-import.ts";
import { enRecords } from "../text/en-records.ts";
import { beginRecord } from "./begin-record.ts";
import type { GlobalOptions } from "./global-options.ts";
import { type Loaded, parseAnswers } from "./load-assessment.ts";
import { loadCatalogue } from "./load-catalogue.ts";
import { settingOf } from "./setting-of.ts";
import { toDay } from "./to-day.ts";
import { unitsOf } from "./units-of.ts";
import type { World } from "./world.ts";

interface Handed extends GlobalOptions {
  readonly file: string;
}

interface Imported extends Omit<Loaded, "folder"> {
  /** what was left out, in words */
  readonly doubtful: readonly string[];
}

const ANSWERS_LIMIT = 5_000_000;
const PDF_LIMIT = 40_000_000;
const t = enRecords.import;

/** Makes a record of a filled form, of a report that was made to be kept, or of an answers file. */
export async function importAnswers(bytes: Uint8Array, options: Handed, world: World): Promise<number> {
  const { catalogue, assessment, doubtful } = await read(bytes, options, world);
  const isWhole = doubtful.length === 0;
  const events = [...toEvents(assessment), ...(isWhole ? [{ type: "finished" } as const] : [])];
  const { journal, id } = beginRecord({ catalogue, assessment, events }, world);
  closeJournal(journal);
  if (!isWhole) world.tell([enImport.doubtful(doubtful.length), ...doubtful].join("\n"));
  world.tell(enImport.next(id));
  world.print(id);
  return 0;
}

async function read(bytes: Uint8Array, options: Handed, world: World): Promise<Imported> {
  const { isPdf, readFilledPdf } = await import("../intake/pdf/read-filled-pdf.ts");
  if (!isPdf(bytes)) {
    if (!isAnswersFile(bytes)) throw new UserError(t.whatIsIt(basename(options.file)), { hint: t.whatIsItHint });
    const text = toText(bytes, options.file, ANSWERS_LIMIT);
    return { ...(await parseAnswers(options.file, text, await loadCatalogue(options, world), world)), doubtful: [] };
  }
  if (bytes.length > PDF_LIMIT) throw tooBig(options.file, PDF_LIMIT);
  const { fields, attachments, locked } = readFilledPdf(bytes);
  if (locked)
    throw new UserError(`${options.file} is locked`, { hint: "open it, and save it without a password or protection" });
  const catalogue = await loadCatalogue(options, world);
  const { formSetting, readForm } = await import("./read-form.ts");
  const kept = attachments.find(({ text }) => /^\s*\{\s*"handrail"\s*:\s*"assessment\//.test(text));
  if (kept !== undefined)
    return { ...(await parseAnswers(`${options.file}, ${kept.name}`, kept.text, catalogue, world)), doubtful: [] };
  const setting = formSetting(fields.keys());
  if (setting === null)
    throw new UserError(
      `${options.file} is neither a filled form of handrail nor a report that was made with --archive`,
      {
        hint: "make a form with: handrail form --fillable -o form.pdf; save it after it is filled, do not print it",
      },
    );
  const { by, sets, depth } = setting;
  const checked = { ...settingOf({ as: by, sets, depth }, catalogue), from: "paper" as const };
  const form = readForm(fields, checked, {
    catalogue,
    units: unitsOf(readSettings(world), world),
    today: toDay(world.now()),
  });
  for (const notice of [enImport.count(form.answered), ...form.notices]) world.tell(notice);
  if (form.answered === 0)
    throw new UserError(`${options.file} holds no answers`, {
      lines: form.doubtful,
      hint: "was it saved after it was filled? Some viewers keep what is typed only when the form is saved",
    });
  return { catalogue, assessment: form.assessment, doubtful: form.doubtful };
}

/** Each of them says so near its beginning. */
function isAnswersFile(bytes: Uint8Array): boolean {
  return /handrail"?\s*:/.test(Buffer.from(bytes.subarray(0, 4096)).toString("latin1"));
}
