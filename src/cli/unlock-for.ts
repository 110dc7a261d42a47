import { UserError } from "../model/errors.ts";
import { forgetKeys, type Locked, lockOf, unlock } from "../store/keyring.ts";
import { enLock as t } from "../text/en-lock.ts";
import { askPassphrase, hideKeys, readPassphrase } from "./passphrase.ts";
import type { World } from "./world.ts";

interface Stopped {
  readonly args: readonly string[];
  readonly world: World;
  /** runs the command once more */
  readonly again: () => Promise<number>;
}

/** What stopped a command is thrown again, unless it only lacked a passphrase: then that is asked for, once a run, and the command begins anew. */
export async function unlockFor(error: unknown, { args, world, again }: Stopped): Promise<number> {
  const locked = lockOf(error);
  if (locked === null) throw error;
  await open(locked, passphraseFileOf(args), world);
  try {
    return await again();
  } finally {
    forgetKeys();
  }
}

/** Three tries for somebody who types, one for a file. */
async function open(locked: Locked, file: string | null, world: World): Promise<void> {
  const tries = file === null ? 3 : 1;
  for (let n = 1; n <= tries; n++) {
    const passphrase = file === null ? await askPassphrase(t.askRecord, null, world) : readPassphrase(file, world);
    if (unlock(locked, passphrase)) {
      hideKeys(world, false);
      return;
    }
    if (n < tries) world.stderr.write(`${t.wrong}\n`);
  }
  hideKeys(world, false);
  throw new UserError(t.wrong, { hint: t.wrongHint });
}

/** It stands before or behind the command, as any option that goes with all of them. */
function passphraseFileOf(args: readonly string[]): string | null {
  const name = "--passphrase-file";
  const at = args.indexOf(name);
  const joined = args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1);
  return joined ?? (at < 0 ? null : (args[at + 1] ?? null));
}
