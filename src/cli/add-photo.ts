import { sep } from "node:path";
import { UserError } from "../model/errors.ts";
import { writePhotos } from "../store/photos.ts";
import { readCleanPicture } from "./read-clean-picture.ts";
import { type AddedPhoto, reservePhoto } from "./reserve-photo.ts";
import { toPath } from "./to-path.ts";
import type { World } from "./world.ts";

/**
 * Takes a picture file, named as somebody types it, into a record that this process has open. It is on disk when this returns; the
 * event that says so is the caller's to append. Throws a UserError, and changes nothing, where it cannot be read or kept.
 */
export async function addPhoto(
  recordFolder: string,
  typed: string,
  world: Pick<World, "assets" | "cwd" | "env">,
): Promise<AddedPhoto> {
  const home = world.env["HOME"] ?? world.env["USERPROFILE"] ?? null;
  const path = toPath(typed, { cwd: world.cwd, home, windows: sep === "\\" });
  if (path === null)
    throw new UserError("that is not the name of a file", { hint: "type it, or drag the picture into this window" });
  const { jpeg } = await readCleanPicture(path, world);
  const { photo } = reservePhoto(recordFolder);
  writePhotos(recordFolder, [{ name: photo, jpeg }]);
  return { photo };
}
