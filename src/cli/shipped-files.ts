import { join } from "node:path";
import { checklistsBehindFactors } from "../checklist/checklists-behind-factors.ts";
import type { SourceFile } from "../checklist/sort-files.ts";
import type { Catalogue } from "../model/checklist.ts";
import { readAssetJson } from "../store/read-asset.ts";
import { readTree } from "../store/read-tree.ts";
import type { World } from "./world.ts";

/** What a folder of checklists may have beside them. */
export const BESIDE: readonly string[] = ["factors.yaml", "sources.yaml", "guards.yaml", "sets.yaml"];

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
  return readTree(folder, ".yaml")
    .filter(({ file }) => keeps(file))
    .map(({ file, text }) => ({ file: join(folder, file), text, shelf: "shipped" }));
}

function leftWithOnly(catalogue: Catalogue): (file: string) => boolean {
  const behind = checklistsBehindFactors(catalogue);
  const kept = catalogue.checklists.filter(({ id, items }) => items.length === 0 || behind.has(id));
  const files = [...kept.map(({ file }) => file), ...BESIDE.filter((file) => file !== "sets.yaml")];
  return (file) => files.includes(file);
}
