import type { Block, Document } from "../model/document.ts";

/** Several documents as one, each beginning on a new page. One alone stays as it is. */
export function joinDocuments(documents: readonly Document[], title: string): Document {
  const [first, ...rest] = documents;
  if (first === undefined) throw new Error("there is nothing to join");
  if (rest.length === 0) return first;
  return {
    ...first,
    title,
    footer: title,
    blocks: documents.flatMap((one, index): readonly Block[] => [
      ...(index === 0 ? [] : [{ type: "thematicBreak" } as const]),
      ...one.blocks,
    ]),
  };
}
