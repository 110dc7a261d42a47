import type { TemplateSource } from "./template-source.ts";

/** The `key: value` lines between the two `---` at a template's head, with the place of each value; and where the Markdown begins. */
export interface FrontMatter {
  readonly entries: ReadonlyMap<string, { readonly value: string; readonly offset: number }>;
  /** offset of the first character after the closing `---` */
  readonly end: number;
}

/** Reads the head of a template: plain lines only, no YAML. Null, with a problem reported, if there is none. */
export function readFrontMatter(source: TemplateSource): FrontMatter | null {
  const head = /^---\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(source.text);
  if (head?.index !== 0) {
    source.report({
      code: "no-front-matter",
      offset: 0,
      message: "a template begins with its front matter",
      hint: "write `---`, then `id: …`, `title: …`, `reader: …`, `size: …`, then `---`",
    });
    return null;
  }
  const entries = new Map<string, { value: string; offset: number }>();
  let offset = 4;
  for (const line of (head[1] ?? "").split("\n").slice(0, -1)) {
    const entry = /^([a-z][a-z-]*):[ \t]+(\S.*?)[ \t]*$/.exec(line);
    if (entry === null) {
      source.report({
        code: "front-matter-line",
        offset,
        length: line.length,
        message: `this line is not \`key: value\``,
      });
    } else {
      const [, key = "", value = ""] = entry;
      entries.set(key, { value, offset: offset + line.indexOf(value, key.length) });
    }
    offset += line.length + 1;
  }
  return { entries, end: head[0].length };
}
