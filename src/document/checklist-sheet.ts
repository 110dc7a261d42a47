import type { Catalogue, Checklist, Item, Source } from "../model/checklist.ts";
import type { Block, Document } from "../model/document.ts";
import type { SourceId } from "../model/ids.ts";
import type { Audience } from "../model/words.ts";
import { enReport } from "../text/en-report.ts";
import { enSheet } from "../text/en-sheet.ts";
import { alertBlocks, recommendationBlocks, ruleBlocks } from "./sheet-advice.ts";
import { entry, heading, list, paragraph, type Sheet, toSheet } from "./sheet-blocks.ts";
import { hazardWords } from "./sheet-hazard.ts";
import { itemBlocks } from "./sheet-item.ts";
import { tableBlocks, testBlocks } from "./sheet-test.ts";

/**
 * A checklist as a document to read and sign: its questions by section, what is a hazard and for whom, the alerts, the advice,
 * what publications say, and the sources in full. With `as` only what these are asked, in their words.
 */
export function checklistSheet(
  checklist: Checklist,
  catalogue: Catalogue,
  { as }: { readonly as: Audience | null },
): Document {
  const sheet = toSheet(checklist, catalogue, as);
  return {
    title: enSheet.title(checklist.title),
    lang: "en",
    footer: enSheet.footer(checklist.id, checklist.version),
    date: checklist.review?.on ?? "",
    size: "standard",
    corners: "printed",
    blocks: [
      ...headBlocks(sheet),
      ...questionBlocks(sheet),
      ...combinedBlocks(sheet),
      ...part(enSheet.alerts, checklist.alerts, (one) => alertBlocks(one, sheet)),
      ...part(enSheet.recommendations, checklist.recommendations, (one) => recommendationBlocks(one, sheet)),
      ...part(enSheet.tables, checklist.tables, tableBlocks),
      ...part(enSheet.rules, checklist.rules, (one) => ruleBlocks(one, sheet)),
      ...sourceBlocks(sheet),
    ],
  };
}

function part<T>(title: string, all: readonly T[], blocks: (one: T) => readonly Block[]): readonly Block[] {
  return all.length === 0 ? [] : [heading(2, title), ...all.flatMap(blocks)];
}

function headBlocks({ checklist, as, say, question }: Sheet): readonly Block[] {
  const { id, title, version, review, scored, for: audiences, when, repeats, exposureFrom } = checklist;
  const name = repeats === null || repeats.namedBy === null ? null : question(repeats.namedBy);
  return [
    heading(1, enSheet.title(title)),
    ...paragraph([
      enSheet.edition(id, version),
      review === null ? enSheet.unsigned : enSheet.signed(review),
      as === null ? null : enSheet.view(as),
    ]),
    ...paragraph([
      scored ? null : enSheet.unscored,
      audiences === null ? null : enSheet.askedOf(audiences),
      when === null ? null : enSheet.whole(say(when)),
      repeats === null ? null : enSheet.repeats(repeats.ask, repeats.again, name),
      exposureFrom === null ? null : enSheet.exposureFrom(question(exposureFrom)),
    ]),
  ];
}

/** Numbered through the whole checklist; a section's heading stands once before its questions. */
function questionBlocks(sheet: Sheet): readonly Block[] {
  const items = sheet.checklist.items.filter((item) => isShown(item, sheet));
  return items.flatMap((item, at) => {
    const section = item.section ?? enSheet.questions;
    const before = at === 0 ? null : (items[at - 1]?.section ?? enSheet.questions);
    const test = section === before ? undefined : sheet.checklist.tests.find(({ id }) => id === item.test);
    const head = section === before ? [] : [heading(2, section), ...(test === undefined ? [] : testBlocks(test))];
    return [...head, ...itemBlocks(item, at + 1, sheet)];
  });
}

function isShown({ retired, for: audiences }: Item, { as, checklist }: Sheet): boolean {
  if (retired) return false;
  return as === null || ((audiences ?? [as]).includes(as) && (checklist.for ?? [as]).includes(as));
}

function combinedBlocks(sheet: Sheet): readonly Block[] {
  return part(enSheet.combined, sheet.checklist.combined, ({ id, hazard, fit }) => [
    entry(`${hazard.finding} ${enSheet.id(id)}`, [enSheet.alertWhen(sheet.say(hazard.when))]),
    ...list([hazardWords(hazard, sheet)]),
    ...paragraph([
      ...fit.map(({ factors, because }) => enSheet.fit(sheet.factors(factors), because)),
      hazard.sources.length === 0 ? null : enSheet.sources(hazard.sources),
    ]),
  ]);
}

function sourceBlocks(sheet: Sheet): readonly Block[] {
  const cited = citedBy(sheet.checklist);
  const sources = sheet.catalogue.sources.filter(({ id }) => cited.has(id));
  return sources.length === 0 ? [] : [heading(2, enSheet.sourceList), ...list(sources.map(sourceLine))];
}

function citedBy({ items, combined, alerts, recommendations, rules, tables, tests }: Checklist): ReadonlySet<SourceId> {
  return new Set([
    ...items.flatMap((item) => [...item.sources, ...item.hazards.flatMap(({ sources }) => sources)]),
    ...combined.flatMap(({ hazard }) => hazard.sources),
    ...[...alerts, ...recommendations].flatMap(({ sources }) => sources),
    ...[...rules, ...tables].map(({ source }) => source),
    ...tests.flatMap(({ sources }) => sources),
  ]);
}

function sourceLine({ id, by, title, year, where, licence, checked }: Source): string {
  return enSheet.source(id, enReport.therapist.sourceLine(by, title, year, where), licence, checked);
}
