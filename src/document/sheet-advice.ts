import type { Alert, Recommendation, Rule, Step } from "../model/checklist.ts";
import type { Block } from "../model/document.ts";
import { STEP_NAMES, type StepName } from "../model/words.ts";
import { enSheet } from "../text/en-sheet.ts";
import { entry, list, paragraph, type Sheet } from "./sheet-blocks.ts";

export function alertBlocks(alert: Alert, sheet: Sheet): readonly Block[] {
  const { urgency, text, clinical, when, suspends, unlessAlert, sources } = alert;
  return [
    entry(enSheet.alert(urgency, text), [
      clinical === null || sheet.plain ? null : enSheet.clinical(clinical),
      enSheet.alertWhen(sheet.say(when)),
      suspends.length === 0 ? null : enSheet.suspends(suspends),
      unlessAlert.length === 0 ? null : enSheet.givesWay(unlessAlert),
      enSheet.sources(sources),
    ]),
  ];
}

/** What to do, step by step, with what it costs, who does it, and why. */
export function recommendationBlocks(one: Recommendation, sheet: Sheet): readonly Block[] {
  const { title, clinical, when, refer, covers, buildingWork, measure, noThanks, why, handouts, sources } = one;
  return [
    entry(title, [
      clinical === null || sheet.plain ? null : enSheet.clinical(clinical),
      when === null ? null : enSheet.general(sheet.say(when)),
      enSheet.why(why),
    ]),
    ...list(STEP_NAMES.flatMap((name) => stepLine(name, one.steps[name], sheet))),
    ...paragraph([
      refer === null ? null : enSheet.refer(refer),
      covers.length === 0 ? null : enSheet.covers(sheet.advice(covers)),
      buildingWork ? enSheet.buildingWork : null,
      measure.length === 0 ? null : enSheet.measure(measure.map((what) => named(what, sheet))),
      noThanks === null ? null : enSheet.noThanks(noThanks),
      handouts.length === 0 ? null : enSheet.handouts(handouts),
      sources.length === 0 ? null : enSheet.sources(sources),
    ]),
  ];
}

function stepLine(name: StepName, step: Step | null, sheet: Sheet): readonly string[] {
  if (step === null) return [];
  const { text, cost, who, when, instead, buy, doneIf } = step;
  const all = [
    enSheet.step(name, text),
    enSheet.stepTail(cost, who),
    when === null ? null : enSheet.stepWhen(sheet.say(when)),
    instead === null ? null : enSheet.instead(instead),
    buy.length === 0 ? null : enSheet.buy(buy),
    doneIf === null ? null : enSheet.doneIf(doneIf),
  ];
  return [all.filter((part) => part !== null).join(" ")];
}

/** What to measure is an item, whose answer is filled in, or said in words. */
function named(what: string, { checklist }: Sheet): string {
  const item = checklist.items.find(({ id }) => id === what);
  return item === undefined ? what : (item.clinical ?? item.text);
}

export function ruleBlocks(rule: Rule, sheet: Sheet): readonly Block[] {
  const { source, applies, outcomes, otherwise, noNorm } = rule;
  const title = sheet.catalogue.sources.find(({ id }) => id === source)?.title ?? source;
  return [
    entry(title, [applies === null ? null : enSheet.applies(sheet.say(applies))]),
    ...list([
      ...outcomes.map(({ when, says, advice }) => {
        const titles = sheet.advice(advice);
        const said = enSheet.outcome(sheet.say(when), says);
        return titles.length === 0 ? said : `${said} ${enSheet.advice(titles)}`;
      }),
      ...(otherwise === null ? [] : [enSheet.otherwise(otherwise)]),
      ...(noNorm === null ? [] : [enSheet.noNorm(noNorm)]),
    ]),
    ...paragraph([enSheet.sources([source])]),
  ];
}
