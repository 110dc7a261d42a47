import { relative, resolve } from "node:path";
import { showDiagnostic } from "../checklist/show-diagnostic.ts";
import type { Catalogue, Checklist } from "../model/checklist.ts";
import { UserError } from "../model/errors.ts";
import { didYouMean } from "../model/nearest.ts";
import type { GlobalOptions } from "./global-options.ts";
import { isFile } from "./load-assessment.ts";
import { readNamedChecklists } from "./read-named-checklists.ts";
import { shippedFolder } from "./shipped-files.ts";
import type { World } from "./world.ts";

export interface FoundChecklist {
  readonly checklist: Checklist;
  readonly catalogue: Catalogue;
  /** the whole path of its file */
  readonly file: string;
  /** what a signature is for */
  readonly content: string;
  readonly shipped: boolean;
}

/** One checklist by its id or its file, read from its YAML. Throws a UserError if there is none, or where it has problems. */
export function findChecklist(name: string, options: GlobalOptions, world: World): FoundChecklist {
  const byPath = isFile(name);
  const read = readNamedChecklists(byPath ? [name] : [], { ...options, lint: true }, world);
  const { catalogue, diagnostics, origins, contents } = read;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (catalogue === null || errors.length > 0) {
    throw new UserError(
      `${name} cannot be used: ${errors.length === 1 ? "there is a problem" : `there are ${errors.length} problems`}`,
      {
        lines: errors.map(showDiagnostic),
      },
    );
  }
  const among = byPath ? read.named : catalogue.checklists.filter(({ items }) => items.length > 0);
  const checklist = byPath && among.length === 1 ? among[0] : among.find(({ id }) => (id as string) === name);
  if (checklist === undefined) {
    const ids = among.map(({ id }) => id as string);
    const hint = byPath ? "name the file of one checklist" : (didYouMean(name, ids) ?? `there are: ${ids.join(", ")}`);
    throw new UserError(byPath ? `${name} is not one checklist` : `there is no checklist "${name}"`, { hint });
  }
  const file = resolve(world.cwd, origins[checklist.id] ?? "");
  const inShipped = relative(resolve(shippedFolder(world)), file);
  return {
    checklist,
    catalogue,
    file,
    content: contents[checklist.id] ?? "",
    shipped: !inShipped.startsWith("..") && resolve(inShipped) !== inShipped,
  };
}
