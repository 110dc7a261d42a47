import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  visit,
  type YAMLMap,
} from "yaml";
import type { Path } from "./read-yaml.ts";

type Range = readonly [number, number];

interface TreeProblem {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly at: Range;
}

/** A YAML tree as plain data, with the way back to the text; or what is wrong with it. */
export type Values =
  | {
      readonly ok: true;
      readonly root: unknown;
      readonly rangeOf: (path: Path, part: "value" | "key") => Range;
      readonly written: (path: Path) => string | null;
      readonly isBareKey: (path: Path) => boolean;
      /** where a text without quotes ends; null for anything else */
      readonly endOfPlain: (path: Path) => number | null;
    }
  | { readonly ok: false; readonly problems: readonly TreeProblem[] };

const DEEPEST = 100;
/** What aliases may stand for, all together: `fit: *steers-by-eye` is three values; a bomb is millions. */
const MOST_BY_ALIAS = 20_000;

/** Maps, lists and scalars → plain data. Repeated keys, names without an anchor, alias bombs and deep nesting are problems. */
export function toValues(document: Document.Parsed, { mayHaveAliases }: { readonly mayHaveAliases: boolean }): Values {
  const targets = mayHaveAliases ? bindAliases(document) : new Map<Alias, Node>();
  const problems: TreeProblem[] = [];
  let byAlias = 0;
  let stopped = false;
  const stop = (at: Range, code: string, message: string): null => {
    if (!stopped) problems.push({ code, message, hint: "is it the right file?", at });
    stopped = true;
    return null;
  };
  const convert = (node: unknown, depth: number, alias: Range | null): unknown => {
    if (stopped || !isNode(node)) return null;
    const at = rangeOfNode(node);
    if (depth > DEEPEST) return stop(at, "too-deep", "the lists and maps are nested over 100 deep");
    if (alias !== null && ++byAlias > MOST_BY_ALIAS)
      return stop(alias, "too-many-aliases", "names with * stand for far too much");
    if (isAlias(node)) {
      const target = targets.get(node);
      if (target !== undefined) return convert(target, depth + 1, alias ?? at);
      problems.push({
        code: "unknown-alias",
        message: `nothing before here is called "&${node.source}"`,
        hint: null,
        at,
      });
      return null;
    }
    if (isScalar(node)) return node.value;
    if (isSeq(node)) return node.items.map((item) => convert(item, depth + 1, alias));
    return isMap(node) ? convertMap(node.items, depth, alias) : null;
  };
  const convertMap = (pairs: readonly Pair[], depth: number, alias: Range | null): unknown => {
    const map = Object.create(null) as Record<string, unknown>;
    for (const pair of pairs) {
      const key = keyOf(pair);
      const at = isNode(pair.key) ? rangeOfNode(pair.key) : ([0, 1] as const);
      if (key === null)
        problems.push({ code: "bad-key", message: "a key is a word, not a list or a map", hint: null, at });
      else if (Object.hasOwn(map, key))
        problems.push({ code: "duplicate-key", message: `"${key}" is already there`, hint: "keep one of the two", at });
      else map[key] = convert(pair.value, depth + 1, alias);
    }
    return map;
  };
  const root = convert(document.contents, 0, null);
  if (problems.length > 0) return { ok: false, problems };
  const find = (path: Path): Found => findNode(document.contents, path, targets);
  return {
    ok: true,
    root,
    rangeOf: (path, part) => rangeOfFound(find(path), part),
    written: (path) => {
      const { node, whole } = find(path);
      return whole && isScalar(node) ? writtenAs(node) : null;
    },
    endOfPlain: (path) => {
      const { node, whole } = find(path);
      return whole && isScalar(node) && node.type === "PLAIN" ? (node.range?.[1] ?? null) : null;
    },
    isBareKey: (path) => {
      const around = find(path.slice(0, -1)).node;
      const pair = isMap(around) ? pairsOf(around).get(String(path.at(-1))) : undefined;
      return isMap(around) && around.flow === true && pair?.value === null;
    },
  };
}

/** An alias stands for the last anchor of its name before it. */
function bindAliases(document: Document.Parsed): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}

interface Found {
  readonly node: unknown;
  readonly key: unknown;
  /** the whole path is there */
  readonly whole: boolean;
}

function findNode(contents: unknown, path: Path, targets: ReadonlyMap<Alias, Node>): Found {
  let found: Found = { node: contents, key: null, whole: true };
  for (const step of path) {
    const around = resolve(found.node, targets);
    const pair = isMap(around) ? pairsOf(around).get(String(step)) : undefined;
    const item = isSeq(around) && typeof step === "number" ? around.items[step] : undefined;
    if (pair === undefined && item === undefined) return { ...found, whole: false };
    found =
      pair === undefined ? { node: item, key: null, whole: true } : { node: pair.value, key: pair.key, whole: true };
  }
  return { ...found, node: resolve(found.node, targets) };
}

const known = new WeakMap<YAMLMap, ReadonlyMap<string | null, Pair>>();

/** The pairs of a map by their keys, gathered once: every place of a large file is looked up many times. */
function pairsOf(map: YAMLMap): ReadonlyMap<string | null, Pair> {
  const found = known.get(map) ?? new Map(map.items.map((pair) => [keyOf(pair), pair]));
  known.set(map, found);
  return found;
}

function resolve(node: unknown, targets: ReadonlyMap<Alias, Node>): unknown {
  let at = node;
  for (let n = 0; isAlias(at) && n < DEEPEST; n++) at = targets.get(at);
  return at;
}

function rangeOfFound({ node, key }: Found, part: "value" | "key"): Range {
  if (part === "key" && isNode(key)) return rangeOfNode(key);
  const range = isNode(node) ? rangeOfNode(node) : null;
  if (range !== null && range[1] > range[0]) return range;
  return isNode(key) ? rangeOfNode(key) : (range ?? [0, 1]);
}

function isNode(node: unknown): node is Node {
  return isAlias(node) || isScalar(node) || isCollection(node);
}

function rangeOfNode({ range }: Node): Range {
  return [range?.[0] ?? 0, range?.[1] ?? 1];
}

function keyOf({ key }: Pair): string | null {
  return isScalar(key) ? writtenAs(key) : null;
}

function writtenAs({ source, value }: Scalar): string {
  return source ?? (typeof value === "string" ? value : "");
}
