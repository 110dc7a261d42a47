import type { Condition } from "../model/condition.ts";
import type { ChecklistId, TestId } from "../model/ids.ts";
import { parseReasons } from "./parse-reasons.ts";
import { parseTest } from "./parse-test.ts";
import { type At, below, COMMA, isCut, keyOf } from "./problems.ts";
import { findChecklist, findItem, type Scope, toFactor, written } from "./scope.ts";
import { isMap, isScalar, toList } from "./words.ts";

/** Words of a condition that no item may be called. */
export const CONDITION_WORDS = ["factor", "possible", "any", "all", "not", "at-least", "some"] as const;

/** A condition as a file writes it: a map, all of whose entries hold. Null if it cannot be read; what is wrong is told, all of it. */
export function parseCondition(value: unknown, at: At, scope: Scope): Condition | null {
  if (!isMap(value)) {
    scope.report(at, {
      code: "wrong-type",
      message: "a condition is a map: item: value",
      hint: "write { item: value }",
    });
    return null;
  }
  const parts = Object.entries(value).map(([key, said]) => {
    const place = below(at, key);
    return written(parseEntry(key, said, place, scope), place, scope);
  });
  const [only, ...others] = parts;
  if (only === undefined)
    scope.report(at, { code: "wrong-type", message: "this condition says nothing", hint: "leave it out" });
  if (only === undefined || parts.includes(null)) return null;
  return others.length === 0
    ? only
    : written({ type: "all" as const, of: parts.filter((part) => part !== null) }, at, scope);
}

function parseEntry(key: string, value: unknown, at: At, scope: Scope): Condition | null {
  switch (key) {
    case "factor":
      return parseFactors("factor", value, at, scope);
    case "possible":
      if (scope.ofItem) {
        const message = '"possible" protects; what is asked cannot rest on it';
        scope.report(keyOf(at), { code: "possible-in-when", message, hint: "write factor" });
        return null;
      }
      return parseFactors("possible", value, at, scope);
    case "any":
    case "all":
      return parseGroup(key, value, at, scope);
    case "not": {
      const of = parseCondition(value, at, scope);
      return of === null ? null : { type: "not", of };
    }
    case "at-least":
      return parseAtLeast(value, at, scope);
    case "some":
      return parseSome(value, at, scope);
    default:
      return parseItem(key, value, at, scope);
  }
}

function parseItem(key: string, value: unknown, at: At, scope: Scope): Condition | null {
  if (isCut(at.yaml, at.path, value)) {
    scope.report(keyOf(at), COMMA);
    return null;
  }
  const stopped = parseTestStopped(key, value, at, scope);
  if (stopped !== undefined) return stopped;
  const found = findItem(key, keyOf(at), scope);
  return found === null ? null : parseTest(value, at, found, scope);
}

/** `tug: { stopped: symptoms }`, of a timed test; undefined where the name is none's. */
function parseTestStopped(key: string, value: unknown, at: At, scope: Scope): Condition | null | undefined {
  const [first = "", second] = key.split("/");
  const name = second === undefined ? (scope.within ?? scope.own ?? "") : first;
  const id = second ?? first;
  const checklist = scope.names.checklists.get(name);
  const stops = checklist?.items.has(id) ? undefined : checklist?.tests.get(id);
  if (stops === undefined) return undefined;
  const entries = isMap(value) ? Object.keys(value) : [];
  if (!isMap(value) || entries.length !== 1 || entries[0] !== "stopped") {
    const message = `"${id}" is a timed test: all there is to say of it is that it was broken off`;
    scope.report(at, { code: "wrong-operator", message, hint: "write { stopped: yes }, or name one of its items" });
    return null;
  }
  const reasons = parseReasons(value["stopped"], below(at, "stopped"), stops, scope);
  return reasons === null
    ? null
    : { type: "test-stopped", checklist: name as ChecklistId, test: id as TestId, reasons };
}

function parseFactors(type: "factor" | "possible", value: unknown, at: At, scope: Scope): Condition | null {
  const factors = toList(value).map((one, n) => {
    const place = Array.isArray(value) ? below(at, n) : at;
    if (isScalar(one)) return toFactor(place.yaml.written(place.path) ?? String(one), place, scope);
    scope.report(place, { code: "wrong-type", message: "this should be a factor, or a list of factors" });
    return null;
  });
  const known = factors.filter((factor) => factor !== null);
  return known.length === 0 ? null : { type, factors: known };
}

function parseList(value: unknown, at: At, scope: Scope): readonly Condition[] | null {
  if (!Array.isArray(value) || value.length === 0) {
    scope.report(at, {
      code: "wrong-type",
      message: "this should be a list of conditions",
      hint: "write [ { … }, { … } ]",
    });
    return null;
  }
  const parts = value.map((one, n) => parseCondition(one, below(at, n), scope));
  return parts.includes(null) ? null : parts.filter((part) => part !== null);
}

function parseGroup(type: "any" | "all", value: unknown, at: At, scope: Scope): Condition | null {
  const of = parseList(value, at, scope);
  return of === null ? null : { type, of };
}

/** `at-least: { 2: [ … ] }`. */
function parseAtLeast(value: unknown, at: At, scope: Scope): Condition | null {
  const [entry, ...others] = isMap(value) ? Object.entries(value) : [];
  const count = Number(entry?.[0]);
  if (entry === undefined || others.length > 0 || !Number.isInteger(count) || count < 1) {
    scope.report(at, {
      code: "wrong-type",
      message: "this should say how many of which conditions",
      hint: "write { 2: [ { … }, { … }, { … } ] }",
    });
    return null;
  }
  const of = parseList(entry[1], below(at, entry[0]), scope);
  if (of !== null && of.length < count) {
    scope.report(below(at, entry[0]), {
      code: "out-of-bounds",
      message: `there are only ${of.length} conditions here, so ${count} never hold`,
    });
  }
  return of === null ? null : { type: "at-least", count, of };
}

/** `some: { of: bathroom, where: { … } }`: the way into a repeating checklist from outside. */
function parseSome(value: unknown, at: At, scope: Scope): Condition | null {
  const name = isMap(value) ? value["of"] : undefined;
  if (!isMap(value) || typeof name !== "string" || value["where"] === undefined) {
    scope.report(at, {
      code: "wrong-type",
      message: "this should say of which checklist, and where",
      hint: "write { of: bathroom, where: { … } }",
    });
    return null;
  }
  for (const key of Object.keys(value).filter((one) => one !== "of" && one !== "where")) {
    scope.report(keyOf(below(at, key)), {
      code: "unknown-key",
      message: `"${key}" is not a key that belongs here`,
      hint: "what may be here: of, where",
    });
  }
  const checklist = findChecklist(name, below(at, "of"), scope);
  if (checklist === null) return null;
  if (!checklist.repeats && !checklist.broken) {
    scope.report(below(at, "of"), {
      code: "wrong-operator",
      message: `there is only one "${name}"`,
      hint: `write ${name}/item: value`,
    });
    return null;
  }
  const where = parseCondition(value["where"], below(at, "where"), { ...scope, within: name });
  return where === null ? null : { type: "some", checklist: name as ChecklistId, where };
}
