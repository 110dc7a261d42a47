import { type HandoutId, type SourceId, toId } from "../model/ids.ts";
import { HANDOUT_GROUPS } from "../model/words.ts";
import type { FrontMatter } from "./front-matter.ts";
import { handoutShape } from "./handout/handout-shape.ts";
import { oneOf, onlyKeys, required } from "./head-of.ts";
import type { RecordShape } from "./shape.ts";
import type { HandoutTemplate, TemplateBlock } from "./template.ts";
import type { TemplateSource } from "./template-source.ts";

const KEYS = ["id", "title", "kind", "group", "sources", "exercise", "gate"];
const YES_NO = ["yes", "no"] as const;

/** The head of a handout and its body → the handout; null, with what is wrong reported. */
export function parseHandout(
  head: FrontMatter,
  source: TemplateSource,
  body: (shape: RecordShape) => readonly TemplateBlock[],
): HandoutTemplate | null {
  onlyKeys(KEYS, head, source);
  const id = named(head, source);
  const title = required("title", head, source);
  const group = oneOf("group", HANDOUT_GROUPS, head, source);
  const sources = required("sources", head, source);
  const exercise = head.entries.has("exercise") ? oneOf("exercise", YES_NO, head, source) : "no";
  const blocks = body(handoutShape);
  if (id === null || title === null || group === null || sources === null || exercise === null) return null;
  return {
    id,
    kind: "handout",
    title,
    group,
    sources: sources
      .replace(/^\[|\]$/g, "")
      .split(",")
      .flatMap((one) => toId<SourceId>(one.trim()) ?? []),
    exercise: exercise === "yes",
    gate: head.entries.get("gate")?.value ?? null,
    blocks,
  };
}

/** A handout's id is the name of its file: so whoever knows the id finds it. */
function named(head: FrontMatter, source: TemplateSource): HandoutId | null {
  const value = required("id", head, source);
  if (value === null) return null;
  const id = toId<HandoutId>(value);
  const { offset } = head.entries.get("id") ?? { offset: 0 };
  const file = source.file.replace(/^.*[\\/]|\.md$/g, "");
  if (id !== null && id === file) return id;
  source.report({
    code: "file-name",
    offset,
    length: value.length,
    message: `"${value}" is not the name of this file`,
    hint: "a handout has its file's name: small letters, digits and hyphens",
  });
  return null;
}
