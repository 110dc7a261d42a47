import type { Item, Option } from "../model/checklist.ts";
import type { Block } from "../model/document.ts";
import { showPlain, signOf, type Unit } from "../model/quantity.ts";
import { AUDIENCES } from "../model/words.ts";
import { enSheet } from "../text/en-sheet.ts";
import { entry, list, paragraph, type Sheet } from "./sheet-blocks.ts";
import { hazardWords, isOfOption, isWithoutOption } from "./sheet-hazard.ts";
import { clockLine, sayFormula } from "./sheet-test.ts";

/** One question: who is asked and when, what may be answered, what is a hazard, for whom it is worse, and what that rests on. */
export function itemBlocks(item: Item, number: number, sheet: Sheet): readonly Block[] {
  return [
    entry(`${number}. ${item.text}`, [notes(item, sheet), ...aboutLines(item, sheet)]),
    ...answerBlocks(item, sheet),
    ...paragraph([
      ...item.fit.map(({ factors, because }) => enSheet.fit(sheet.factors(factors), because)),
      item.sources.length === 0 ? null : enSheet.sources(item.sources),
    ]),
  ];
}

/** `quick; only for therapists; [rails]` */
function notes(
  { id, depth, for: audiences, once, optional, private: isPrivate, exposure }: Item,
  { as }: Sheet,
): string {
  const all = [
    enSheet.depth(depth),
    audiences === null || as !== null ? null : enSheet.onlyFor(audiences),
    once ? enSheet.once : null,
    optional ? enSheet.optional : null,
    isPrivate ? enSheet.private : null,
    exposure === null ? null : enSheet.exposure(exposure),
  ];
  return `${all.filter((one) => one !== null).join("; ")} ${enSheet.id(id)}`;
}

function aboutLines(item: Item, sheet: Sheet): readonly (string | null)[] {
  const { clinical, say, when, unless, why, measures, under } = item;
  return [
    clinical === null || sheet.plain ? null : enSheet.clinical(clinical),
    say === null ? null : enSheet.say(say),
    when === null ? null : enSheet.when(sheet.say(when)),
    unless === null ? null : enSheet.unless(sheet.say(unless)),
    measures === null ? null : enSheet.measures(sheet.question(measures)),
    under === null ? null : enSheet.under(sheet.question(under)),
    ...howLines(item, sheet),
    why === null ? null : enSheet.why(why),
  ];
}

/** Each way to check once, with whom it is for where it is not for all. */
function howLines({ how, for: audiences }: Item, { as }: Sheet): readonly string[] {
  const asked = AUDIENCES.filter((one) => (as === null ? (audiences ?? AUDIENCES).includes(one) : one === as));
  const texts = [...new Set(asked.flatMap((one) => how[one] ?? []))];
  return texts.map((text) => {
    const who = asked.filter((one) => how[one] === text);
    return enSheet.how(text, who.length === asked.length ? null : who);
  });
}

function answerBlocks(item: Item, sheet: Sheet): readonly Block[] {
  const ofOptions = item.options.flatMap((option) => optionLines(option, item, sheet));
  const others = item.hazards
    .filter((hazard) => !item.options.some(({ id }) => isOfOption(hazard, id) || isWithoutOption(hazard, id)))
    .map((hazard) => `${enSheet.hazardWhen(sheet.say(hazard.when, item.id))}: ${hazardWords(hazard, sheet)}`);
  return [
    ...paragraph([kind(item, sheet)]),
    ...list([...ofOptions, ...others, ...(item.good === null ? [] : [enSheet.goodAnswer(item.good)])]),
  ];
}

function kind({ type, unit, range, clock, fields, value }: Item, sheet: Sheet): string | null {
  switch (type) {
    case "choice":
    case "yes-no":
      return null;
    case "multi-choice":
      return enSheet.severalMay;
    case "number":
      return enSheet.number(unit, rangeWords(range));
    case "text":
    case "date":
    case "note":
      return enSheet.free[type];
    case "stopwatch":
    case "hold":
    case "tally":
    case "rest":
      return clock === null ? null : clockLine(clock, sheet);
    case "readings":
      return enSheet.readings(fields.map(({ id, unit: of }) => ({ id, unit: signOf(of) })));
    case "computed":
      return value === null ? null : enSheet.computed(sayFormula(value, sheet), unit === null ? null : signOf(unit));
  }
}

function rangeWords(range: Item["range"]): string {
  const all = Object.entries(range) as readonly (readonly [Unit, readonly [number, number]])[];
  return all.map(([unit, [low, high]]) => enSheet.range(String(low), showPlain({ value: high, unit }))).join("; ");
}

function optionLines(option: Option, { hazards }: Item, sheet: Sheet): readonly string[] {
  const { id, label, clinical, good, exclusive } = option;
  const aside = [
    exclusive ? enSheet.alone : null,
    clinical === null || sheet.plain ? null : enSheet.clinicalLabel(clinical),
  ];
  const said = aside.filter((one) => one !== null);
  const name = `${label}${said.length === 0 ? "" : ` (${said.join("; ")})`}`;
  const says = [
    ...hazards.filter((hazard) => isOfOption(hazard, id)).map((hazard) => hazardWords(hazard, sheet)),
    ...(good === null ? [] : [enSheet.good(good)]),
  ];
  const missing = hazards
    .filter((hazard) => isWithoutOption(hazard, id))
    .map((hazard) => `${enSheet.missing(label)}: ${hazardWords(hazard, sheet)}`);
  return [says.length === 0 ? name : `${name}: ${says.join("; ")}`, ...missing];
}
