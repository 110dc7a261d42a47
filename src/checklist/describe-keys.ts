import { KEY_KINDS, type KeyKind } from "./key-words.ts";
import { isMap } from "./words.ts";

/** What kind of map a JSON Schema describes; null if it is none of ours. */
export function kindOf(schema: unknown): KeyKind | null {
  const properties = isMap(schema) ? schema["properties"] : undefined;
  if (!isMap(properties)) return null;
  return KEY_KINDS.find(({ marks }) => marks.every((key) => Object.hasOwn(properties, key))) ?? null;
}

/** The same JSON Schema, in which each key of each map says what it means. */
export function describeKeys(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(describeKeys);
  if (!isMap(schema)) return schema;
  const kind = kindOf(schema);
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === "properties" && isMap(value) ? describeProperties(value, kind) : describeKeys(value),
    ]),
  );
}

function describeProperties(properties: Readonly<Record<string, unknown>>, kind: KeyKind | null): unknown {
  return Object.fromEntries(
    Object.entries(properties).map(([key, property]) => {
      const description = kind?.keys[key];
      const described = describeKeys(property);
      return [key, description === undefined || !isMap(described) ? described : { ...described, description }];
    }),
  );
}
