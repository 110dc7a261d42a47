import { howOf } from "../../interview/item-input.ts";
import { ABSENCE_LETTERS, lettersOf, UNABLE_LETTER } from "../../interview/paper-letters.ts";
import { fieldOf, type PaperQuestion, paperQuestions, roomFor } from "../../interview/paper-questions.ts";
import type { Setting } from "../../model/assessment.ts";
import type { Catalogue } from "../../model/checklist.ts";
import type { Block, Document, FormBlank, FormOption, FormQuestion } from "../../model/document.ts";
import { signOf } from "../../model/quantity.ts";
import { enForm } from "../../text/en-form.ts";
import { enPrompt } from "../../text/en-prompt.ts";
import { heading, paragraph } from "../sheet-blocks.ts";
import { asideOf, type Told } from "./aside.ts";
import { lettersBehind, lettersRaising } from "./options-behind.ts";
import { type Numbered, numbered } from "./paper-numbers.ts";
import { goToKey, type SkipRules, skipRules } from "./skip-rules.ts";

export interface FormOptions {
  /** two columns, only what is wrong: for therapists */
  readonly compact: boolean;
  /** filled on a screen, where nothing can be written beside a question */
  readonly fillable?: boolean;
  /** the day from which the form is */
  readonly date: string;
  /** the number to call in an emergency */
  readonly emergency: string;
}

interface Making extends Numbered {
  readonly rules: SkipRules;
  readonly options: FormOptions;
  readonly told: Told;
  readonly withAdvice: boolean;
}

/** The questions of these sets as a form for a pen: every question in the order of the walk, numbered as `assess --from-paper` counts them. */
export function toForm(catalogue: Catalogue, setting: Setting, options: FormOptions): Document {
  const around = numbered(catalogue, setting, paperQuestions(catalogue, setting));
  const making: Making = {
    ...around,
    rules: skipRules(around),
    options,
    told: { advice: new Map() },
    withAdvice: setting.depth === "quick" && !options.compact,
  };
  const title = enForm.title(titlesOf(catalogue, setting));
  return {
    title,
    lang: "en",
    footer: enForm.footer(title),
    date: options.date,
    size: "standard",
    corners: "printed",
    form: options.compact ? "compact" : "page",
    blocks: [...headBlocks(title, making), ...questionBlocks(making), ...endBlocks(making)],
  };
}

function titlesOf({ sets, checklists }: Catalogue, setting: Setting): readonly string[] {
  return setting.sets.map(
    (name) => (sets.find(({ id }) => id === name) ?? checklists.find(({ id }) => id === name))?.title ?? name,
  );
}

/** The name of the field with the date, which also says what this form is: a filled one is read back by it. */
export const headField = ({ sets, by, depth }: Setting): string => `form-1:${sets.join("+")}:${by}:${depth}`;

function headBlocks(title: string, { setting, options, withAdvice }: Making): readonly Block[] {
  const blank = (before: string, letters: number, part: string): FormBlank => ({ before, after: "", letters, part });
  const { howTo, head, stop } = enForm;
  return [
    heading(1, title),
    {
      ...EMPTY,
      blanks: [blank(head.date, 11, "date"), blank(head.by, 16, "by"), blank(head.code, 13, "code")],
      fields: [headField(setting)],
    },
    ...paragraph([
      [
        howTo.circle,
        howTo.square,
        howTo.unsure,
        ...(withAdvice && options.fillable !== true ? [howTo.notHere] : []),
        howTo.private,
        howTo.letters,
        ...(withAdvice ? [howTo.star] : []),
      ].join(" "),
    ]),
    ...(withAdvice ? [{ type: "blockquote", children: [...paragraph([stop.text(options.emergency)])] } as const] : []),
  ];
}

const EMPTY: FormQuestion = {
  type: "question",
  number: "",
  text: "",
  notes: [],
  shape: "square",
  options: [],
  blanks: [],
  lines: 0,
  fields: [],
  aside: [],
};

function questionBlocks(making: Making): readonly Block[] {
  const { questions, setting } = making;
  return questions.flatMap((question, at) => {
    const { checklist } = question;
    const before = questions[at - 1];
    const isNew = checklist !== null && before?.checklist !== checklist;
    const section = question.item?.section ?? null;
    const sectionBefore = questions.slice(0, at).findLast((one) => one.item?.section != null)?.item?.section ?? null;
    const isSection = section !== null && (isNew || sectionBefore !== section) && setting.depth !== "quick";
    return [
      ...(isNew ? [heading(2, checklist.title)] : []),
      ...(isNew && roomFor(setting) > 1 ? columnsNote(checklist.id, making) : []),
      ...(isSection && !making.options.compact ? [heading(3, section)] : []),
      toBlock(question, making),
    ];
  });
}

function columnsNote(id: string, { questions }: Making): readonly Block[] {
  const each = questions.filter(({ checklist, perInstance }) => checklist?.id === id && perInstance);
  const [first, last] = [each[0], each.at(-1)];
  if (first?.checklist == null || last === undefined) return [];
  return paragraph([enForm.columns(first.checklist.title, first.number, last.number)]);
}

