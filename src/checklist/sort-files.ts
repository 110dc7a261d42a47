import type { z } from "zod";
import type { ParsedChecklist } from "./flatten-items.ts";
import { type ParsedFile, parseFile } from "./parse-file.ts";
import type { Entry } from "./pick-last.ts";
import type { gather } from "./problems.ts";
import { readYaml } from "./read-yaml.ts";
import { ChecklistFile } from "./schema.ts";
import {
  type FactorEntry,
  FactorsFile,
  type GuardEntry,
  GuardsFile,
  type SetEntry,
  SetsFile,
  type SourceEntry,
  SourcesFile,
} from "./schema-beside.ts";
import { idOf } from "./words.ts";

/** Every file in its kind, as far as it is in shape. */
export interface Files {
  readonly checklists: readonly Entry<{ readonly file: ParsedChecklist; readonly text: string }>[];
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

const BESIDE = { factors: FactorsFile, sources: SourcesFile, guards: GuardsFile, sets: SetsFile } as const;
type Kind = keyof typeof BESIDE;

/** A file's kind is its name: factors.yaml, sources.yaml, guards.yaml, sets.yaml; any other is a checklist. */
export function sortFiles(
  files: readonly { readonly file: string; readonly text: string }[],
  problems: Problems,
): Files {
  const checklists: Files["checklists"][number][] = [];
  const beside = {
    factors: [] as Entry<FactorEntry>[],
    sources: [] as Entry<SourceEntry>[],
    guards: [] as Entry<GuardEntry>[],
    sets: [] as Entry<SetEntry>[],
  };
  const broken: string[] = [];
  const unread = new Set<string>();
  const lostNames: string[] = [];
  for (const { file, text } of files) {
    const name = file.replace(/^.*[/\\]/, "").replace(/\.ya?ml$/, "");
    const read = readYaml(file, text);
    const isBeside = Object.hasOwn(BESIDE, name);
    if (!read.ok) {
      problems.add(read.diagnostics);
      if (isBeside) unread.add(name);
      else broken.push(name);
    } else if (isBeside) {
      const kind = name as Kind;
      const parsed = parseFile(
        read.yaml,
        BESIDE[kind] as z.ZodType<Readonly<Record<string, readonly { readonly id: string }[]>>>,
        problems.report,
      );
      if (!parsed.whole) unread.add(kind);
      else {
        const { entries, lost } = entriesOf(parsed, kind);
        (beside[kind] as Entry<{ readonly id: string }>[]).push(...entries);
        lostNames.push(...lost);
      }
    } else {
      const parsed = parseFile(read.yaml, ChecklistFile, problems.report);
      const id = idOf(read.yaml.root) || name;
      if (parsed.whole) checklists.push({ id, value: { file: parsed, text }, at: { yaml: read.yaml, path: [] } });
      else broken.push(id);
    }
  }
  return { checklists, ...beside, broken, unread, lostNames };
}

function entriesOf(
  { yaml, value, isLost }: ParsedFile<Readonly<Record<string, readonly { readonly id: string }[]>>>,
  kind: Kind,
): {
  readonly entries: readonly Entry<{ readonly id: string }>[];
  readonly lost: readonly string[];
} {
  const all = (value[kind] ?? []).map((one, n) => ({
    id: idOf(one),
    value: one,
    at: { yaml, path: [kind, n] },
  }));
  return {
    entries: all.filter(({ at }) => !isLost(at.path)),
    lost: all.filter(({ at }) => isLost(at.path)).map(({ id }) => id),
  };
}
