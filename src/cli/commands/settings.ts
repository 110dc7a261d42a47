import { UserError } from "../../model/errors.ts";
import { didYouMean } from "../../model/nearest.ts";
import type { Settings } from "../../model/settings.ts";
import { locksNewRecords } from "../../store/lock-file.ts";
import { readSettings, settingsFile, writeSettings } from "../../store/settings.ts";
import { kindInWords, SETTING_NAMES, toSetting } from "../to-setting.ts";
import type { World } from "../world.ts";

export interface SettingsOptions {
  readonly name: string | null;
  readonly value: string | null;
  readonly json: boolean;
  /** for scripts: its first line is the passphrase that `encrypt on` sets */
  readonly passphraseFile: string | null;
}

/** Shows the settings, or one of them, or sets one; `-` takes it back to "not set". */
export async function settings({ name, value, json, passphraseFile }: SettingsOptions, world: World): Promise<number> {
  const encrypt = locksNewRecords(world.dataFolder) ? "on" : null;
  if (name === ENCRYPT && value !== null) {
    const { setEncrypt } = await import("./lock.ts");
    return setEncrypt(value, passphraseFile, world);
  }
  if (name === ENCRYPT) {
    world.print(json ? JSON.stringify(encrypt) : (encrypt ?? "off"));
    return 0;
  }
  const now = readSettings(world.dataFolder);
  if (name === null) {
    if (json) world.print(JSON.stringify({ ...now, encrypt }, null, 2));
    else for (const one of SETTING_NAMES) world.print(lineOf(one, now));
    if (!json)
      world.print(`${ENCRYPT.padEnd(10)} ${encrypt ?? "off"}   (on, off: new records are locked with a passphrase)`);
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

/** Kept by itself, with what tells the passphrase. */
const ENCRYPT = "encrypt";
const NAMES: readonly string[] = [...SETTING_NAMES, ENCRYPT];

function lineOf(name: keyof Settings, now: Settings): string {
  return `${name.padEnd(10)} ${now[name] ?? "not set"}   (${kindInWords(name)})`;
}

function toName(name: string): keyof Settings {
  const known = SETTING_NAMES.find((one) => one === name);
  if (known !== undefined) return known;
  throw new UserError(`there is no setting "${name}"`, {
    hint: didYouMean(name, NAMES) ?? `there are: ${NAMES.join(", ")}`,
  });
}
