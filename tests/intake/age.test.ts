import { Buffer } from "node:buffer";
import { Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { expect, test } from "vitest";
import { fromAge, toAge } from "../../src/intake/age.ts";

const words = Buffer.from("the visit");
// As quick as can be: how long it takes is no matter here.
const locked = () => toAge(words, "four words that fit", 1);

test("what is locked opens with its passphrase, and with no other", async () => {
  const bytes = await locked();

  expect(Buffer.from(bytes).includes("visit")).toBe(false);
  expect(await fromAge(bytes, "four words that fail", "visit.age")).toBeNull();
  expect(Buffer.from((await fromAge(bytes, "four words that fit", "visit.age")) ?? [])).toEqual(words);
});

test("a changed or cut byte anywhere is told, never given out", async () => {
  const bytes = await locked();
  for (let at = 0; at < bytes.length; at += 7) {
    const changed = Uint8Array.from(bytes, (byte, n) => (n === at ? byte ^ 1 : byte));
    for (const broken of [changed, bytes.subarray(0, at)]) {
      const opened = await fromAge(broken, "four words that fit", "visit.age").catch((error: unknown) => String(error));
      expect(opened === null || /damaged|fill this computer|for somebody/.test(String(opened))).toBe(true);
    }
  }
});

test("what is locked for somebody's key, or so that it would fill the memory, is refused in words", async () => {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
  await expect(fromAge(await encrypter.encrypt(words), "x", "visit.age")).rejects.toThrow("for somebody's key");
  const heavy = Buffer.from(
    Buffer.from(await locked())
      .toString("latin1")
      .replace(/^(-> scrypt \S+) 1$/m, "$1 20"),
    "latin1",
  );
  await expect(fromAge(heavy, "x", "visit.age")).rejects.toThrow("fill this computer's memory");
});
