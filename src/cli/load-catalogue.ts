import { resolve } from "node:path";
import type { Catalogue } from "../model/checklist.ts";
import { UserError } from "../model/errors.ts";
import { readAssetJson } from "../store/read-asset.ts";
import type { GlobalOptions } from "./global-options.ts";
import type { World } from "./world.ts";

/**
 * The checklists to work with. The shipped ones were checked and compiled by the build; a clinic's folder is read and checked now,
 * together with the shipped files, which it may add to or take the place of. Throws a UserError with every problem of every file.
 */
export async function loadCatalogue({ checklists, only }: GlobalOptions, world: World): Promise<Catalogue> {
  if (checklists === null) {
    if (only)
      throw new UserError("--only goes with --checklists", { hint: "handrail --checklists DIR --only assess …" });
    return readAssetJson<Catalogue>(world.assets, "catalogue.json");
  }
  const { readOwnCatalogue } = await import("./read-own-catalogue.ts");
  const { catalogue, notices } = readOwnCatalogue({ folder: resolve(world.cwd, checklists), only }, world);
  for (const notice of notices) world.tell(notice);
  return catalogue;
}
