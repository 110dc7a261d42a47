import { basename } from "node:path";
import type { CleanPicture } from "../intake/read-picture.ts";
import { readAsset } from "../store/read-asset.ts";
import { readOrdinaryFile } from "../store/read-file.ts";
import type { World } from "./world.ts";

/** A picture file, cleaned. Throws a UserError where it cannot be read or is none. What decodes it is loaded only now. */
export async function readCleanPicture(path: string, world: Pick<World, "assets">): Promise<CleanPicture> {
  const { PICTURE_LIMIT } = await import("../intake/read-picture.ts");
  return cleanPicture(readOrdinaryFile(path, PICTURE_LIMIT), basename(path), world);
}

/** The same of a picture that is read already. `name` is what it is called in messages. */
export async function cleanPicture(
  bytes: Uint8Array,
  name: string,
  world: Pick<World, "assets">,
): Promise<CleanPicture> {
  const { readPicture } = await import("../intake/read-picture.ts");
  const decoder = readAsset(world.assets, "jpeg-decoder.wasm.br");
  const encoder = readAsset(world.assets, "jpeg-encoder.wasm.br");
  return readPicture(bytes, name, { decoder, encoder });
}
