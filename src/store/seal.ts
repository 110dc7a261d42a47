import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto";

/** How a key is made of a passphrase. The salt is the computer's, so that one passphrase is stretched once a run, not once a record. */
export interface Stretch {
  readonly kdf: "scrypt";
  readonly n: number;
  readonly salt: string;
}

/** 128 MB and about half a second: what a guess costs. */
const WORK = 2 ** 17;
/** What another program wrote may ask for a little more, and not for all of the memory. */
const WORK_BETWEEN = [2 ** 14, 2 ** 18] as const;
const KEY = 32;
const IV = 12;
const TAG = 16;

export function newStretch(): Stretch {
  return { kdf: "scrypt", n: WORK, salt: randomBytes(16).toString("base64") };
}

export function isStretch(value: unknown): value is Stretch {
  const { kdf, n, salt } = (value ?? {}) as Partial<Record<keyof Stretch, unknown>>;
  const [least, most] = WORK_BETWEEN;
  return (
    kdf === "scrypt" &&
    typeof n === "number" &&
    n >= least &&
    n <= most &&
    Number.isInteger(Math.log2(n)) &&
    typeof salt === "string" &&
    /^[A-Za-z0-9+/]{22}==$/.test(salt)
  );
}

/** The key that a passphrase makes. The same letters, typed on another keyboard, make the same key. */
export function stretch(passphrase: string, { n, salt }: Stretch): Buffer {
  const options = { N: n, r: 8, p: 1, maxmem: 160 * 8 * n };
  return scryptSync(Buffer.from(passphrase.normalize("NFKC")), Buffer.from(salt, "base64"), KEY, options);
}

export function newKey(): Buffer {
  return randomBytes(KEY);
}

/** Locks bytes, bound to the place they belong in: they open nowhere else. */
export function seal(key: Uint8Array, bytes: Uint8Array, place: string): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  cipher.setAAD(Buffer.from(place));
  return Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** What was locked; null if the key is another one, it was changed, or it belongs elsewhere. */
export function unseal(key: Uint8Array, sealed: Uint8Array, place: string): Buffer | null {
  if (sealed.length < IV + TAG) return null;
  const cipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, IV), { authTagLength: TAG });
  cipher.setAAD(Buffer.from(place));
  cipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const start = cipher.update(sealed.subarray(IV, sealed.length - TAG));
  try {
    return Buffer.concat([start, cipher.final()]);
  } catch {
    return null;
  }
}
