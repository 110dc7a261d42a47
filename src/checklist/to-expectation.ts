import type { Catalogue, Checklist, Expectation } from "../model/checklist.ts";
import type { InstanceId } from "../model/ids.ts";
import { GROUPS } from "../model/words.ts";
import { toFullRecommendation } from "./check-names.ts";
import { findOldName } from "./find-old-name.ts";
import { type At, below, keyOf, type Report, unknownWord } from "./problems.ts";
import type { ExpectationFile } from "./schema.ts";
import { toList } from "./words.ts";

interface Kind {
  readonly code: string;
  readonly what: string;
  readonly known: Kinds;
}

/** Names that may be used, made when they are first looked for. */
type Kinds = () => ReadonlySet<string>;

interface Known {
  readonly items: Kinds;
  readonly found: Kinds;
  readonly alerts: Kinds;
  readonly rules: Kinds;
  readonly values: Kinds;
}

const ofChecklists = new WeakMap<Checklist, Known>();
const ofCatalogues = new WeakMap<Catalogue, { readonly factors: Kinds; readonly advice: Kinds }>();

function kindsOf(checklist: Checklist): Known {
  const { items, combined, alerts, rules } = checklist;
  return kept(ofChecklists, checklist, () => ({
    items: once(() => ids(items)),
    found: once(() => [...ids(items), ...ids(combined)]),
    alerts: once(() => ids(alerts)),
    rules: once(() => ids(rules)),
    values: once(() => ids(items.filter(({ type }) => type === "computed"))),
  }));
}

function sharedKinds(catalogue: Catalogue): { readonly factors: Kinds; readonly advice: Kinds } {
  return kept(ofCatalogues, catalogue, () => ({
    factors: once(() => ids(catalogue.factors)),
    advice: once(() => catalogue.checklists.flatMap(({ recommendations }) => ids(recommendations))),
  }));
}

function kept<K extends object, V>(all: WeakMap<K, V>, key: K, make: () => V): V {
  const found = all.get(key) ?? make();
  all.set(key, found);
  return found;
}

function once(make: () => readonly string[]): Kinds {
  let made: ReadonlySet<string> | null = null;
  return () => {
    made ??= new Set(make());
    return made;
  };
}

function ids(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map(({ id }) => id);
}

/** What a case expects, its names looked up: recommendations by their full ids. */
export function toExpectation(
  file: ExpectationFile,
  at: At,
  { checklist, catalogue, report }: { checklist: Checklist; catalogue: Catalogue; report: Report },
): Expectation {
  const check = (word: string, place: At, { code, what, known }: Kind): void => {
    const old = code === "unknown-item" ? findOldName(word, checklist.items) : null;
    if (old !== null) report(place, old);
    else if (!known().has(word)) report(place, unknownWord({ code, word, what, known: known() }));
  };
  const own = kindsOf(checklist);
  const { factors, advice: everything } = sharedKinds(catalogue);
  const asked: Kind = { code: "unknown-item", what: `an item of "${checklist.id}"`, known: own.items };
  const found: Kind = { ...asked, known: own.found };
  const alert: Kind = { code: "unknown-alert", what: `an alert of "${checklist.id}"`, known: own.alerts };
  const rule: Kind = { code: "unknown-rule", what: `a rule of "${checklist.id}"`, known: own.rules };
  const value: Kind = { code: "unknown-item", what: `a computed value of "${checklist.id}"`, known: own.values };
  const factor: Kind = { code: "unknown-factor", what: "a factor", known: factors };
  const advice: Kind = { code: "unknown-recommendation", what: "a recommendation", known: everything };

  const names = (
    key: keyof ExpectationFile,
    list: readonly string[] | undefined,
    kind: Kind,
  ): readonly string[] | null => {
    for (const [n, word] of (list ?? []).entries()) check(word, below(at, key, n), kind);
    return list ?? null;
  };
  const keys = <T>(
    key: keyof ExpectationFile,
    map: Readonly<Record<string, T>> | undefined,
    kind: Kind,
  ): Readonly<Record<string, T>> | null => {
    for (const word of Object.keys(map ?? {})) check(word, keyOf(below(at, key, word)), kind);
    return map === undefined ? null : { ...map };
  };
  const recommendations = (place: At, list: readonly string[]): readonly string[] =>
    list.map((word, n) => {
      const short = checklist.recommendations.some(({ id }) => id === `${checklist.id}/${word}`);
      const full = short ? `${checklist.id}/${word}` : toFullRecommendation(word, catalogue);
      check(full, below(place, n), advice);
      return full;
    });
  return {
    findings: Array.isArray(file.findings)
      ? toAny(names("findings", file.findings, found))
      : keys("findings", file.findings, found),
    alerts: Array.isArray(file.alerts)
      ? toAny(names("alerts", file.alerts, alert))
      : toInstances(keys("alerts", file.alerts, alert)),
    recommendations:
      file.recommendations === undefined ? null : recommendations(below(at, "recommendations"), file.recommendations),
    asked: names("asked", file.asked, asked),
    hidden: names("hidden", file.hidden, asked),
    band: file.band ?? null,
    points: keys("points", file.points, found),
    rules: keys("rules", file.rules, rule),
    values: keys("values", file.values, value),
    factors: keys("factors", file.factors, factor),
    groups:
      file.groups === undefined
        ? null
        : Object.fromEntries(
            GROUPS.flatMap((group) => {
              const list = file.groups?.[group];
              return list === undefined ? [] : [[group, recommendations(below(at, "groups", group), list)]];
            }),
          ),
  };
}

/** A list of names says nothing more of each. */
function toAny(names: readonly string[] | null): Readonly<Record<string, null>> | null {
  return names === null ? null : Object.fromEntries(names.map((name) => [name, null]));
}

function toInstances(map: Readonly<Record<string, string | readonly string[]>> | null): Expectation["alerts"] {
  return map === null
    ? null
    : Object.fromEntries(Object.entries(map).map(([id, list]) => [id, toList<string>(list) as readonly InstanceId[]]));
}
