import type { Block } from "../model/document.ts";
import { UserError } from "../model/errors.ts";
import type { Pictures } from "../render/pictures.ts";
import { readAsset } from "../store/read-asset.ts";
import { readCleanPicture } from "./read-clean-picture.ts";
import type { World } from "./world.ts";

/** The clinic's logo as a JPEG; null, and it is told, where the file that the settings name cannot be read any more. */
export async function readLogo(path: string | null, world: Pick<World, "assets" | "tell">): Promise<Uint8Array | null> {
  if (path === null) return null;
  try {
    return (await readCleanPicture(path, world)).jpeg;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    world.tell(`Without the logo: ${error.message}`);
    return null;
  }
}

/** A JPEG in shades of gray: one coloured dot costs as much as a coloured page. */
export async function toGray(jpeg: Uint8Array | null, { assets }: Pick<World, "assets">): Promise<Uint8Array | null> {
  if (jpeg === null) return null;
  const { toGrayJpeg } = await import("../intake/jpeg-codec.ts");
  const [decoder, encoder] = ["decoder", "encoder"].map((name) => readAsset(assets, `jpeg-${name}.wasm.br`));
  return decoder === undefined || encoder === undefined ? null : toGrayJpeg(jpeg, { decoder, encoder });
}

/** The same pictures, those photos in gray that the blocks show. */
export async function inGray(
  pictures: Pictures,
  blocks: readonly Block[],
  world: Pick<World, "assets">,
): Promise<Pictures> {
  const gray = new Map<string, Uint8Array | null>();
  for (const id of photosIn(blocks)) gray.set(id, await toGray(pictures.photos(id), world));
  return { ...pictures, photos: (id) => gray.get(id) ?? null };
}

function photosIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === "photo") return [block.photo.id];
    if (block.type === "blockquote" || block.type === "small") return photosIn(block.children);
    return block.type === "list" ? block.children.flatMap((item) => photosIn(item.children)) : [];
  });
}
