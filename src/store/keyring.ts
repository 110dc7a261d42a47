import { UserError } from "../model/errors.ts";
import { type Stretch, stretch, unseal } from "./seal.ts";

/** Something that a passphrase opens: what it was stretched with, and bytes that tell whether it is the right one. */
export interface Locked {
  readonly stretch: Stretch;
  readonly sealed: Uint8Array;
  readonly place: string;
}

/** The keys that this run has made of passphrases, by how they were stretched. They are in memory only. */
const keys = new Map<string, Uint8Array>();
const behind = new WeakMap<UserError, Locked>();

const nameOf = ({ n, salt }: Stretch): string => `${n} ${salt}`;

/** The key that opens this. Throws a UserError that lockOf knows, while its passphrase was not asked for. */
export function keyFor(locked: Locked): Uint8Array {
  const key = keys.get(nameOf(locked.stretch));
  // Records of one salt can have different passphrases: copied from before it was changed, say.
  if (key !== undefined && unseal(key, locked.sealed, locked.place) !== null) return key;
  const error = new UserError("this is locked with a passphrase", {
    hint: "run it in a terminal, or: --passphrase-file FILE",
  });
  behind.set(error, locked);
  throw error;
}

/** What the passphrase is wanted for, if that is why something failed; else null. */
export function lockOf(error: unknown): Locked | null {
  return error instanceof UserError ? (behind.get(error) ?? null) : null;
}

/** Keeps the key of a passphrase for the rest of the run; false if it is not the right one. */
export function unlock(locked: Locked, passphrase: string): boolean {
  const key = stretch(passphrase, locked.stretch);
  if (unseal(key, locked.sealed, locked.place) === null) return false;
  keys.set(nameOf(locked.stretch), key);
  return true;
}

/** Keeps a key that is known already. */
export function holdKey({ stretch: how, key }: { readonly stretch: Stretch; readonly key: Uint8Array }): void {
  keys.set(nameOf(how), key);
}

/** The run is over, or another one begins. */
export function forgetKeys(): void {
  keys.clear();
}
