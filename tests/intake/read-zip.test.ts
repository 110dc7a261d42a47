import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readZip } from "../../src/intake/read-zip.ts";
import { UserError } from "../../src/model/errors.ts";
import { toZip } from "../../src/store/write-zip.ts";

const LIMITS = { files: 20, bytes: 1_000_000 };
const text = (words: string): Uint8Array => Buffer.from(words);
const read = (bytes: Uint8Array) => readZip(bytes, "visit.zip", LIMITS);

/** The archive of one file, with something changed in it: in its head, in the list at the end, or in both. */
function changed(
  change: (zip: Buffer, places: { readonly local: number; readonly listed: number; readonly end: number }) => void,
): Buffer {
  const zip = Buffer.from(toZip([{ name: "a/b.txt", bytes: text("words ".repeat(100)) }]));
  change(zip, { local: 0, listed: zip.indexOf("PK\x01\x02"), end: zip.indexOf("PK\x05\x06") });
  return zip;
}

test("what was put into an archive comes out of it", () => {
  const files = [
    { name: "record/empty", bytes: text("") },
    { name: "record/short.txt", bytes: text("x") },
    { name: "record/photos/long.txt", bytes: text("again and again ".repeat(5000)) },
    { name: "record/random", bytes: Uint8Array.from({ length: 999 }, (_, n) => (n * n * 31) & 255) },
  ];

  const zip = toZip(files);

  expect(zip.length).toBeLessThan(5000);
  expect([...read(zip)].map(([name, bytes]) => [name, Buffer.from(bytes)])).toEqual(
    files.map(({ name, bytes }) => [name, Buffer.from(bytes)]),
  );
});

describe("refused before anything is unpacked", () => {
  test.each([
    ["../evil", "leads out of its folder"],
    ["a/../../evil", "leads out of its folder"],
    ["/etc/evil", "leads out of its folder"],
    ["a//b", "leads out of its folder"],
    ["./a", "leads out of its folder"],
    ["C:\\evil", "leads out of its folder"],
    ["a\\..\\b", "leads out of its folder"],
    ["a\0b", "leads out of its folder"],
    ["", "leads out of its folder"],
  ])("a file named %j", (name, why) => {
    expect(() => read(toZip([{ name, bytes: text("x") }]))).toThrow(why);
  });

  test("the same name twice, also in other letters", () => {
    const twice = (other: string) => toZip(["a.txt", other].map((name) => ({ name, bytes: text("x") })));
    expect(() => read(twice("a.txt"))).toThrow("twice");
    expect(() => read(twice("A.txt"))).toThrow("twice");
  });

  test("a link", () => {
    const link = changed((zip, { listed }) => zip.writeUInt32LE(0o120777 * 0x10000, listed + 38));
    expect(() => read(link)).toThrow('"a/b.txt" in it is a link');
  });

  test("what is locked with a password, packed in a rare way, or one of several parts", () => {
    expect(() => read(changed((zip, { listed }) => zip.writeUInt16LE(1, listed + 8)))).toThrow("password");
    expect(() => read(changed((zip, { listed }) => zip.writeUInt16LE(14, listed + 10)))).toThrow("rare way");
    expect(() => read(changed((zip, { end }) => zip.writeUInt16LE(1, end + 4)))).toThrow("several parts");
  });

  test("too many files, and more than may be unpacked, whatever it says", () => {
    const many = toZip(Array.from({ length: 21 }, (_, n) => ({ name: `f${n}`, bytes: text("x") })));
    expect(() => read(many)).toThrow("over 20 files");
    const bomb = toZip([{ name: "bomb", bytes: new Uint8Array(20_000_000) }]);
    expect(bomb.length).toBeLessThan(30_000);
    expect(() => read(bomb)).toThrow("would unpack to over 1 MB");
    // One that lies about its size is not unpacked any further than it said.
    const lying = Buffer.from(bomb);
    lying.writeUInt32LE(1000, lying.indexOf("PK\x01\x02") + 24);
    expect(() => read(lying)).toThrow('"bomb" in it is damaged');
  });

  test("files that lie over each other", () => {
    const two = Buffer.from(toZip(["a", "b"].map((name) => ({ name, bytes: text("words ".repeat(100)) }))));
    const second = two.lastIndexOf("PK\x01\x02");
    two.writeUInt32LE(0, second + 42);
    two.write("a", second + 46);
    expect(() => read(two)).toThrow(/twice|over each other/);
  });

  test("a head that says another name than the list", () => {
    expect(() => read(changed((zip, { local }) => zip.write("c/d.txt", local + 30)))).toThrow("is damaged");
  });

  test("a changed letter", () => {
    expect(() => read(changed((zip) => zip.write("x", 40)))).toThrow("is damaged");
  });
});

test("law: whatever is done to an archive's bytes, it gives its files or a refusal in words, soon", () => {
  const whole = toZip(["a/b.txt", "a/c.txt"].map((name) => ({ name, bytes: text(`${name} `.repeat(50)) })));
  const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), fc.nat(whole.length), fc.boolean(), (changes, cut, isCut) => {
      const bytes = Buffer.from(whole.subarray(0, isCut ? cut : whole.length));
      for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte;
      try {
        for (const [name, content] of read(bytes)) expect(Buffer.from(content).toString()).toContain(name.slice(0, 1));
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
      }
    }),
    { numRuns: 2000 },
  );
});
