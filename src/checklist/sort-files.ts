import type { z } from "zod";
import { contentOf } from "./content-of.ts";
import { type ParsedFile, parseFile } from "./parse-file.ts";
import type { Entry } from "./pick-last.ts";
import type { gather } from "./problems.ts";
import { readYaml, toSpan, type YamlResult } from "./read-yaml.ts";
import { fromSaved, type SavedYaml } from "./saved-yaml.ts";
import type { FactorEntry, GuardEntry, SetEntry, SourceEntry } from "./schema-beside.ts";
import { BESIDE_FILES, type BesideKind, baseName, besideKind } from "./schema-of.ts";
import { type ReadChecklist, type Reading, toChecklistFiles } from "./to-checklist-files.ts";
import { idOf } from "./words.ts";

/** A file as it was handed in. `shelf` is where it comes from (a clinic's folder, say), else its folder: a later shelf overrides an earlier one. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
  readonly shelf?: string;
  /** the file as the build read it, if it is still the same */
  readonly saved?: SavedYaml | undefined;
}

/** Every file in its kind, as far as it is in shape. */
export interface Files {
  readonly checklists: readonly Entry<ReadChecklist>[];
  readonly factors: readonly Entry<FactorEntry>[];
  readonly sources: readonly Entry<SourceEntry>[];
  readonly guards: readonly Entry<GuardEntry>[];
  readonly sets: readonly Entry<SetEntry>[];
  /** checklists of which no more than the name is known */
  readonly broken: readonly string[];
  /** kinds of which a file could not be read: `factors` */
  readonly unread: ReadonlySet<string>;
  /** entries that are not in shape, by name */
  readonly lostNames: readonly string[];
}

type Problems = ReturnType<typeof gather>;

/** A file's kind is its name: factors.yaml, sources.yaml, guards.yaml, sets.yaml; any other is a checklist. */
export function sortFiles(files: readonly SourceFile[], problems: Problems): Files {
  const readings: Reading[] = [];
  const beside = {
    factors: [] as Entry<FactorEntry>[],
    sources: [] as Entry<SourceEntry>[],
    guards: [] as Entry<GuardEntry>[],
    sets: [] as Entry<SetEntry>[],
  };
  const broken: string[] = [];
  const unread = new Set<string>();
  const lostNames: string[] = [];
  for (const source of files) {
    const { file, text, shelf = file.replace(/[^/\\]*$/, "") } = source;
    const read = readSource(source);
    const kind = besideKind(file);
    const name = baseName(file);
    if (!read.ok) {
      problems.add(read.diagnostics);
      if (kind === null) broken.push(name);
      else unread.add(kind);
    } else if (kind !== null) {
      const parsed = parseFile(
        read.yaml,
        BESIDE_FILES[kind] as z.ZodType<Readonly<Record<string, readonly { readonly id: string }[]>>>,
        problems.report,
      );
      if (!parsed.whole) unread.add(kind);
      else {
        const { entries, lost } = entriesOf(parsed, kind, shelf);
        (beside[kind] as Entry<{ readonly id: string }>[]).push(...entries);
        lostNames.push(...lost);
      }
    } else readings.push({ yaml: read.yaml, content: contentOf(read.yaml, text), shelf, name });
  }
  const checklists = toChecklistFiles(readings, broken, problems.report);
  return { checklists, ...beside, broken, unread, lostNames };
}

function readSource({ file, text, saved }: SourceFile): YamlResult {
  return saved === undefined
    ? readYaml(file, text)
    : { ok: true, yaml: fromSaved({ file, text, saved }, toSpan(file, text)) };
}

function entriesOf(
  { yaml, value, isLost }: ParsedFile<Readonly<Record<string, readonly { readonly id: string }[]>>>,
  kind: BesideKind,
  shelf: string,
): {
  readonly entries: readonly Entry<{ readonly id: string }>[];
  readonly lost: readonly string[];
} {
  const all = (value[kind] ?? []).map((one, n) => ({
    id: idOf(one),
    value: one,
    at: { yaml, path: [kind, n] },
    shelf,
  }));
  return {
    entries: all.filter(({ at }) => !isLost(at.path)),
    lost: all.filter(({ at }) => isLost(at.path)).map(({ id }) => id),
  };
}
