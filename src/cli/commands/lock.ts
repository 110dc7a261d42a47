import { UserError } from "../../model/errors.ts";
import { lockRecord, unlockRecord } from "../../store/convert-record.ts";
import { hasPassphrase, masterOf, setLocking, setPassphrase } from "../../store/lock-file.ts";
import { findRecord } from "../../store/records.ts";
import { enLock } from "../../text/en-lock.ts";
import { enRecords } from "../../text/en-records.ts";
import { askNewPassphrase } from "../passphrase.ts";
import { tool } from "../version.ts";
import type { World } from "../world.ts";

export interface LockOptions {
  readonly ids: readonly string[];
  readonly passphraseFile: string | null;
}

const t = enRecords.lock;

/** Locks records with this computer's passphrase, which is set now if there is none yet. */
export async function lock({ ids, passphraseFile }: LockOptions, world: World): Promise<number> {
  const records = ids.map((id) => findRecord(world.dataFolder, id));
  if (!hasPassphrase(world.dataFolder))
    setPassphrase(world.dataFolder, await askNewPassphrase(enLock.final, passphraseFile, world), false);
  const master = masterOf(world.dataFolder);
  let changed = 0;
  for (const { folder, id } of records) {
    const isNew = lockRecord(folder, () => master, tool);
    world.tell(isNew ? t.locked(id) : t.already(id));
    if (isNew) changed += 1;
  }
  if (changed > 0) world.tell(t.before);
  return 0;
}

/** Opens locked records for good. */
export async function unlock({ ids }: LockOptions, world: World): Promise<number> {
  for (const { folder, id } of ids.map((one) => findRecord(world.dataFolder, one)))
    world.tell(unlockRecord(folder) ? t.unlocked(id) : t.open(id));
  return 0;
}

/** Whether new records are locked: `on` asks for a passphrase if there is none yet. */
export async function setEncrypt(value: string, passphraseFile: string | null, world: World): Promise<number> {
  const isOn = toOn(value);
  if (isOn && !hasPassphrase(world.dataFolder))
    setPassphrase(world.dataFolder, await askNewPassphrase(enLock.final, passphraseFile, world), true);
  setLocking(world.dataFolder, isOn);
  world.tell(isOn ? t.on : t.off);
  return 0;
}

function toOn(value: string): boolean {
  if (value === "on") return true;
  if (value === "off" || value === "-") return false;
  throw new UserError(t.badValue(value), { hint: t.badValueHint });
}
