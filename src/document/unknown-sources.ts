import type { Diagnostic } from "../model/diagnostic.ts";
import type { SourceId } from "../model/ids.ts";
import { didYouMean } from "../model/nearest.ts";
import type { HandoutTemplate } from "./template.ts";

/** The sources that handouts name and nobody knows: each a problem of its file's head. */
export function unknownSources(
  handouts: readonly HandoutTemplate[],
  known: readonly SourceId[],
): readonly Diagnostic[] {
  return handouts.flatMap(({ id, sources }) =>
    sources
      .filter((source) => !known.includes(source))
      .map((source) => ({
        code: "unknown-source",
        severity: "error" as const,
        file: `en/handouts/${id}.md`,
        line: 1,
        column: 1,
        length: 3,
        source: "---",
        message: `"${source}" is not a source`,
        hint: didYouMean(source, known) ?? "sources stand in checklists/sources.yaml",
      })),
  );
}
