import { mergeEntries } from "./merge-entries.ts";
import { mergeItems } from "./merge-items.ts";
import { type Merging, mergeMaps } from "./merge-parts.ts";
import { type Merged, mapOf, type Part, toMergedYaml, valueOfPart } from "./merged-yaml.ts";
import type { ParsedFile } from "./parse-file.ts";
import { type At, below, type Report } from "./problems.ts";
import type { Yaml } from "./read-yaml.ts";
import type { ExtensionFile } from "./schema-extension.ts";
import { isMap, toList, toWord } from "./words.ts";

/** A file says these for itself alone: the cases of a checklist prove what it said before it was changed. */
const OWN_ONLY: ReadonlySet<string> = new Set(["extends", "review", "cases"]);
const LISTS = ["tables", "combined", "rules", "alerts", "recommendations"] as const;

/**
 * A file that says only what it changes, and the checklist that it changes → the whole checklist, each part with its place in the file
 * that wrote it. Names that the checklist does not have are told.
 */
export function extendChecklist(file: ParsedFile<ExtensionFile>, base: Yaml, report: Report): Yaml {
  const own: At = { yaml: file.yaml, path: [] };
  const under: At = { yaml: base, path: [] };
  const merging: Merging = { report, isLost: file.isLost, base: String(file.value.extends) };
  const merged = new Map<string, Part>();
  for (const key of keysOf(under)) if (!OWN_ONLY.has(key)) merged.set(key, below(under, key));
  for (const key of keysOf(own)) if (key !== "extends") merged.set(key, below(own, key));
  const join = (key: string, how: (own: At, base: At | null) => Merged): void => {
    if (!keysOf(own).includes(key)) return;
    merged.set(key, how(below(own, key), keysOf(under).includes(key) ? below(under, key) : null));
  };
  const keep = (id: string, at: At): boolean => {
    const who = adviserOf(id, merging.base, merged);
    if (who === null) return false;
    const message = `"${who}" still advises "${id}", so it cannot be taken out`;
    report(below(at, "retired"), { code: "still-advised", message, hint: "name other advice there first" });
    return true;
  };
  join("terms", mergeMaps);
  join("items", (one, other) => mergeItems(one, other, merging));
  for (const key of LISTS) {
    const keeps = key === "recommendations" ? keep : () => false;
    join(key, (one, other) => mergeEntries(key, one, other, { ...merging, keep: keeps }));
  }
  return toMergedYaml(mapOf(merged, own), file.yaml);
}

function keysOf({ yaml }: At): readonly string[] {
  return isMap(yaml.root) ? Object.keys(yaml.root) : [];
}

/** The first item, combined hazard or rule that advises this recommendation. */
function adviserOf(id: string, base: string, merged: ReadonlyMap<string, Part>): string | null {
  const advises = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.some(advises);
    if (!isMap(value)) return false;
    const named = toList(value["advice"]);
    return named.includes(id) || named.includes(`${base}/${id}`) || Object.values(value).some(advises);
  };
  for (const key of ["items", "combined", "rules"]) {
    const part = merged.get(key);
    const list = part === undefined ? [] : toList(valueOfPart(part));
    for (const entry of list.flatMap(inside)) if (advises(entry)) return toWord(entry["id"] ?? entry["use"] ?? key);
  }
  return null;
}

function inside(entry: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!isMap(entry)) return [];
  return Array.isArray(entry["items"]) ? entry["items"].filter(isMap) : [entry];
}
