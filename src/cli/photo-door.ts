import { join, resolve } from "node:path";
import { UserError } from "../model/errors.ts";
import type { PhotoDoor } from "../prompt/ask-interview.ts";
import { findPictures } from "../store/find-pictures.ts";
import { reservePhoto } from "./reserve-photo.ts";
import type { World } from "./world.ts";

/** As many names as a screen shows. */
const SHOWN = 3;

/** Pictures for the record that is open: by path, or by number out of the folder that the settings name. */
export function photoDoor(recordFolder: string, pictures: string | null, world: World): PhotoDoor {
  const folder = pictures === null ? null : resolve(world.cwd, pictures);
  return {
    newest: () => newestIn(folder),
    add: async (typed) => {
      const { addPhoto } = await import("./add-photo.ts");
      const name = folder === null || !/^[1-9]$/.test(typed.trim()) ? undefined : newestIn(folder)[Number(typed) - 1];
      const { photo } = await addPhoto(
        recordFolder,
        name === undefined || folder === null ? typed : join(folder, name),
        world,
      );
      return photo;
    },
    reserve: () => reservePhoto(recordFolder).photo,
  };
}

/** The folder may be away (a phone that is not plugged in): then there is nothing to show. */
function newestIn(folder: string | null): readonly string[] {
  if (folder === null) return [];
  try {
    return findPictures(folder)
      .pictures.slice(0, SHOWN)
      .map(({ name }) => name);
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}
