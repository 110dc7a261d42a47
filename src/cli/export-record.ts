import { toDeIdentified } from "../checklist/de-identified.ts";
import { toAssessmentFile } from "../checklist/to-assessment-file.ts";
import { readAnswers } from "../logic/reading.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Catalogue } from "../model/checklist.ts";
import { parseKey } from "../model/ids.ts";
import { toArchive } from "../store/archive.ts";
import { readJournal, readJournalBytes, readRecordCatalogue, readRecordCatalogueBytes } from "../store/journal.ts";
import { type JournalContents, toLine } from "../store/journal-lines.ts";
import { photosOf, readPhoto } from "../store/photos.ts";
import { foldJournal } from "./load-assessment.ts";
import { tool } from "./version.ts";
import { withoutIdentity } from "./without-identity.ts";
import { withoutPrivateEvents } from "./without-private-events.ts";
import type { World } from "./world.ts";

export interface ExportedParts {
  readonly withPrivate: boolean;
  readonly deIdentify: boolean;
}

/** A record as the bytes of an archive. Without its private answers the journal is written anew, line by line; with them it is copied to the byte. */
export function exportArchive(folder: string, withPrivate: boolean, world: Pick<World, "now">): Uint8Array {
  const contents = readJournal(folder);
  const { header } = contents;
  const shared = withPrivate ? contents : withoutPrivate(readRecordCatalogue(folder, header), contents);
  const isWhole =
    shared.entries.length === contents.entries.length &&
    shared.entries.every(({ event }, at) => event === contents.entries[at]?.event);
  const named = new Set(Object.values(foldJournal(shared).photos).flat());
  const mine = new Set(Object.values(foldJournal(contents).photos).flat());
  const photos = photosOf(folder)
    .filter((name) => named.has(name) || (withPrivate && !mine.has(name)))
    .flatMap((name) => {
      const jpeg = readPhoto(folder, name);
      return jpeg === null ? [] : [{ name, jpeg }];
    });
  return toArchive(
    {
      journal: isWhole ? readJournalBytes(folder).subarray(0, contents.length) : journalOf(shared),
      catalogue: readRecordCatalogueBytes(folder, header),
      photos,
    },
    { tool, exported: world.now().toISOString(), header, withPrivate },
  );
}

/** A record as an assessment document: what counts in it, and nothing that is hidden by other answers. */
export function exportDocument(folder: string, { withPrivate, deIdentify }: ExportedParts): object {
  const contents = readJournal(folder);
  const catalogue = readRecordCatalogue(folder, contents.header);
  const shared = foldJournal(withPrivate ? contents : withoutPrivate(catalogue, contents));
  const shown = withoutHidden(catalogue, shared);
  if (!deIdentify) return toAssessmentFile(shown);
  return toDeIdentified(catalogue, toAssessmentFile(withoutIdentity(catalogue, shown)));
}

function withoutPrivate(catalogue: Catalogue, contents: JournalContents): JournalContents {
  const share = withoutPrivateEvents(catalogue, foldJournal(contents));
  const entries = contents.entries.flatMap((entry) => {
    const event = share(entry.event);
    return event === null ? [] : [{ ...entry, event }];
  });
  return { ...contents, entries };
}

/** Written as today: what was lifted from an older format stays lifted. */
function journalOf({ header, entries }: JournalContents): Uint8Array {
  const lines = entries.map(({ at, event }, index) => toLine({ n: index + 1, at, event }));
  return Buffer.concat([toLine(header), ...lines]);
}

function withoutHidden(catalogue: Catalogue, assessment: Assessment): Assessment {
  const reading = readAnswers(catalogue, assessment);
  const counts = (key: string): boolean => {
    const parts = parseKey(key);
    const checklist = catalogue.checklists.find(({ id }) => id === parts?.checklist);
    const item = checklist?.items.find(({ id }) => id === parts?.item);
    if (parts === null || checklist === undefined || item === undefined) return true;
    const instance = assessment.instances[checklist.id]?.list.find(({ id }) => id === parts.instance) ?? null;
    return reading.given(item, { checklist, instance }) !== null;
  };
  const hidden = new Set(Object.keys(assessment.answers).filter((key) => !counts(key)));
  const shown = <T>(map: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(map).filter(([key]) => !hidden.has(key)));
  const { answers, notes, photos, measures } = assessment;
  return {
    ...assessment,
    answers: shown(answers),
    notes: shown(notes),
    photos: shown(photos),
    measures: shown(measures),
  };
}
