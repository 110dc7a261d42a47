import { UserError } from "../model/errors.ts";
import type { Settings } from "../model/settings.ts";
import { requireFolder } from "../store/read-named.ts";
import { readSettings } from "../store/settings.ts";
import type { World } from "./world.ts";

export interface Settled {
  readonly world: World;
  /** the folder of checklists that the settings name */
  readonly checklists: string | null;
}

/** The world as the settings have it: the records are where they say. */
export function settle(world: World, { isLeftOpen = false }: { readonly isLeftOpen?: boolean }): Settled {
  const settings = readSettings(world);
  const { checklists } = settings;
  const { settingsFolder } = world;
  const data = dataOf(settings, world);
  if (data === null) return { world: { ...world, dataFolder: settingsFolder }, checklists };
  // Nothing may be begun in the wrong place while a drive is away; the settings themselves can always be put right.
  if (!isLeftOpen) requireThere(data);
  return { world: { ...world, dataFolder: data }, checklists };
}

/** The folder that the settings put the records in; null where it does not count, because HANDRAIL_HOME says where everything is. */
function dataOf({ data }: Settings, { env }: World): string | null {
  return env["HANDRAIL_HOME"] ? null : data;
}

function requireThere(folder: string): void {
  try {
    requireFolder(folder);
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    throw new UserError(`the folder of the records, ${folder}, is not there`, {
      hint: "put its drive back; or name another folder: handrail settings data FOLDER",
      cause,
    });
  }
}
