import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import { hasFolder, readTree } from "../store/read-tree.ts";
import { readShipped, shippedFolder } from "./shipped-files.ts";
import type { World } from "./world.ts";

/** What the build found when it checked the shipped checklists; null when one of them is no longer as it was then. */
export function checkedByBuild(
  world: World,
): { readonly files: readonly string[]; readonly diagnostics: readonly Diagnostic[] } | null {
  const { files, diagnostics } = readShipped(world);
  const folder = shippedFolder(world);
  const built = new Map(files.map(({ file, text }) => [file, text]));
  const now = hasFolder(folder) ? readTree(folder, ".yaml") : files;
  if (now.length !== files.length || now.some(({ file, text }) => built.get(file) !== text)) return null;
  return {
    files: files.map(({ file }) => join(folder, file)),
    diagnostics: diagnostics.map((one) => ({ ...one, file: join(folder, one.file) })),
  };
}
