import { type Merged, mapOf, type Part, valueOfPart } from "./merged-yaml.ts";
import { type At, below, keyOf, type Report, unknownWord } from "./problems.ts";
import type { Path } from "./read-yaml.ts";
import { valueAt } from "./schema-at.ts";
import { isMap, toWord } from "./words.ts";

/** What the merging of lists needs to know. */
export interface Merging {
  readonly report: Report;
  /** an entry of one's own that is not in shape, which is told already */
  readonly isLost: (path: Path) => boolean;
  /** the checklist that is changed */
  readonly base: string;
}

export function readAt({ yaml, path }: At): unknown {
  return valueAt(yaml.root, path);
}

/** A key's value as a word; empty if it is not there. */
export function wordAt(at: At, key: string): string {
  const value = readAt(below(at, key));
  return value === undefined ? "" : toWord(value);
}

/** The keys of a map, each with its place. */
export function partsOf(at: At): ReadonlyMap<string, Part> {
  const value = readAt(at);
  return new Map(isMap(value) ? Object.keys(value).map((key) => [key, below(at, key)] as const) : []);
}

/** The entries of a list, each with its place; those that are not in shape are left out. */
export function entriesAt(at: At | null, isLost: (path: Path) => boolean = () => false): readonly At[] {
  const value = at === null ? null : readAt(at);
  if (at === null || !Array.isArray(value)) return [];
  return value.map((_, n) => below(at, n)).filter(({ path }) => !isLost(path));
}

/** Keys of one's own over those of the base; `how` joins the values of keys that need more than that. */
export function mergeMaps(
  own: At,
  base: At | null,
  how: Readonly<Record<string, (own: At, base: At) => Part>> = {},
): Merged {
  const below_ = base === null ? new Map<string, Part>() : partsOf(base);
  const merged = new Map<string, Part>(below_);
  for (const [key, part] of partsOf(own)) {
    const join = below_.has(key) && Object.hasOwn(how, key) ? how[key] : undefined;
    merged.set(key, join !== undefined && base !== null ? join(below(own, key), below(base, key)) : part);
  }
  return mapOf(merged, own);
}

/** Two maps are joined; anything else is one or the other. */
export function mergeIfMaps(own: At, base: At): Part {
  return isMap(readAt(own)) && isMap(readAt(base)) ? mergeMaps(own, base) : own;
}

/** What may be written as a text alone, for its main key: an option's label, a step's text. A text changes that key and no other. */
function mergeTexts(own: At, base: At, main: string, how: Parameters<typeof mergeMaps>[2] = {}): Part {
  if (!isMap(readAt(base))) {
    if (!isMap(readAt(own))) return own;
    return mapOf(new Map<string, Part>([[main, base], ...partsOf(own)]), own);
  }
  if (isMap(readAt(own))) return mergeMaps(own, base, how);
  return mapOf(new Map<string, Part>([...partsOf(base), [main, own]]), own);
}

/** An item of one's own over the base's. */
export function mergeItem(own: At, base: At, merging: Merging): Merged {
  const merged = mergeMaps(own, base, {
    how: mergeIfMaps,
    fields: mergeIfMaps,
    options: (one, other) => mergeOptions(one, other, { ...merging, item: base }),
  });
  return merged;
}

function mergeOptions(own: At, base: At, { report, item }: Merging & { readonly item: At }): Part {
  const known = partsOf(base);
  const merged = new Map<string, Part>(known);
  const takesNew = wordAt(item, "type") !== "yes-no";
  for (const [id, part] of partsOf(own)) {
    const [one, other] = [below(own, id), below(base, id)];
    if (known.has(id)) merged.set(id, mergeTexts(one, other, "label", { missing: mergeIfMaps }));
    else if (!takesNew || saysLabel(valueOfPart(part))) merged.set(id, part);
    else {
      const what = `an option of "${wordAt(item, "id")}"`;
      report(keyOf(one), unknownWord({ code: "unknown-option", word: id, what, known: known.keys() }));
    }
  }
  return mapOf(merged, own);
}

/** An option that is new says what it is called. */
function saysLabel(option: unknown): boolean {
  return !isMap(option) || option["label"] !== undefined;
}

/** The steps of a recommendation: a text changes the words, and who does it for how much stays. */
export function mergeSteps(own: At, base: At): Part {
  const step = (one: At, other: At): Part => mergeTexts(one, other, "text");
  return mergeMaps(own, base, { today: step, low: step, bigger: step });
}
