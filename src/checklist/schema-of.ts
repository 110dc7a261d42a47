import type { z } from "zod";
import { ChecklistFile } from "./schema.ts";
import { FactorsFile, GuardsFile, SetsFile, SourcesFile } from "./schema-beside.ts";

/** The files that stand beside checklists: each is one list, under its own name. */
export const BESIDE_FILES = {
  factors: FactorsFile,
  sources: SourcesFile,
  guards: GuardsFile,
  sets: SetsFile,
} as const;

export type BesideKind = keyof typeof BESIDE_FILES;

/** A file's kind is its name; any other is a checklist. */
export function besideKind(file: string): BesideKind | null {
  const name = baseName(file);
  return Object.hasOwn(BESIDE_FILES, name) ? (name as BesideKind) : null;
}

export function schemaOf(file: string): z.ZodType {
  const kind = besideKind(file);
  return kind === null ? ChecklistFile : BESIDE_FILES[kind];
}

/** `/clinic/rooms/stairs.yaml` → `stairs`. */
export function baseName(file: string): string {
  return file.replace(/^.*[/\\]/, "").replace(/\.ya?ml$/, "");
}
