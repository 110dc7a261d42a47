import { join } from "node:path";
import { checklistsBehindFactors } from "../checklist/checklists-behind-factors.ts";
import type { SavedYaml } from "../checklist/saved-yaml.ts";
import type { SourceFile } from "../checklist/sort-files.ts";
import type { Case, Catalogue } from "../model/checklist.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { readAssetJson, readAssetJsonAfter } from "../store/read-asset.ts";
import { hasFolder, readTree } from "../store/read-tree.ts";
import type { World } from "./world.ts";

/** What a folder of checklists may have beside them. */
export const BESIDE: readonly string[] = ["factors.yaml", "sources.yaml", "guards.yaml", "sets.yaml"];

/** What the build keeps of the shipped files. */
export interface Shipped {
  readonly files: readonly { readonly file: string; readonly text: string; readonly yaml: SavedYaml | null }[];
  /** what was found when they were checked */
  readonly diagnostics: readonly Diagnostic[];
  readonly cases: Readonly<Record<string, readonly Case[]>>;
}

export function readShipped({ assets }: Pick<World, "assets">): Shipped {
  return readAssetJsonAfter<Shipped>(assets, "catalogue.json", "checklists.json");
}

/** Where they lie in a copy of the source; what is installed has them in one file, and tells places by these names. */
export function shippedFolder({ assets }: Pick<World, "assets">): string {
  return join(assets, "..", "checklists");
}

/**
 * The files of the shipped checklists. With `only` no more than what others lean on: factors, sources and guards, the libraries, and the
 * checklists without whose questions nobody could have a factor.
 */
export function shippedFiles(
  { only }: { readonly only: boolean },
  world: Pick<World, "assets">,
): readonly SourceFile[] {
  const folder = shippedFolder(world);
  const keeps = only ? leftWithOnly(readAssetJson<Catalogue>(world.assets, "catalogue.json")) : () => true;
  const built = readShipped(world).files;
  const saved = new Map(built.map((one) => [one.file, one]));
  // Of a file that was changed since, the text is parsed anew.
  const savedAs = (file: string, text: string): SavedYaml | undefined => {
    const found = saved.get(file);
    return found?.text === text ? (found.yaml ?? undefined) : undefined;
  };
  return (hasFolder(folder) ? readTree(folder, ".yaml") : built)
    .filter(({ file }) => keeps(file))
    .map(({ file, text }) => ({ file: join(folder, file), text, shelf: "shipped", saved: savedAs(file, text) }));
}

/** The handouts that come with Handrail: what checklists and guards may name. */
export function shippedHandouts({ assets }: Pick<World, "assets">): Catalogue["handouts"] {
  return readAssetJson<Catalogue>(assets, "catalogue.json").handouts;
}

function leftWithOnly(catalogue: Catalogue): (file: string) => boolean {
  const behind = checklistsBehindFactors(catalogue);
  const kept = catalogue.checklists.filter(({ id, items }) => items.length === 0 || behind.has(id));
  const files = [...kept.map(({ file }) => file), ...BESIDE.filter((file) => file !== "sets.yaml")];
  return (file) => files.includes(file);
}
