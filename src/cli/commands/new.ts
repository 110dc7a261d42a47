import { resolve } from "node:path";
import type { Catalogue } from "../../model/checklist.ts";
import { UserError } from "../../model/errors.ts";
import { type ChecklistId, toId } from "../../model/ids.ts";
import { readAssetJson, readAssetText } from "../../store/read-asset.ts";
import { writeWhole } from "../../store/write-file.ts";
import type { World } from "../world.ts";

export interface NewOptions {
  readonly id: string;
  readonly output: string | null;
  readonly force: boolean;
}

/** Writes a commented checklist to begin with. It is sound as it is: `check` and `test` pass. */
export async function newChecklist({ id, output, force }: NewOptions, world: World): Promise<number> {
  if (toId<ChecklistId>(id) === null) {
    throw new UserError(`"${id}" cannot name a checklist`, {
      hint: "use small letters, digits and hyphens, and begin with a letter: garden-shed",
    });
  }
  const { checklists, sets } = readAssetJson<Catalogue>(world.assets, "catalogue.json");
  if (checklists.some((one) => (one.id as string) === id)) {
    throw new UserError(`there is a shipped checklist "${id}"`, {
      hint: `take another name; to change that one, write a file with extends: ${id} (docs/checklists.md)`,
    });
  }
  if (sets.some((one) => (one.id as string) === id))
    throw new UserError(`there is a set "${id}"`, { hint: "take another name" });
  const file = output ?? `${id}.yaml`;
  writeWhole(resolve(world.cwd, file), starter(id, world), { force });
  world.tell(`Wrote ${file}. Change it line by line, and after each change: handrail check ${file}`);
  return 0;
}

/** The starter is a whole checklist; only its name is changed. */
function starter(id: string, { assets }: World): string {
  const words = id.replaceAll("-", " ");
  const title = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return readAssetText(assets, "starter-checklist.yaml")
    .replace(/^id: .*$/m, () => `id: ${id}`)
    .replace(/^title: .*$/m, () => `title: ${title}`);
}
