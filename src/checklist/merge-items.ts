import { entriesAt, type Merging, mergeItem, partsOf, readAt, wordAt } from "./merge-parts.ts";
import { listOf, type Merged, mapOf, type Part } from "./merged-yaml.ts";
import { type At, below, unknownWord } from "./problems.ts";
import { isMap } from "./words.ts";

interface Change {
  readonly id: string;
  readonly at: At;
  /** the section of one's own that it stands in */
  readonly section: At | null;
}

/** Items of one's own over the base's, in the base's order; what is new comes last in its section, or last of all. */
export function mergeItems(own: At, base: At | null, merging: Merging): Merged {
  const entries = entriesAt(base);
  const known = entries.flatMap((entry) => (isSection(entry) ? entriesAt(below(entry, "items")) : [entry])).map(idOf);
  const changes = changesOf(own, merging);
  const of = new Map(changes.filter(({ id }) => known.includes(id)).map((one) => [one.id, one.at]));
  const added = changes.filter(({ id }) => !known.includes(id)).filter((one) => isWhole(one, known, merging));
  const merged = (item: At): Part => {
    const change = of.get(idOf(item));
    return change === undefined ? item : mergeItem(change, item, merging);
  };
  const sections = entriesAt(own, merging.isLost).filter(isSection);
  const newIn = (which: (section: At) => boolean): readonly At[] =>
    added.filter(({ section }) => section !== null && which(section)).map(({ at }) => at);
  const list = entries.map((entry): Part => {
    if (!isSection(entry)) return merged(entry);
    const isThis = (one: At): boolean => means(one, entry);
    const change = sections.find(isThis);
    const items = entriesAt(below(entry, "items")).map(merged);
    return toSection([entry, ...(change === undefined ? [] : [change])], [...items, ...newIn(isThis)]);
  });
  const there = entries.filter(isSection);
  const itself = (one: At) => (section: At) => section.path.join("/") === one.path.join("/");
  const newSections = sections
    .filter((one) => !there.some((entry) => means(one, entry)))
    .filter((one) => newIn(itself(one)).length > 0);
  return listOf(
    [
      ...list,
      ...added.filter(({ section }) => section === null).map(({ at }) => at),
      ...newSections.map((one) => toSection([one], newIn(itself(one)))),
    ],
    own,
  );
}

function changesOf(own: At, { isLost }: Merging): readonly Change[] {
  return entriesAt(own, isLost).flatMap((entry): readonly Change[] =>
    isSection(entry)
      ? entriesAt(below(entry, "items"), isLost).map((at) => ({ id: idOf(at), at, section: entry }))
      : [{ id: idOf(entry), at: entry, section: null }],
  );
}

/** What says neither its kind nor its text is no new item, but one whose name was mistyped. */
function isWhole({ id, at }: Change, known: readonly string[], { report, base }: Merging): boolean {
  const item = readAt(at);
  if (isMap(item) && (item["use"] !== undefined || item["type"] !== undefined || item["text"] !== undefined))
    return true;
  const problem = unknownWord({ code: "unknown-item", word: id, what: `an item of "${base}"`, known });
  const hint = "to add an item, write its type and text";
  report(below(at, "id"), { ...problem, hint: problem.hint ?? hint });
  return false;
}

/** The keys of a section as the last of its writers has them, and these items. */
function toSection(writers: readonly [At, ...At[]], items: readonly Part[]): Merged {
  const home = writers.at(-1) ?? writers[0];
  const keys = new Map<string, Part>(writers.flatMap((one) => [...partsOf(one)]));
  return mapOf(keys.set("items", listOf(items, below(home, "items"))), home);
}

function isSection(entry: At): boolean {
  const value = readAt(entry);
  return isMap(value) && value["section"] !== undefined;
}

/** A timed test is meant by its name; any other section by its heading. */
function means(section: At, other: At): boolean {
  const name = wordAt(section, "id");
  if (name !== "") return name === wordAt(other, "id");
  return wordAt(section, "section") === wordAt(other, "section");
}

/** A borrowed item without a name of its own has the library's. */
function idOf(item: At): string {
  return wordAt(item, "id") || wordAt(item, "use").replace(/^.*\//, "");
}
