import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import { readAssetJson } from "../store/read-asset.ts";
import { shippedFiles, shippedFolder } from "./shipped-files.ts";
import type { World } from "./world.ts";

/** What the build found when it checked the shipped checklists; null when one of them is no longer as it was then. */
export function checkedByBuild(
  world: World,
): { readonly files: readonly string[]; readonly diagnostics: readonly Diagnostic[] } | null {
  const files = shippedFiles({ only: false }, world);
  const { count, diagnostics } = readAssetJson<{ readonly count: number; readonly diagnostics: readonly Diagnostic[] }>(
    world.assets,
    "checked.json",
  );
  if (files.length !== count || files.some(({ saved }) => saved === undefined)) return null;
  const folder = shippedFolder(world);
  return {
    files: files.map(({ file }) => file),
    diagnostics: diagnostics.map((one) => ({ ...one, file: join(folder, one.file) })),
  };
}
