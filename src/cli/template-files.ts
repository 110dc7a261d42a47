import { join } from "node:path";
import { readAssetJsonAfter } from "../store/read-asset.ts";
import { hasFolder, readTree, type TextFile } from "../store/read-tree.ts";
import { readSettings } from "../store/settings.ts";
import type { World } from "./world.ts";

/** The text of a template by its path: `en/reports/family.md`. */
export interface TemplateFile extends TextFile {
  /** where it really lies */
  readonly from: string;
  readonly own: boolean;
}

/** The templates that come with Handrail, as they are written. */
export function shippedTemplateFiles({ assets }: Pick<World, "assets">): readonly TemplateFile[] {
  const folder = join(assets, "..", "templates");
  if (hasFolder(folder)) return templatesIn(folder, false);
  // What is installed has them in one file, and tells places by where they lie in the source.
  const files = readAssetJsonAfter<readonly TextFile[]>(assets, "handouts.json", "template-files.json");
  return files.map(({ file, text }) => ({ file, text, from: join("templates", file), own: false }));
}

/** What the folder that the settings name has in their place; none where no folder is set. */
export function ownTemplateFiles(world: Pick<World, "settingsFolder">): readonly TemplateFile[] {
  const { templates } = readSettings(world);
  return templates === null ? [] : templatesIn(templates, true);
}

/** Other texts may lie beside them: only what stands under a language is a template. */
function templatesIn(folder: string, own: boolean): readonly TemplateFile[] {
  return readTree(folder, ".md")
    .filter(({ file }) => /^[a-z]{2}\//.test(file))
    .map(({ file, text }) => ({ file, text, from: join(folder, file), own }));
}
