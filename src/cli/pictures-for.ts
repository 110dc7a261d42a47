import type { Drawing } from "../model/drawing.ts";
import type { Pictures } from "../render/pictures.ts";
import { readPhoto } from "../store/photos.ts";
import { readAssetJson } from "../store/read-asset.ts";
import type { World } from "./world.ts";

/** The shipped drawings, read when the first is wanted, and the photos of a record's folder. */
export function picturesFor(folder: string | null, { assets }: Pick<World, "assets">): Pictures {
  let drawings: readonly Drawing[] | null = null;
  return {
    drawings: (name) => {
      drawings ??= readAssetJson<readonly Drawing[]>(assets, "figures.json");
      return drawings.find((one) => one.name === name) ?? null;
    },
    photos: (id) => (folder === null ? null : readPhoto(folder, id)),
  };
}
