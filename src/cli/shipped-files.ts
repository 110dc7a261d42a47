import { join } from "node:path";
import { checklistsBehindFactors } from "../checklist/checklists-behind-factors.ts";
import type { SavedYaml } from "../checklist/saved-yaml.ts";
import type { SourceFile } from "../checklist/sort-files.ts";
import type { Catalogue } from "../model/checklist.ts";
import { readAssetJson } from "../store/read-asset.ts";
import { readTree } from "../store/read-tree.ts";
import { sha256 } from "../store/sha256.ts";
import type { World } from "./world.ts";

/** What a folder of checklists may have beside them. */
export const BESIDE: readonly string[] = ["factors.yaml", "sources.yaml", "guards.yaml", "sets.yaml"];

/** The shipped files as the build read them, each with the hash of its text: one that was changed since is parsed anew. */
type Saved = Readonly<Record<string, { readonly hash: string; readonly yaml: SavedYaml }>>;

export function shippedFolder({ assets }: World): string {
  return join(assets, "..", "checklists");
}

/**
 * The files of the shipped checklists. With `only` no more than what others lean on: factors, sources and guards, the libraries, and the
 * checklists without whose questions nobody could have a factor.
 */
export function shippedFiles({ only }: { readonly only: boolean }, world: World): readonly SourceFile[] {
  const folder = shippedFolder(world);
  const keeps = only ? leftWithOnly(readAssetJson<Catalogue>(world.assets, "catalogue.json")) : () => true;
  const saved = readAssetJson<Saved>(world.assets, "checklists.json");
  const savedAs = (file: string, text: string): SavedYaml | undefined =>
    saved[file]?.hash === sha256(text) ? saved[file].yaml : undefined;
  return readTree(folder, ".yaml")
    .filter(({ file }) => keeps(file))
    .map(({ file, text }) => ({ file: join(folder, file), text, shelf: "shipped", saved: savedAs(file, text) }));
}

/** The handouts that come with Handrail: what checklists and guards may name. */
export function shippedHandouts({ assets }: World): Catalogue["handouts"] {
  return readAssetJson<Catalogue>(assets, "catalogue.json").handouts;
}

function leftWithOnly(catalogue: Catalogue): (file: string) => boolean {
  const behind = checklistsBehindFactors(catalogue);
  const kept = catalogue.checklists.filter(({ id, items }) => items.length === 0 || behind.has(id));
  const files = [...kept.map(({ file }) => file), ...BESIDE.filter((file) => file !== "sets.yaml")];
  return (file) => files.includes(file);
}
