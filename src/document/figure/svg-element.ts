import type { XmlElement } from "@rgrove/parse-xml";
import type { TemplateSource } from "../template-source.ts";

/** Reports at an element; with `at`, at that attribute of it. */
export function reportElement(
  element: XmlElement,
  source: TemplateSource,
  { at, ...problem }: { readonly code: string; readonly at?: string; readonly message: string; readonly hint?: string },
): void {
  const [tag = ""] = /^<[^>]*>/.exec(source.text.slice(element.start)) ?? [];
  const within = at === undefined ? -1 : tag.search(new RegExp(`\\s${at}\\s*=`));
  source.report({
    ...problem,
    offset: element.start + Math.max(0, within + 1),
    length: within < 0 ? tag.length : (at ?? "").length,
  });
}

export function allowAttributes(element: XmlElement, names: readonly string[], source: TemplateSource): void {
  for (const at of Object.keys(element.attributes)) {
    if (!names.includes(at))
      reportElement(element, source, {
        code: "unknown-attribute",
        at,
        message: `<${element.name}> of a drawing has no "${at}"`,
        hint: `it has: ${names.join(", ")}`,
      });
  }
}

/** The number of an attribute; what is not one is reported. */
export function numberOf(element: XmlElement, at: string, source: TemplateSource, fallback?: number): number {
  const value = element.attributes[at];
  if (value === undefined && fallback !== undefined) return fallback;
  if (value !== undefined && /^-?(\d+\.?\d*|\.\d+)$/.test(value)) return Number(value);
  reportElement(element, source, { code: "bad-number", at, message: `<${element.name}> needs a number as "${at}"` });
  return 0;
}

export function wordOf<T extends string>(
  element: XmlElement,
  at: string,
  { words, fallback }: { readonly words: readonly T[]; readonly fallback: T },
  source: TemplateSource,
): T {
  const value = element.attributes[at];
  if (value === undefined) return fallback;
  const word = words.find((one) => one === value);
  if (word !== undefined) return word;
  reportElement(element, source, {
    code: "unknown-word",
    at,
    message: `"${value}" is no ${at} of a drawing`,
    hint: `it is one of: ${words.join(", ")}`,
  });
  return fallback;
}
