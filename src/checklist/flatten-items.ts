import type { ParsedFile } from "./parse-file.ts";
import { type At, below, type Report, unknownWord } from "./problems.ts";
import type { Path } from "./read-yaml.ts";
import type { ChecklistFile } from "./schema.ts";
import type { ItemFile, SectionFile, UsedItemFile } from "./schema-item.ts";
import { isClock } from "./to-clock.ts";
import { idOf } from "./words.ts";

export type ParsedChecklist = ParsedFile<ChecklistFile>;

/** An item as it holds: its own keys over the library's, over its section's; and where each is written. */
export interface FlatItem {
  readonly item: ItemFile;
  readonly section: string | null;
  /** the timed test that its section is */
  readonly test: string | null;
  /** the section's own condition, which holds besides the item's */
  readonly sectionWhen: { readonly value: unknown; readonly at: At } | null;
  /** the item itself, in the file that asks it */
  readonly home: At;
  readonly at: (key: keyof ItemFile) => At;
  /** the checklist in whose file a key is written: short names of advice mean its own */
  readonly from: (key: keyof ItemFile) => string;
}

/** An entry that could not be used: its name stays known, so that nothing else complains of it. */
export interface Flattened {
  readonly items: readonly FlatItem[];
  readonly lost: readonly string[];
}

interface Layer {
  readonly keys: Readonly<Partial<Record<string, unknown>>>;
  readonly at: At;
  readonly from: string;
}

type Entry = SectionFile | UsedItemFile | ItemFile;

/** Sections and borrowed items → one list. `libraries` are the files that items may be borrowed from. */
export function flattenItems(
  file: ParsedChecklist,
  libraries: ReadonlyMap<string, ParsedChecklist>,
  report: Report,
): Flattened {
  const root: At = { yaml: file.yaml, path: ["items"] };
  const items: FlatItem[] = [];
  const lost: string[] = [];
  const add = (entry: Entry, at: At, section: Layer | null): void => {
    if (!("section" in entry) && file.isLost(at.path)) {
      lost.push(idOf(entry));
      return;
    }
    if ("section" in entry) {
      const { items: inner, ...keys } = entry;
      const isLost = file.isLost(at.path);
      for (const [n, one] of entriesOf(inner)) {
        if (isLost) lost.push(idOf(one));
        else add(one as Entry, below(at, "items", n), { keys, at, from: file.value.id });
      }
      return;
    }
    const own: Layer = { keys: entry, at, from: file.value.id };
    const borrowed = "use" in entry ? borrow(entry, at, libraries, report) : null;
    if (borrowed === "none") lost.push(entry.id ?? ("use" in entry ? entry.use.replace(/^.*\//, "") : ""));
    else items.push(toFlat([own, ...(borrowed === null ? [] : [borrowed])], section));
  };
  for (const [n, entry] of entriesOf(file.value.items ?? [])) add(entry as Entry, below(root, n), null);
  return { items, lost };
}

/** Also of what is not in shape: a lost section's items are listed by name. */
function entriesOf(list: unknown): readonly (readonly [number, unknown])[] {
  return Array.isArray(list)
    ? list.map((one, n) => [n, one] as const).filter(([, one]) => typeof one === "object" && one !== null)
    : [];
}

function borrow(
  { use }: UsedItemFile,
  at: At,
  libraries: ReadonlyMap<string, ParsedChecklist>,
  report: Report,
): Layer | "none" {
  const [name = "", id = ""] = use.split("/");
  const library = libraries.get(name);
  const place = below(at, "use");
  if (library === undefined) {
    report(
      place,
      unknownWord({ code: "unknown-checklist", word: name, what: "a library of items", known: libraries.keys() }),
    );
    return "none";
  }
  const known = itemsOf(library);
  const found = known.find(({ one }) => one.id === id);
  if (found === undefined) {
    report(
      place,
      unknownWord({
        code: "unknown-item",
        word: id,
        what: `an item of "${name}"`,
        known: known.map(({ one }) => idOf(one)),
      }),
    );
    return "none";
  }
  return library.isLost(found.path)
    ? "none"
    : { keys: found.one, at: { yaml: library.yaml, path: found.path }, from: name };
}

/** Every item of a library, in shape or not, with its place. */
function itemsOf({ value }: ParsedChecklist): readonly { readonly one: ItemFile; readonly path: Path }[] {
  return entriesOf(value.items).flatMap(([n, entry]) => {
    const path: Path = ["items", n];
    if (!("section" in (entry as Entry))) return [{ one: entry as ItemFile, path }];
    return entriesOf((entry as SectionFile).items).map(([m, one]) => ({
      one: one as ItemFile,
      path: [...path, "items", m],
    }));
  });
}

/** What a section carries to its items, when they do not say it themselves. */
const CARRIED: ReadonlySet<string> = new Set(["for", "once", "depth", "exposure", "sources"]);

function toFlat(layers: readonly [Layer, ...Layer[]], section: Layer | null): FlatItem {
  const type = layers.find(({ keys }) => keys["type"] !== undefined)?.keys["type"] as ItemFile["type"];
  const carried = Object.entries(section?.keys ?? {}).filter(
    ([key]) => CARRIED.has(key) || (key === "say" && isClock(type)),
  );
  const all: readonly Layer[] =
    section === null ? layers : [...layers, { ...section, keys: Object.fromEntries(carried) }];
  const layerOf = (key: string): Layer => all.find(({ keys }) => Object.hasOwn(keys, key)) ?? layers[0];
  const merged = Object.assign({}, ...all.map(({ keys }) => keys).reverse()) as ItemFile;
  return {
    item: merged,
    section: section === null ? null : String(section.keys["section"]),
    test: section === null ? null : idOf(section.keys) || null,
    sectionWhen:
      section?.keys["when"] === undefined ? null : { value: section.keys["when"], at: below(section.at, "when") },
    home: layers[0].at,
    at: (key) => below(layerOf(key).at, key),
    from: (key) => layerOf(key).from,
  };
}
