import { PDFCheckBox, PDFDocument, PDFRadioGroup, PDFTextField } from "pdf-lib";
import { fieldOf, type PaperQuestion, paperQuestions, roomFor } from "../../src/interview/paper-questions.ts";
import type { Answer } from "../../src/model/answer.ts";
import type { Assessment, Instance } from "../../src/model/assessment.ts";
import type { Catalogue } from "../../src/model/checklist.ts";
import { questionKey } from "../../src/model/ids.ts";
import { signOf } from "../../src/model/quantity.ts";

/** What is written or ticked, by the field's name. */
export type Filled = Readonly<Record<string, string>>;

/** The answers of an assessment as somebody would fill them in, on a form of its setting. */
export function filledFrom(catalogue: Catalogue, assessment: Assessment): Filled {
  return Object.fromEntries(
    paperQuestions(catalogue, assessment.setting).flatMap((question) =>
      Array.from({ length: question.perInstance ? roomFor(assessment.setting) : 1 }, (_, at) =>
        fieldsFor(question, at + 1, assessment),
      ).flat(),
    ),
  );
}

function fieldsFor(
  question: PaperQuestion,
  column: number,
  assessment: Assessment,
): readonly (readonly [string, string])[] {
  const { type, checklist, item, input } = question;
  const field = fieldOf(question, column);
  const { goals, lastFall, consent } = assessment;
  const told = checklist === null ? undefined : assessment.instances[checklist.id];
  const instance: Instance | undefined = told?.list[column - 1];
  const yesNo = (flag: boolean | null | undefined) => (flag == null ? [] : [[field, flag ? "yes" : "no"] as const]);
  switch (type) {
    case "goals":
      return goals.length === 0 ? [] : [[field, goals.join("; ")]];
    case "last-fall":
      return lastFall === null ? [] : [[field, lastFall]];
    case "consent-visit":
      return yesNo(consent?.visit);
    case "consent-photos":
      return yesNo(consent?.photos);
    case "consent-share":
      return (consent?.share ?? []).map((one) => [`${field}:${one}`, "on"] as const);
    case "more":
      return told === undefined ? [] : [[field, told.list.length > 0 ? "yes" : "no"]];
    case "again":
      return told?.more == null ? [] : [[field, told.more]];
    case "fell":
      return instance?.fell == null ? [] : [[field, instance.fell]];
    case "name":
    case "item": {
      if (checklist === null || item === null || (question.perInstance && instance === undefined)) return [];
      const given =
        assessment.answers[questionKey(checklist.id, question.perInstance ? (instance?.id ?? null) : null, item.id)];
      return given === undefined ? [] : answerFields(field, given.answer, input.type);
    }
    default:
      return [];
  }
}

function answerFields(field: string, answer: Answer, input: string): readonly (readonly [string, string])[] {
  const beside = input !== "choice" && input !== "choices";
  switch (answer.type) {
    case "choice":
      return [[field, answer.option]];
    case "choices":
      return answer.options.map((id) => [`${field}:${id}`, "on"] as const);
    case "number":
      return [[field, `${answer.value} ${signOf(answer.unit)}`.trim()]];
    case "text":
      return [[field, answer.text]];
    case "date":
      return [[field, answer.date]];
    case "readings":
      return Object.entries(answer.values).map(([part, value]) => [`${field}:${part}`, String(value)] as const);
    case "unable":
      return [[`${field}:why`, "_unable"]];
    case "absent":
      if (input === "choices") return [[`${field}:_${answer.reason}`, "on"]];
      return [[beside ? `${field}:why` : field, `_${answer.reason}`]];
    case "stopped":
      return [];
  }
}

/** Fills a form with another program than the one that made it, or reads it. */
export async function fillPdf(bytes: Uint8Array, filled: Filled, { packed = false } = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes);
  // By the form's own look-up each field would be found by walking through all of them.
  const fields = new Map(
    pdf
      .getForm()
      .getFields()
      .map((field) => [field.getName(), field]),
  );
  for (const [name, value] of Object.entries(filled)) {
    const field = fields.get(name);
    if (field instanceof PDFCheckBox) field.check();
    else if (field instanceof PDFRadioGroup) field.select(value);
    else if (field instanceof PDFTextField) field.setText(value);
    else throw new Error(`no field "${name}" is in this form`);
  }
  return pdf.save({ useObjectStreams: packed, updateFieldAppearances: false });
}
