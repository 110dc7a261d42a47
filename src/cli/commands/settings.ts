import { UserError } from "../../model/errors.ts";
import { didYouMean } from "../../model/nearest.ts";
import type { Settings } from "../../model/settings.ts";
import { locksNewRecords } from "../../store/lock-file.ts";
import { recordsFolder } from "../../store/paths.ts";
import { recordHeads } from "../../store/records.ts";
import { readSettings, settingsFile, writeSettings } from "../../store/settings.ts";
import { enSettings as t } from "../../text/en-settings.ts";
import { settle } from "../settle.ts";
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
  const now = readSettings(world);
  if (name === null) {
    if (json) world.print(JSON.stringify({ ...now, encrypt }, null, 2));
    else for (const one of SETTING_NAMES) world.print(lineOf(one, now));
    if (!json)
      world.print(`${ENCRYPT.padEnd(10)} ${encrypt ?? "off"}   (on, off: new records are locked with a passphrase)`);
    if (!json) world.tell(`They are kept in ${settingsFile(world)}`);
    return 0;
  }
  const known = toName(name);
  if (value === null) {
    world.print(json ? JSON.stringify(now[known]) : (now[known] ?? "not set"));
    return 0;
  }
  if (known === "data") refuseFixed(world);
  const changed = { ...now, [known]: await toSetting(known, value, world) };
  writeSettings(world, changed);
  world.tell(lineOf(known, changed));
  if (known === "data") tellWhere(world, settle(world, { isLeftOpen: true }).world);
  return 0;
}

/** Kept by itself, with what tells the passphrase. */
const ENCRYPT = "encrypt";
const NAMES: readonly string[] = [...SETTING_NAMES, ENCRYPT];

/** HANDRAIL_HOME says where everything is: a setting would be kept and never count. */
function refuseFixed({ env, settingsFolder }: World): void {
  if (env["HANDRAIL_HOME"]) throw new UserError(t.fixed(settingsFolder), { hint: t.fixedHint });
}

/** Nobody moves a record; and whether new ones are locked stands beside them, not in the settings. */
function tellWhere({ tell, dataFolder: before }: World, { dataFolder: now }: World): void {
  if (now === before) return;
  tell(t.now(recordsFolder(now)));
  const left = recordHeads(before).length;
  if (left > 0) tell(t.left(left, recordsFolder(before)));
  if (locksNewRecords(before) && !locksNewRecords(now)) tell(t.open);
}

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
