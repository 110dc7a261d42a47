import type { Catalogue, Checklist, HandoutEntry } from "../model/checklist.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { flattenItems, type ParsedChecklist } from "./flatten-items.ts";
import { link } from "./link.ts";
import type { Names } from "./names.ts";
import { brokenChecklist, toChecklistName } from "./names.ts";
import { type Entry, pickLast } from "./pick-last.ts";
import { type At, below, gather } from "./problems.ts";
import { type Files, type SourceFile, sortFiles } from "./sort-files.ts";
import { toFactorEntry, toGuard, toSet, toSourceEntry } from "./to-beside.ts";
import { toCase } from "./to-case.ts";
import { toChecklist } from "./to-checklist.ts";
import { isYes } from "./words.ts";
import type { Workshop } from "./workshop.ts";

export interface CatalogueResult {
  /** null if there is any error */
  readonly catalogue: Catalogue | null;
  readonly diagnostics: readonly Diagnostic[];
  /** the file of each checklist, as it was handed in */
  readonly origins: Readonly<Record<string, string>>;
  /** of each checklist, what a signature is for (content-of.ts) */
  readonly contents: Readonly<Record<string, string>>;
}

/** `hash` gives the sha-256 of a text in hex; it is handed in, because only the store may use node:crypto. */
export interface CatalogueOptions {
  readonly hash: (text: string) => string;
  /** also what does no harm to answers, and an author should mend all the same: in all files, or in these */
  readonly lint?: boolean | ((file: string) => boolean);
  /** the handouts that there are; where none is given, their names are let pass */
  readonly handouts?: readonly HandoutEntry[];
}

/** Reads all files together: checklists, factors, sources, guards and sets. A later shelf overrides an earlier one. All problems at once. */
export function readCatalogue(
  files: readonly SourceFile[],
  { hash, lint = false, handouts = [] }: CatalogueOptions,
): CatalogueResult {
  const problems = gather();
  const { report } = problems;
  const sorted = sortFiles(files, problems);
  const checklists = pickLast(sorted.checklists, "checklist", report);
  const libraries = new Map(
    checklists.filter(({ value }) => isYes(value.file.value.library)).map(({ id, value }) => [id, value.file]),
  );
  const flat = new Map(checklists.map(({ id, value }) => [id, flattenItems(value.file, libraries, report)]));
  const beside = toBesideEntries(sorted, report);
  const names: Names = {
    checklists: new Map([
      ...sorted.broken.map((id) => [id, brokenChecklist(id)] as const),
      ...checklists.map(
        ({ id, value }) => [id, toChecklistName(value.file, flat.get(id) ?? { items: [], lost: [] })] as const,
      ),
    ]),
    factors: sorted.unread.has("factors")
      ? null
      : new Set([...beside.factors.map(({ id }) => id), ...sorted.lostNames]),
    sources: sorted.unread.has("sources")
      ? null
      : new Set([...beside.sources.map(({ id }) => id), ...sorted.lostNames]),
  };
  const sites = new Map<object, At>();
  const shop = (own: string | null): Workshop => ({
    sites,
    scope: { names, own, within: null, ofItem: false, report, sites },
  });
  const made = checklists.map(({ id, value }) =>
    toChecklist({ file: value.file, items: flat.get(id)?.items ?? [], hash: hash(value.content) }, shop(id)),
  );
  const aside = shop(null);
  const catalogue: Catalogue = {
    checklists: made,
    factors: beside.factors.map(({ value, at }) => toFactorEntry(value, at, aside)),
    guards: beside.guards.map(({ value, at }) => toGuard(value, at, aside)),
    sources: beside.sources.map(({ value, at }) => toSourceEntry(value, at, aside)),
    sets: beside.sets.map(({ value, at }) => toSet(value, at, aside)),
    handouts,
  };
  const whole =
    sorted.broken.length + sorted.unread.size + sorted.lostNames.length === 0 &&
    checklists.every(({ value }) => value.file.complete);
  link({ catalogue, sites }, report, { lint, whole });
  const hasErrors = (): boolean => problems.all().some(({ severity }) => severity === "error");
  // Cases are read as answers files are: against checklists that are sound.
  const withTheirCases = { ...catalogue, checklists: made.map((one) => withCases(one, checklists, catalogue, report)) };
  const contents = Object.fromEntries(checklists.map(({ id, value }) => [id, value.content]));
  const origins = Object.fromEntries(checklists.map(({ id, at }) => [id, at.yaml.file]));
  return { catalogue: hasErrors() ? null : withTheirCases, diagnostics: problems.all(), origins, contents };
}

function toBesideEntries({ factors, sources, guards, sets }: Files, report: Workshop["scope"]["report"]) {
  return {
    factors: pickLast(factors, "factor", report),
    sources: pickLast(sources, "source", report),
    guards: pickLast(guards, "guard", report),
    sets: pickLast(sets, "set", report),
  };
}

function withCases(
  checklist: Checklist,
  files: readonly Entry<{ readonly file: ParsedChecklist }>[],
  catalogue: Catalogue,
  report: Workshop["scope"]["report"],
): Checklist {
  const entry = files.find(({ id }) => id === checklist.id);
  const file = entry?.value.file;
  // A part that is not in shape is not there to be named: its cases would all be told, and none of them is wrong.
  const cases = (file?.complete ? (file.value.cases ?? []) : []).flatMap((one, n) =>
    entry === undefined ? [] : [toCase(one, below(entry.at, "cases", n), { checklist, catalogue, report })],
  );
  return { ...checklist, cases };
}
