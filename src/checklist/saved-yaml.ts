import type { Path, Span, Yaml } from "./read-yaml.ts";
import { isMap, toWord } from "./words.ts";

/**
 * A file that was read and is in shape, as JSON: parsing YAML takes most of the time that a check takes, and the shipped files are the
 * same every time. What the text itself says is not said again; every place is told by its distance from the one before.
 */
export type SavedYaml = readonly [
  /** from the end of the thing before it in the same list or map, else from the beginning of that list or map */
  gap: number,
  length: number,
  /** how far before the value its key begins, and how long the key is; both 0 where there is no key */
  keyBack: number,
  keyLength: number,
  more: More | 0,
  /** of a list or a map */
  parts?: SavedParts,
];

type SavedParts = readonly [kind: "list" | "map", parts: readonly SavedYaml[]];

/** What cannot be told from the text between the two places. */
interface More {
  readonly value?: unknown;
  readonly written?: string;
  readonly comment?: string;
  readonly key?: string;
}

interface Node {
  readonly key: string;
  readonly value: unknown;
  readonly range: readonly [number, number];
  readonly keyRange: readonly [number, number];
  readonly written: string | null;
  readonly comment: string | null;
  readonly parts: ReadonlyMap<string | number, Node>;
}

export function saveYaml(yaml: Yaml, text: string): SavedYaml {
  const save = (value: unknown, path: Path, from: number): SavedYaml => {
    const [start, end] = yaml.rangeOf(path, "value");
    const [keyStart, keyEnd] = yaml.rangeOf(path, "key");
    const hasKey = keyStart !== start || keyEnd !== end;
    let last = start;
    const parts = keysOf(value).map((key) => {
      const part = save((value as Readonly<Record<string | number, unknown>>)[key], [...path, key], last);
      last = yaml.rangeOf([...path, key], "value")[1];
      return part;
    });
    const kind = Array.isArray(value) ? "list" : isMap(value) ? "map" : null;
    const said = guess(text.slice(start, end));
    const written = yaml.written(path);
    const comment = yaml.commentAfter(path);
    const name = path.at(-1);
    const more: More = {
      ...(typeof name === "string" && name !== guess(text.slice(keyStart, keyEnd)) ? { key: name } : {}),
      ...(kind === null && value !== said ? { value } : {}),
      ...(written !== null && written !== (value === said ? said : toWord(value)) ? { written } : {}),
      ...(comment === null ? {} : { comment }),
    };
    const key = hasKey ? ([start - keyStart, keyEnd - keyStart] as const) : ([0, 0] as const);
    const own = [start - from, end - start, ...key, Object.keys(more).length === 0 ? 0 : more] as const;
    return kind === null ? own : [...own, [kind, parts]];
  };
  return save(yaml.root, [], 0);
}

/** What a plain text or one in double quotes says. */
function guess(text: string): string {
  if (!text.startsWith('"')) return text;
  try {
    return String(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof SyntaxError) return text;
    throw cause;
  }
}

/** What `saveYaml` put aside, as if the file had just been read. `spanAt` turns offsets into lines and columns. */
export function fromSaved(
  { file, text, saved }: { readonly file: string; readonly text: string; readonly saved: SavedYaml },
  spanAt: (range: readonly [number, number]) => Span,
): Yaml {
  const tree = restore(text, saved, 0);
  const find = (path: Path): { readonly node: Node; readonly whole: boolean } => {
    let node = tree;
    for (const step of path) {
      const part = node.parts.get(step);
      if (part === undefined) return { node, whole: false };
      node = part;
    }
    return { node, whole: true };
  };
  const rangeOf: Yaml["rangeOf"] = (path, part) => {
    const { node } = find(path);
    return part === "key" ? node.keyRange : node.range;
  };
  const ofWhole = (path: Path, key: "written" | "comment"): string | null => {
    const { node, whole } = find(path);
    return whole ? node[key] : null;
  };
  return {
    file,
    root: tree.value,
    inShape: true,
    locate: (path, part = "value") => spanAt(rangeOf(path, part)),
    written: (path) => ofWhole(path, "written"),
    // A key without a value would have been a problem, and what has a problem is not put aside.
    isBareKey: () => false,
    commentAfter: (path) => ofWhole(path, "comment"),
    rangeOf,
  };
}

function restore(text: string, [gap, length, keyBack, keyLength, more, inner]: SavedYaml, from: number): Node {
  const start = from + gap;
  const range = [start, start + length] as const;
  const keyRange = keyLength === 0 ? range : ([start - keyBack, start - keyBack + keyLength] as const);
  const told: More = more === 0 ? {} : more;
  const { value = null, written, comment = null, key = guess(text.slice(...keyRange)) } = told;
  if (inner === undefined) {
    const said = !Object.hasOwn(told, "value") ? guess(text.slice(...range)) : value;
    return { key, value: said, range, keyRange, written: written ?? toWord(said), comment, parts: new Map() };
  }
  const [kind, codes] = inner;
  let last = start;
  const nodes = codes.map((code) => {
    const node = restore(text, code, last);
    last = node.range[1];
    return node;
  });
  const parts = new Map(nodes.map((node, n) => [kind === "list" ? n : node.key, node] as const));
  const all = kind === "list" ? nodes.map((node) => node.value) : toMap(parts);
  return { key, value: all, range, keyRange, written: written ?? null, comment, parts };
}

/** Without a prototype, as a map that was read has none. */
function toMap(parts: ReadonlyMap<string | number, Node>): unknown {
  const map = Object.create(null) as Record<string | number, unknown>;
  for (const [key, { value }] of parts) map[key] = value;
  return map;
}

function keysOf(value: unknown): readonly (string | number)[] {
  if (Array.isArray(value)) return [...value.keys()];
  return isMap(value) ? Object.keys(value) : [];
}
