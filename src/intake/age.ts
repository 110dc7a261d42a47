import { Decrypter, Encrypter } from "age-encryption";
import { UserError } from "../model/errors.ts";

/** 18 is what age writes; each more doubles the memory, of 256 MB then. */
const MOST_WORK = 19;

/** Locks bytes with a passphrase, so that any age program opens them: `age -d`. It takes a second or two, on purpose: each more of `work` doubles that for whoever guesses, too. */
export async function toAge(bytes: Uint8Array, passphrase: string, work = 18): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(work);
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(bytes);
}

/** What an age file holds; null if the passphrase is not the right one. Throws a UserError for a file that is damaged, or locked for keys instead. */
export async function fromAge(bytes: Uint8Array, passphrase: string, file: string): Promise<Uint8Array | null> {
  const work = Number(/^-> scrypt \S+ (\d{1,2})$/m.exec(headOf(bytes))?.[1] ?? 0);
  if (work > MOST_WORK)
    throw new UserError(`${file} is locked so that opening it would fill this computer's memory`, {
      hint: "open it with age first, then import what comes out",
    });
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(bytes);
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    if (cause.message.includes("no identity matched")) {
      if (work > 0) return null;
      throw new UserError(`${file} is locked for somebody's key, not with a passphrase`, {
        hint: "open it with age first, then import what comes out",
        cause,
      });
    }
    throw new UserError(`${file} is damaged: it cannot be opened`, { hint: "ask for it to be exported again", cause });
  }
}

/** The lines before what is locked. */
function headOf(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1000));
}
