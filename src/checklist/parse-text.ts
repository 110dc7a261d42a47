import { plain, TEXT_LIMIT } from "../model/plain.ts";
import type { At, Report } from "./problems.ts";
import { isScalar } from "./words.ts";

/** A text from outside: as it was written, cleaned, and bounded. */
export function parseText(value: unknown, at: At, report: Report): string | null {
  if (!isScalar(value)) {
    report(at, { code: "wrong-type", message: "this should be a text" });
    return null;
  }
  const text = plain(at.yaml.written(at.path) ?? String(value));
  if (text.length <= TEXT_LIMIT) return text;
  report(at, { code: "out-of-bounds", message: `this text is over ${TEXT_LIMIT} letters long` });
  return null;
}
