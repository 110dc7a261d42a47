/** Small readings of what files may write in two ways. */

export function toList<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

export function isYes(flag: unknown): boolean {
  return flag === true || flag === "yes";
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** A value as a message can name it. */
export function toWord(value: unknown): string {
  if (isScalar(value)) return String(value);
  return value === null || value === undefined ? "nothing" : Array.isArray(value) ? "a list" : "a map";
}

/** The id of an entry that may be out of shape; empty if it has none. */
export function idOf(entry: unknown): string {
  return isMap(entry) && typeof entry["id"] === "string" ? entry["id"] : "";
}
