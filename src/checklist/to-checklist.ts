import type { Alert, Checklist, Combined, Item } from "../model/checklist.ts";
import type { Condition } from "../model/condition.ts";
import type { AlertId, ChecklistId, HandoutId, ItemId } from "../model/ids.ts";
import type { Audience } from "../model/words.ts";
import type { FlatItem, ParsedChecklist } from "./flatten-items.ts";
import { parseCondition } from "./parse-condition.ts";
import { type At, below, toPlace, unknownWord } from "./problems.ts";
import type { AlertFile, CombinedFile } from "./schema.ts";
import { findItem } from "./scope.ts";
import { nth, toFit, toHazard, toSources } from "./to-hazard.ts";
import { toItem } from "./to-item.ts";
import { toRecommendation } from "./to-recommendation.ts";
import { toReview } from "./to-review.ts";
import { toRule } from "./to-rule.ts";
import { toTable } from "./to-table.ts";
import { toTest } from "./to-test.ts";
import { isYes, toList } from "./words.ts";
import { placed, type Workshop } from "./workshop.ts";

/** A condition that could not be read; its problem is told, and nothing is made of the file. */
const UNREAD: Condition = { type: "all", of: [] };

interface Source {
  readonly file: ParsedChecklist;
  readonly items: readonly FlatItem[];
  readonly hash: string;
}

/** One file → the checklist, but for its cases, which need the other checklists too (to-case.ts). */
export function toChecklist({ file, items, hash }: Source, workshop: Workshop): Checklist {
  const { value, yaml } = file;
  const root: At = { yaml, path: [] };
  const { scope } = workshop;
  const exposureFrom = toOwnItem(value["exposure-from"], below(root, "exposure-from"), workshop);
  const namedBy = toOwnItem(value.repeats?.["named-by"], below(root, "repeats", "named-by"), workshop);
  checkNamedBy(namedBy, below(root, "repeats", "named-by"), workshop);
  const asked: readonly Item[] = items.map((flat) => toItem(flat, exposureFrom, workshop));
  const inShape = <T, M>(
    key: "tables" | "combined" | "alerts" | "recommendations" | "rules",
    list: readonly T[] | undefined,
    make: (one: T, at: At) => M,
  ): readonly M[] => (list ?? []).flatMap((one, n) => (file.isLost([key, n]) ? [] : [make(one, below(root, key, n))]));
  const made: Checklist = {
    id: value.id as ChecklistId,
    version: value.version,
    title: value.title,
    workTitle: value["work-title"] ?? null,
    hash,
    file: yaml.file.replace(/^.*[/\\]/, ""),
    scored: value.scored === undefined || isYes(value.scored),
    for: value.for === undefined ? null : toList<Audience>(value.for),
    when: value.when === undefined ? null : parseCondition(value.when, below(root, "when"), { ...scope, ofItem: true }),
    repeats:
      value.repeats === undefined
        ? null
        : {
            ask: value.repeats.ask,
            again: value.repeats.again,
            namedBy,
            one: value.repeats.one ?? null,
            always: isYes(value.repeats.always),
            speakingNames: isYes(value.repeats["speaking-names"]),
          },
    exposureFrom,
    handouts: toList(value.handouts) as readonly HandoutId[],
    items: isYes(value.library) ? [] : asked,
    tests: toTests(file, root, workshop),
    tables: inShape("tables", value.tables, (one, at) => toTable(one, at, workshop)).filter((one) => one !== null),
    combined: inShape("combined", value.combined, (one, at) => toCombined(one, at, workshop)),
    alerts: inShape("alerts", value.alerts, (one, at) => toAlert(one, at, workshop)),
    recommendations: inShape("recommendations", value.recommendations, (one, at) =>
      toRecommendation(one, at, workshop),
    ),
    rules: inShape("rules", value.rules, (one, at) => toRule(one, at, workshop)),
    review: toReview(value.review, hash, root, workshop),
    cases: [],
  };
  return placed(made, root, workshop);
}

function toTests(file: ParsedChecklist, root: At, workshop: Workshop): Checklist["tests"] {
  return (file.value.items ?? []).flatMap((one, n) => {
    if (file.isLost(["items", n])) return [];
    const test = "section" in one ? toTest(one, below(root, "items", n), workshop) : null;
    return test === null ? [] : [test];
  });
}

function toOwnItem(name: string | undefined, at: At, { scope }: Workshop): ItemId | null {
  return name === undefined ? null : (findItem(name, at, scope)?.ref.item ?? null);
}

function checkNamedBy(id: ItemId | null, at: At, { scope }: Workshop): void {
  const item = id === null ? null : (scope.names.checklists.get(scope.own ?? "")?.items.get(id) ?? null);
  if (item === null || item.type === "choice" || item.type === "text") return;
  scope.report(at, {
    code: "wrong-type",
    message: `a ${item.type} cannot name an instance`,
    hint: "name a choice or a text",
  });
}

function toCombined(file: CombinedFile, at: At, workshop: Workshop): Combined {
  const sources = toSources(file.sources, below(at, "sources"), workshop);
  const when = parseCondition(file.when, below(at, "when"), workshop.scope) ?? UNREAD;
  const { hazard, finding, worse, advice } = file;
  const keys = { hazard: hazard ?? "none", finding, worse, advice } as const;
  if (hazard === undefined) workshop.scope.report(at, { code: "missing-key", message: '"hazard" is missing here' });
  const made = toHazard({ keys, at, from: workshop.scope.own ?? "", when, tick: null, sources, place: null }, workshop);
  if (made === null) throw new Error("a combined hazard always says how bad it is");
  return placed(
    {
      id: file.id as ItemId,
      exposure: file.exposure ?? null,
      hazard: made,
      fit: toFit(file.fit, below(at, "fit"), workshop),
    },
    at,
    workshop,
  );
}

function toAlert(file: AlertFile, at: At, workshop: Workshop): Alert {
  const { scope } = workshop;
  const others = scope.names.checklists.get(scope.own ?? "")?.alerts ?? new Set<string>();
  const made: Alert = {
    id: file.id as AlertId,
    urgency: file.urgency,
    when: parseCondition(file.when, below(at, "when"), scope) ?? UNREAD,
    text: file.text,
    clinical: file.clinical ?? null,
    suspends: toList<"tests" | "exercise">(file.suspends),
    unlessAlert: toList(file["unless-alert"]).map((id, n) => {
      const place = nth(below(at, "unless-alert"), file["unless-alert"], n);
      if (!others.has(id))
        scope.report(
          place,
          unknownWord({ code: "unknown-alert", word: id, what: "an alert of this checklist", known: others }),
        );
      return id as AlertId;
    }),
    sources: toSources(file.sources, below(at, "sources"), workshop),
    at: toPlace(at),
  };
  return placed(made, at, workshop);
}
