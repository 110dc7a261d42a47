import type { RecordShape, Shape } from "./shape.ts";

/** The names that a place in a template may use, and what stands behind each. */
export type ShapeScope = RecordShape["fields"];

export type Found = { readonly shape: Shape } | { readonly message: string; readonly hint: string };

/** What a path such as `alert.text` leads to, or words for the author of the template if it leads nowhere. */
export function findShape(path: string, scope: ShapeScope): Found {
  let fields: ShapeScope | null = scope;
  let shape: Shape | null = null;
  const walked: string[] = [];
  for (const key of path.split(".")) {
    if (fields === null)
      return { message: `"${path}" does not lead anywhere`, hint: `"${walked.join(".")}" has nothing within it` };
    const next: Shape | undefined = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (next === undefined) {
      const where = walked.length === 0 ? "this reader may see" : `"${walked.join(".")}" has`;
      return { message: `there is no "${path}" here`, hint: `${where}: ${Object.keys(fields).join(", ")}` };
    }
    walked.push(key);
    shape = next;
    fields = next.type === "record" ? next.fields : null;
  }
  return shape === null
    ? { message: "a name is missing", hint: `this reader may see: ${Object.keys(scope).join(", ")}` }
    : { shape };
}

const SHAPE_WORDS: Readonly<Record<Shape["type"], string>> = {
  text: "text",
  areas: "a figure for ::areas",
  score: "a figure for ::score",
  photo: "a figure for ::photo",
  list: "a list",
  record: "a group of values",
};

export function shapeInWords(shape: Shape): string {
  return SHAPE_WORDS[shape.type];
}
