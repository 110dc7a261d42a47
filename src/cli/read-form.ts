import { paperEvents } from "../interview/paper-events.ts";
import { lettersOf } from "../interview/paper-letters.ts";
import { fieldOf, type PaperQuestion, paperQuestions, roomFor } from "../interview/paper-questions.ts";
import type { Answer } from "../model/answer.ts";
import { type Assessment, emptyAssessment, type Setting } from "../model/assessment.ts";
import type { Catalogue } from "../model/checklist.ts";
import { applyEvent } from "../model/fold.ts";
import type { OptionId } from "../model/ids.ts";
import type { UnitSystem } from "../model/settings.ts";
import { type Absence, AUDIENCES, DEPTHS, isOneOf } from "../model/words.ts";
import { paperWords } from "../prompt/paper-words.ts";
import { toPaperAnswer, whereOf } from "../prompt/read-paper.ts";
import { readDate } from "../prompt/read-typed.ts";
import { enCopy } from "../text/en-copy.ts";
import { enImport } from "../text/en-import.ts";
import { enPrompt } from "../text/en-prompt.ts";
import { toLabel } from "./label-for.ts";

export interface ReadForm {
  readonly assessment: Assessment;
  /** each with its number on the form, in words */
  readonly doubtful: readonly string[];
  readonly notices: readonly string[];
  readonly answered: number;
}

interface Given {
  readonly catalogue: Catalogue;
  readonly units: UnitSystem;
  readonly today: string;
}

type Fields = ReadonlyMap<string, string>;

/** What a form says that it is: `form-1:quick+stairs:caregiver:quick`; null if these are not the fields of a form of ours. */
export function formSetting(names: Iterable<string>): Setting | null {
  for (const name of names) {
    const [kind, sets = "", by, depth] = name.split(":");
    if (kind === "form-1" && isOneOf(AUDIENCES, by) && isOneOf(DEPTHS, depth))
      return { by, sets: sets.split("+"), depth, from: "paper" };
  }
  return null;
}

/** The fields of a filled form → a record. What cannot be an answer is left out and told, by its number; everything else is kept. */
export function readForm(fields: Fields, setting: Setting, given: Given): ReadForm {
  const { catalogue, today } = given;
  const doubtful: string[] = [];
  const known = new Set<string>();
  const head = (part: string): string => {
    const name = [...fields.keys()].find((one) => one.startsWith("form-1:") && one.endsWith(`:${part}`));
    if (name !== undefined) known.add(name);
    return fields.get(name ?? "")?.trim() ?? "";
  };
  const typed = head("date");
  const date = dateOf(typed, today, doubtful);
  head("by");
  let assessment = emptyAssessment(date, setting, { label: toLabel(head("code")), code: null });
  let answered = 0;
  for (const question of paperQuestions(catalogue, setting)) {
    for (let column = 1; column <= (question.perInstance ? roomFor(setting) : 1); column++) {
      const read = readField(fields, question, column, given, known);
      if (read === null) continue;
      const made = read.ok ? paperEvents({ catalogue, assessment }, question, column, read.answer) : read;
      const why = made.ok ? null : "why" in made ? made.why : enCopy.problem[made.problem];
      const where = whereOf(question, column);
      if (why !== null) doubtful.push(enImport.at(where, paperWords(question, enPrompt, setting.by), why));
      if (!made.ok || !("events" in made)) continue;
      assessment = made.events.reduce(applyEvent, assessment);
      answered++;
    }
  }
  for (const [name, value] of fields)
    if (value !== "" && !known.has(name)) doubtful.push(enImport.field(name.slice(0, 80)));
  return { assessment, doubtful, notices: typed === "" ? [enImport.noDate(today)] : [], answered };
}

function dateOf(typed: string, today: string, doubtful: string[]): string {
  if (typed === "") return today;
  const read = readDate(typed, enPrompt);
  if (read.ok && read.answer.type === "date" && read.answer.date <= today) return read.answer.date;
  doubtful.push(enImport.date(typed.slice(0, 40), today));
  return today;
}

type ReadField = { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly why: string };

const ABSENT: Readonly<Record<string, Absence>> = { _unknown: "unknown", "_not-applicable": "not-applicable" };
const UNABLE = "_unable";

/** What a question's fields say together; null where they are empty. Notes in `known` which fields it looked at. */
function readField(
  fields: Fields,
  question: PaperQuestion,
  column: number,
  { units }: Given,
  known: Set<string>,
): ReadField | null {
  const { input } = question;
  const field = fieldOf(question, column);
  const get = (name: string): string => {
    known.add(name);
    return fields.get(name)?.trim() ?? "";
  };
  if (input.type === "choices") return readTicks(field, question, get);
  if (input.type === "choice") {
    const value = get(field);
    if (value === "") return null;
    return toChoice(value, question);
  }
  const parts = input.type === "readings" ? input.fields.map(({ id }) => get(`${field}:${id}`)) : [get(field)];
  const typed = input.type === "readings" ? parts.filter((part) => part !== "").join(" ") : (parts[0] ?? "");
  const why = get(`${field}:why`);
  const reason = ABSENT[why];
  if (typed !== "" && why !== "") return { ok: false, why: enImport.both };
  if (why === UNABLE) return { ok: true, answer: { type: "unable", reason: null } };
  if (reason !== undefined) return { ok: true, answer: { type: "absent", reason } };
  if (typed === "") return null;
  const read = toPaperAnswer(typed, question, { texts: enPrompt, units });
  return read.ok ? read : { ok: false, why: read.message };
}

function toChoice(value: string, { input }: PaperQuestion): ReadField {
  const reason = ABSENT[value];
  if (reason !== undefined) return { ok: true, answer: { type: "absent", reason } };
  if (!lettersOf(input).some(({ id }) => id === value)) return { ok: false, why: enImport.unknownOption(value) };
  return { ok: true, answer: { type: "choice", option: value as OptionId } };
}

function readTicks(field: string, { input }: PaperQuestion, get: (name: string) => string): ReadField | null {
  const options = lettersOf(input);
  const ticked = options.filter(({ id }) => get(`${field}:${id}`) !== "");
  const reasons = Object.entries(ABSENT).flatMap(([value, reason]) =>
    get(`${field}:${value}`) === "" ? [] : [reason],
  );
  const [reason] = reasons;
  if (reason !== undefined) {
    if (ticked.length > 0 || reasons.length > 1) return { ok: false, why: enImport.both };
    return { ok: true, answer: { type: "absent", reason } };
  }
  if (ticked.length === 0) return null;
  const alone = ticked.find(({ exclusive }) => exclusive);
  if (alone !== undefined && ticked.length > 1) return { ok: false, why: enImport.alone(alone.label ?? alone.id) };
  return { ok: true, answer: { type: "choices", options: ticked.map(({ id }) => id as OptionId) } };
}
