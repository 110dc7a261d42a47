import { basename } from "node:path";
import type { CleanPicture } from "../intake/read-picture.ts";
import { readAsset } from "../store/read-asset.ts";
import { readOrdinaryFile } from "../store/read-file.ts";
import type { World } from "./world.ts";

/** A picture file, cleaned. Throws a UserError where it cannot be read or is none. What decodes it is loaded only now. */
export async function readCleanPicture(path: string, world: Pick<World, "assets">): Promise<CleanPicture> {
  const { PICTURE_LIMIT, readPicture } = await import("../intake/read-picture.ts");
  const bytes = readOrdinaryFile(path, PICTURE_LIMIT);
  const decoder = readAsset(world.assets, "jpeg-decoder.wasm.br");
  const encoder = readAsset(world.assets, "jpeg-encoder.wasm.br");
  return readPicture(bytes, basename(path), { decoder, encoder });
}
