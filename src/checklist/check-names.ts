import type { Catalogue, Recommendation } from "../model/checklist.ts";
import { parseKey, type RecommendationId } from "../model/ids.ts";
import { isOneOf, STEP_NAMES } from "../model/words.ts";
import { isDate } from "./is-date.ts";
import { type At, below, keyOf, type Problem, unknownWord } from "./problems.ts";
import type { Sheet } from "./sheet.ts";
import { isMap, toList } from "./words.ts";

/** What a schema cannot know: days that exist, and names that these checklists have. Looks at whatever is there, in shape or not. */
export function checkNames(at: At, sheet: Sheet, today: string): void {
  const file = isMap(at.yaml.root) ? at.yaml.root : {};
  checkDay(file["date"], below(at, "date"), sheet, today);
  const sets = isMap(file["setting"]) ? file["setting"]["sets"] : undefined;
  for (const [n, name] of toList<unknown>(sets).entries()) {
    checkSet(name, Array.isArray(sets) ? below(at, "setting", "sets", n) : below(at, "setting", "sets"), sheet);
  }
  for (const key of Object.keys(isMap(file["alerts"]) ? file["alerts"] : {})) {
    const problem = findAlertProblem(key, sheet);
    if (problem !== null) sheet.report(keyOf(below(at, "alerts", key)), problem);
  }
  for (const [n, one] of toList<unknown>(file["chosen"]).entries()) {
    if (isMap(one)) checkChosen(one, below(at, "chosen", n), sheet);
  }
  for (const [id, entry] of Object.entries(isMap(file["plan"]) ? file["plan"] : {})) {
    const found = findChosenProblem(id, isMap(entry) ? entry["step"] : undefined, sheet.catalogue);
    // Own advice is on no list.
    if (found !== null && !/^own\/\d+$/.test(id)) sheet.report(keyOf(below(at, "plan", id)), found.problem);
    if (isMap(entry)) checkDay(entry["due"], below(at, "plan", id, "due"), sheet, null);
  }
  for (const [n, one] of toList<unknown>(file["calls"]).entries()) {
    if (isMap(one)) checkDay(one["date"], below(at, "calls", n, "date"), sheet, today);
  }
}

function checkDay(day: unknown, at: At, { report }: Sheet, last: string | null): void {
  if (typeof day !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return;
  if (!isDate(day)) {
    report(at, { code: "wrong-type", message: `"${day}" is not a day that exists`, hint: "write it as 2026-01-31" });
  } else if (last !== null && day > last) {
    report(at, { code: "out-of-bounds", message: `${day} is still to come`, hint: `today is ${last}` });
  }
}

function checkSet(name: unknown, at: At, { catalogue, report }: Sheet): void {
  const asked = catalogue.checklists.filter(({ items }) => items.length > 0);
  const known: readonly string[] = [...catalogue.sets, ...asked].map(({ id }) => id);
  if (typeof name !== "string" || known.includes(name)) return;
  report(at, unknownWord({ code: "unknown-set", word: name, what: "a set or a checklist", known }));
}

function checkChosen({ recommendation, step, by }: Readonly<Record<string, unknown>>, at: At, sheet: Sheet): void {
  checkDay(by, below(at, "by"), sheet, null);
  const found = typeof recommendation === "string" ? findChosenProblem(recommendation, step, sheet.catalogue) : null;
  if (found !== null) sheet.report(below(at, found.key), found.problem);
}

/** An alert is named by its id, which means it in every area, or with its area before it: `bathroom@upstairs/scald`. */
function findAlertProblem(key: string, { catalogue, instances }: Sheet): Problem | null {
  const parts = key.includes("/") ? parseKey(key) : null;
  if (parts === null) {
    const known = catalogue.checklists.flatMap(({ alerts }) => alerts.map(({ id }) => id as string));
    return known.includes(key) ? null : unknownWord({ code: "unknown-alert", word: key, what: "an alert", known });
  }
  const checklist = catalogue.checklists.find(({ id }) => id === parts.checklist);
  if (checklist === undefined) {
    return unknownWord({
      code: "unknown-checklist",
      word: parts.checklist,
      what: "a checklist",
      known: catalogue.checklists.map(({ id }) => id),
    });
  }
  const known = checklist.alerts.map(({ id }) => id as string);
  if (!known.includes(parts.item))
    return unknownWord({ code: "unknown-alert", word: parts.item, what: `an alert of "${checklist.id}"`, known });
  const there = instances[checklist.id]?.list.map(({ id }) => id) ?? [];
  if (parts.instance === null || there.includes(parts.instance)) return null;
  return unknownWord({
    code: "unknown-instance",
    word: parts.instance,
    what: `one of "${checklist.id}" in this file`,
    known: there,
  });
}

/** What is wrong with a chosen recommendation or its step, and under which key. */
function findChosenProblem(
  name: string,
  step: unknown,
  catalogue: Catalogue,
): { readonly key: "recommendation" | "step"; readonly problem: Problem } | null {
  const [found, other] = named(name, catalogue);
  if (found === undefined) {
    const known = allOf(catalogue).flatMap(({ id }) => (name.includes("/") ? [id as string] : [bare(id)]));
    return {
      key: "recommendation",
      problem: unknownWord({ code: "unknown-recommendation", word: name, what: "a recommendation", known }),
    };
  }
  if (other !== undefined) {
    const hint = `write ${found.id} or ${other.id}`;
    return {
      key: "recommendation",
      problem: { code: "unknown-recommendation", message: `"${name}" is the name of several recommendations`, hint },
    };
  }
  return isOneOf(STEP_NAMES, step) && found.steps[step] === null
    ? { key: "step", problem: { code: "unknown-step", message: `"${found.id}" has no step "${step}"` } }
    : null;
}

/** `fix-grab-bar` → `bathroom/fix-grab-bar`. A name that is not known or not the only one stays as it is. */
export function toFullRecommendation(name: string, catalogue: Catalogue): RecommendationId {
  const [found, other] = named(name, catalogue);
  return found === undefined || other !== undefined ? (name as RecommendationId) : found.id;
}

function named(name: string, catalogue: Catalogue): readonly Recommendation[] {
  return allOf(catalogue).filter(({ id }) => id === name || bare(id) === name);
}

function allOf({ checklists }: Catalogue): readonly Recommendation[] {
  return checklists.flatMap(({ recommendations }) => recommendations);
}

function bare(id: RecommendationId): string {
  return id.replace(/^.*\//, "");
}