function toBlock(question: PaperQuestion, making: Making): FormQuestion {
  const { setting, options, rules, withAdvice, told } = making;
  const { number, input } = question;
  const isCompact = options.compact;
  const columns = question.perInstance ? roomFor(setting) : 1;
  const onlyIf = rules.onlyIf.get(number);
  const how = isCompact ? null : howIn(question, setting);
  return {
    ...EMPTY,
    number: String(number),
    text: textOf(question, setting),
    notes: [...(onlyIf === undefined || isCompact ? [] : [enForm.onlyIf(onlyIf)]), ...(how === null ? [] : [how])],
    shape: input.type === "choices" ? "square" : "circle",
    options: isCompact
      ? shortOptions(ownOptions(question, making))
      : [...ownOptions(question, making), ...absences(question, making)],
    blanks: blanksOf(question),
    lines: input.type === "text" ? (isCompact || withAdvice ? 1 : 2) : 0,
    fields: Array.from({ length: columns }, (_, column) => fieldOf(question, column + 1)),
    aside: withAdvice ? asideOf(question, making, { told, emergency: options.emergency }) : [],
  };
}

function textOf({ type, text }: PaperQuestion, { by }: Setting): string {
  if (type === "goals") return enPrompt.own.goals.text[by];
  if (type === "last-fall") return enPrompt.own.lastFall.text[by];
  if (type === "consent-visit" || type === "consent-photos" || type === "consent-share")
    return enPrompt.own.consent[type];
  if (type === "fell") return enPrompt.own.fell;
  return text ?? enPrompt.own.name;
}

function howIn({ type, item }: PaperQuestion, { by }: Setting): string | null {
  if (item !== null) return howOf(item, by);
  return type === "name" ? enPrompt.own.nameHow : null;
}

function ownOptions(question: PaperQuestion, making: Making): readonly FormOption[] {
  const { rules } = making;
  const starred = starredLetters(question, making);
  return lettersOf(question.input).map(({ letter, id, label }) => {
    const goTo = rules.goTo.get(goToKey(question.number, letter));
    return {
      letter,
      label: label ?? enPrompt.choices[id] ?? id,
      star: starred.has(letter),
      goTo: goTo === undefined ? null : enForm.goTo(goTo),
      value: id,
    };
  });
}

/** What is wrong, and one box for "fine" where that is one answer. */
function shortOptions(options: readonly FormOption[]): readonly FormOption[] {
  const fine = options.filter(({ star }) => !star);
  if (fine.length !== 1 || options.length < 3) return options;
  return options.map((one) => (one.star ? { ...one, star: false } : { ...one, label: enForm.fine }));
}

function starredLetters(question: PaperQuestion, making: Making): ReadonlySet<string> {
  const { item, checklist } = question;
  const hazards = item?.hazards.filter(({ severity, worse }) => severity !== "none" || worse.length > 0) ?? [];
  return new Set([
    ...hazards.flatMap((hazard) => lettersBehind(hazard, question, making)),
    ...(checklist?.alerts ?? []).flatMap((alert) => (item === null ? [] : lettersRaising(alert, question, making))),
  ]);
}

function absences(
  { type, input, item }: PaperQuestion,
  { setting: { by }, withAdvice, options: { fillable = false } }: Making,
): readonly FormOption[] {
  if (type !== "item" || item === null || input.type === "text") return [];
  const plain = (letter: string, label: string, value: string): FormOption => ({
    letter,
    label,
    star: false,
    goTo: null,
    value,
  });
  const isTimed = input.type === "clock" || input.type === "readings";
  // The quick look is short, and asks of every home what nearly every home has.
  const reasons = withAdvice && !fillable ? (["unknown"] as const) : (["unknown", "not-applicable"] as const);
  return [
    ...(isTimed ? [plain(UNABLE_LETTER, enForm.unable, "_unable")] : []),
    ...reasons.map((reason) => plain(ABSENCE_LETTERS[reason], enForm.absence[reason][by], `_${reason}`)),
  ];
}

function blanksOf({ input }: PaperQuestion): readonly FormBlank[] {
  switch (input.type) {
    case "number":
      return [{ before: "", after: signOf(input.unit), letters: 8, part: "" }];
    case "date":
      return [{ before: "", after: "", letters: 14, part: "" }];
    case "clock":
      return [{ before: "", after: input.clock.type === "tally" ? "" : signOf("s"), letters: 8, part: "" }];
    case "readings":
      return input.fields.map(({ id, unit }) => ({
        before: id.replaceAll("-", " "),
        after: signOf(unit),
        letters: 6,
        part: id,
      }));
    case "choice":
    case "choices":
    case "text":
    case "note":
      return [];
  }
}

function endBlocks({ setting, options: { compact } }: Making): readonly Block[] {
  const { end } = enForm;
  const { sets, by, depth } = setting;
  const texts = [`${compact ? "" : `${end.look} `}${end.limits}`, end.type(sets.join(" "), by, depth)];
  return [{ type: "small", children: [...paragraph(texts)] }];
}
