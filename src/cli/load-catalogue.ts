import { resolve } from "node:path";
import type { Catalogue } from "../model/checklist.ts";
import { UserError } from "../model/errors.ts";
import { readAsset } from "../store/read-asset.ts";
import type { GlobalOptions } from "./global-options.ts";
import type { World } from "./world.ts";

const bytesOf = new WeakMap<Catalogue, Uint8Array>();

/** The shipped checklists as the build wrote them, to be kept with a record: writing them anew would take as long as all the rest of a start. null for others. */
export function shippedJson(catalogue: Catalogue): Uint8Array | null {
  return bytesOf.get(catalogue) ?? null;
}

/** The shipped checklists as the build compiled them. */
export function shippedCatalogue({ assets }: Pick<World, "assets">): Catalogue {
  const bytes = readAsset(assets, "catalogue.json");
  const catalogue = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8")) as Catalogue;
  bytesOf.set(catalogue, bytes);
  return catalogue;
}

/**
 * The checklists to work with. The shipped ones were checked and compiled by the build; a clinic's folder is read and checked now,
 * together with the shipped files, which it may add to or take the place of. Throws a UserError with every problem of every file.
 */
export async function loadCatalogue({ checklists, only }: GlobalOptions, world: World): Promise<Catalogue> {
  if (checklists === null) {
    if (only)
      throw new UserError("--only goes with --checklists", { hint: "handrail --checklists DIR --only assess …" });
    return shippedCatalogue(world);
  }
  const { readOwnCatalogue } = await import("./read-own-catalogue.ts");
  const { catalogue, notices } = readOwnCatalogue({ folder: resolve(world.cwd, checklists), only }, world);
  for (const notice of notices) world.tell(notice);
  return catalogue;
}
