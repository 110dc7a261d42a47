import fc from "fast-check";

/** What stands where something else belongs: the names of maps' own parts, numbers without end, lists in lists, letters that are none. */
const WORDS = [
  "null",
  "true",
  "-1",
  "1e999",
  "9".repeat(400),
  '""',
  '"__proto__"',
  '"constructor"',
  '"../../../etc/passwd"',
  '"CON"',
  '"\\u0000"',
  '"\\ud800"',
  '"\\u202e"',
  `"${"x".repeat(70_000)}"`,
  "[]",
  "{}",
  '{"__proto__":{"a":1}}',
  '{"toString":null}',
  `${"[".repeat(30_000)}${"]".repeat(30_000)}`,
  `${'{"a":'.repeat(30_000)}1${"}".repeat(30_000)}`,
  `[${"0,".repeat(20_000)}0]`,
] as const;

const MARK = "@@here@@";

/** One line of JSON in which something was exchanged, left out, or added. */
export function harmedJson(line: string): fc.Arbitrary<string> {
  const root: unknown = JSON.parse(line);
  const places = placesOf(root, []);
  return fc
    .tuple(
      fc.constantFrom(...places),
      fc.constantFrom(...WORDS),
      fc.constantFrom("exchange", "leave out", "add") as fc.Arbitrary<How>,
    )
    .map(([place, word, how]) => JSON.stringify(changedAt(root, place, how)).replaceAll(`"${MARK}"`, () => word));
}

type How = "exchange" | "leave out" | "add";
type Place = readonly string[];

function placesOf(value: unknown, at: Place): readonly Place[] {
  if (typeof value !== "object" || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, part]) => placesOf(part, [...at, key]))];
}

function changedAt(value: unknown, [key, ...rest]: Place, how: How): unknown {
  if (key === undefined) {
    if (how !== "add" || typeof value !== "object" || value === null) return MARK;
    return Array.isArray(value) ? [...(value as readonly unknown[]), MARK] : { ...value, more: MARK };
  }
  const entries = Object.entries(value as object).flatMap(([name, part]): readonly (readonly [string, unknown])[] => {
    if (name !== key) return [[name, part]];
    return how === "leave out" && rest.length === 0 ? [] : [[name, changedAt(part, rest, how)]];
  });
  return Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries);
}

/** Bytes that were sound once: changed, cut, doubled, with others between them; or any others at all. */
export function harmedBytes(sound: Uint8Array): fc.Arbitrary<Buffer> {
  const edit = fc.record({
    at: fc.nat(Math.max(0, sound.length - 1)),
    how: fc.constantFrom("flip", "cut", "insert", "double", "swap"),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
    size: fc.nat(200),
  });
  const edited = fc.array(edit, { minLength: 1, maxLength: 6 }).map((edits) =>
    edits.reduce<Buffer>((now, { at, how, bytes, size }) => {
      const [before, after] = [now.subarray(0, at), now.subarray(at)];
      switch (how) {
        case "flip":
          return Buffer.concat([before, Buffer.from([(after[0] ?? 0) ^ (bytes[0] ?? 1)]), after.subarray(1)]);
        case "cut":
          return Buffer.concat([before, after.subarray(size)]);
        case "insert":
          return Buffer.concat([before, bytes, after]);
        case "double":
          return Buffer.concat([before, after.subarray(0, size), after]);
        default:
          return Buffer.concat([before, Buffer.from(WORDS[size % WORDS.length] ?? ""), after.subarray(size)]);
      }
    }, Buffer.from(sound)),
  );
  return fc.oneof(
    { weight: 6, arbitrary: edited },
    { weight: 1, arbitrary: fc.nat(sound.length).map((end) => Buffer.from(sound.subarray(0, end))) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 600 }).map((bytes) => Buffer.from(bytes)) },
    { weight: 1, arbitrary: fc.constantFrom(...WORDS).map((word) => Buffer.from(word)) },
  );
}
