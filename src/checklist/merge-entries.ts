import { entriesAt, type Merging, mergeIfMaps, mergeMaps, mergeSteps, partsOf, readAt, wordAt } from "./merge-parts.ts";
import { listOf, type Merged, mapOf, type Part } from "./merged-yaml.ts";
import { type At, below, unknownWord } from "./problems.ts";
import { isMap, isYes } from "./words.ts";

interface Kind {
  readonly code: string;
  readonly what: string;
  /** a key that every new one has */
  readonly marker: string;
}

const KINDS = {
  alerts: { code: "unknown-alert", what: "an alert", marker: "urgency" },
  recommendations: { code: "unknown-recommendation", what: "a recommendation", marker: "title" },
  tables: { code: "unknown-table", what: "a table", marker: "rows" },
  combined: { code: "unknown-item", what: "a combined hazard", marker: "when" },
  rules: { code: "unknown-rule", what: "a rule", marker: "source" },
} satisfies Readonly<Record<string, Kind>>;

/** Maps that are joined, where any other value is one or the other. */
const JOINS: Readonly<Partial<Record<keyof typeof KINDS, Parameters<typeof mergeMaps>[2]>>> = {
  recommendations: { steps: mergeSteps },
  tables: { rows: mergeIfMaps },
};

/** Tables, alerts, recommendations, combined hazards or rules of one's own over the base's, by id. `keep` may hold on to one that was to be taken out. */
export function mergeEntries(
  kind: keyof typeof KINDS,
  own: At,
  base: At | null,
  merging: Merging & { readonly keep: (id: string, at: At) => boolean },
): Merged {
  const { code, what, marker } = KINDS[kind];
  return mergeById(own, base, {
    ...merging,
    isNew: (at) => isMap(readAt(at)) && readAt(below(at, marker)) !== undefined,
    unknown: (word, known) => unknownWord({ code, word, what: `${what} of "${merging.base}"`, known }),
    join: (one, other) => withoutFlag(mergeMaps(one, other, JOINS[kind] ?? {})),
  });
}

interface How extends Merging {
  readonly keep: (id: string, at: At) => boolean;
  readonly isNew: (at: At) => boolean;
  readonly unknown: (word: string, known: readonly string[]) => Parameters<Merging["report"]>[1];
  readonly join: (own: At, base: At) => Part;
}

function mergeById(own: At, base: At | null, how: How): Merged {
  const there = entriesAt(base);
  const known = there.map((at) => wordAt(at, "id"));
  const mine = entriesAt(own, how.isLost).filter((at) => {
    const name = wordAt(at, "id");
    if (known.includes(name) || how.isNew(at)) return true;
    how.report(below(at, "id"), how.unknown(name, known));
    return false;
  });
  const changes = new Map(mine.map((at) => [wordAt(at, "id"), at]));
  const list = there.flatMap((at): readonly Part[] => {
    const name = wordAt(at, "id");
    const change = changes.get(name);
    if (change === undefined) return [at];
    if (isRetired(change)) return how.keep(name, change) ? [at] : [];
    return [how.join(change, at)];
  });
  return listOf(
    [
      ...list,
      ...mine
        .filter((at) => !known.includes(wordAt(at, "id")) && !isRetired(at))
        .map((at) => withoutFlag(mapOf(partsOf(at), at))),
    ],
    own,
  );
}

/** What is not taken out says nothing of it. */
function withoutFlag({ parts, home }: Merged): Merged {
  return mapOf(
    [...parts].flatMap(([key, part]) => (key === "retired" ? [] : [[String(key), part] as const])),
    home,
  );
}

function isRetired(at: At): boolean {
  const flag = readAt(below(at, "retired"));
  return isYes(flag as boolean | "yes" | "no" | undefined);
}
