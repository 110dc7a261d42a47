import { UserError } from "../../model/errors.ts";
import { didYouMean } from "../../model/nearest.ts";
import type { Settings } from "../../model/settings.ts";
import { readSettings, settingsFile, writeSettings } from "../../store/settings.ts";
import { kindInWords, SETTING_NAMES, toSetting } from "../to-setting.ts";
import type { World } from "../world.ts";

export interface SettingsOptions {
  readonly name: string | null;
  readonly value: string | null;
  readonly json: boolean;
}

/** Shows the settings, or one of them, or sets one; `-` takes it back to "not set". */
export async function settings({ name, value, json }: SettingsOptions, world: World): Promise<number> {
  const now = readSettings(world.dataFolder);
  if (name === null) {
    if (json) world.print(JSON.stringify(now, null, 2));
    else for (const one of SETTING_NAMES) world.print(lineOf(one, now));
    if (!json) world.tell(`They are kept in ${settingsFile(world.dataFolder)}`);
    return 0;
  }
  const known = toName(name);
  if (value === null) {
    world.print(json ? JSON.stringify(now[known]) : (now[known] ?? "not set"));
    return 0;
  }
  const changed = { ...now, [known]: await toSetting(known, value, world) };
  writeSettings(world.dataFolder, changed);
  world.tell(lineOf(known, changed));
  return 0;
}

function lineOf(name: keyof Settings, now: Settings): string {
  return `${name.padEnd(10)} ${now[name] ?? "not set"}   (${kindInWords(name)})`;
}

function toName(name: string): keyof Settings {
  const known = SETTING_NAMES.find((one) => one === name);
  if (known !== undefined) return known;
  throw new UserError(`there is no setting "${name}"`, {
    hint: didYouMean(name, SETTING_NAMES) ?? `there are: ${SETTING_NAMES.join(", ")}`,
  });
}
