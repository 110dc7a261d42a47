import { UserError } from "../../model/errors.ts";
import { didYouMean } from "../../model/nearest.ts";
import { plain } from "../../model/plain.ts";
import { type Settings, UNIT_SYSTEMS } from "../../model/settings.ts";
import { AUDIENCES } from "../../model/words.ts";
import { readSettings, settingsFile, writeSettings } from "../../store/settings.ts";
import type { World } from "../world.ts";

export interface SettingsOptions {
  readonly name: string | null;
  readonly value: string | null;
  readonly json: boolean;
}

/** What each may be: one of these words, or null for any text. */
const KINDS: Readonly<Record<keyof Settings, readonly string[] | null>> = {
  who: AUDIENCES,
  units: UNIT_SYSTEMS,
  photos: null,
};
const NAMES = Object.keys(KINDS) as readonly (keyof Settings)[];

/** Shows the settings, or one of them, or sets one; `-` takes it back to "not set". */
export async function settings({ name, value, json }: SettingsOptions, world: World): Promise<number> {
  const now = readSettings(world.dataFolder);
  if (name === null) {
    if (json) world.print(JSON.stringify(now, null, 2));
    else for (const one of NAMES) world.print(lineOf(one, now));
    if (!json) world.tell(`They are kept in ${settingsFile(world.dataFolder)}`);
    return 0;
  }
  const known = toName(name);
  if (value === null) {
    world.print(json ? JSON.stringify(now[known]) : (now[known] ?? "not set"));
    return 0;
  }
  const changed = { ...now, [known]: toValue(known, value) };
  writeSettings(world.dataFolder, changed);
  world.tell(lineOf(known, changed));
  return 0;
}

function lineOf(name: keyof Settings, now: Settings): string {
  const kinds = KINDS[name];
  return `${name.padEnd(8)} ${now[name] ?? "not set"}${kinds === null ? "" : `   (${kinds.join(", ")})`}`;
}

function toName(name: string): keyof Settings {
  const known = NAMES.find((one) => one === name);
  if (known !== undefined) return known;
  throw new UserError(`there is no setting "${name}"`, {
    hint: didYouMean(name, NAMES) ?? `there are: ${NAMES.join(", ")}`,
  });
}

function toValue(name: keyof Settings, value: string): string | null {
  const kinds = KINDS[name];
  if (value === "-") return null;
  if (kinds === null || kinds.includes(value)) return plain(value);
  throw new UserError(`"${value}" cannot be the setting "${name}"`, {
    hint: didYouMean(value, kinds) ?? `it is one of: ${kinds.join(", ")}`,
  });
}
