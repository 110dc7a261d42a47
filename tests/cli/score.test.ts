import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { score } from "../../src/cli/commands/score.ts";
import { linesOf } from "../../src/cli/lines-of.ts";
import { root } from "../support/handrail.ts";
import { runMain } from "../support/run-main.ts";
import { stillWorld } from "../support/still-world.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const shelf = mkdtempSync(join(tmpdir(), "handrail-test-"));
let mrsK = "";
beforeAll(async () => {
  await runMain(["assess", "--answers", join(root, "assets", "demo-answers.yaml")], { home: shelf });
  mrsK = (await runMain(["export", "--lines"], { home: shelf })).stdout;
});
afterAll(() => rmSync(shelf, { recursive: true }));

const small = (age: number): string =>
  JSON.stringify({
    handrail: "assessment/1",
    date: "2026-11-01",
    setting: { by: "caregiver", sets: ["night"] },
    answers: { person: { age } },
  });

/** What `handrail score` makes of these bytes. */
async function scored(
  input: string | Uint8Array,
  { keepGoing = false, jobs = null }: { readonly keepGoing?: boolean; readonly jobs?: string | null } = {},
) {
  // Somebody takes the results as they come: nothing waits for room.
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [out, err] = [text(stdout), text(stderr)];
  const stdin = Readable.from([input]);
  const world = stillWorld({ assets: join(root, "dist"), dataFolder: temporaryFolder(), stdin, stdout, stderr });
  const tell = (words: string): void => void stderr.write(`${words}\n`);
  const options = { checklists: null, only: false, keepGoing, jobs, quiet: false };
  const exitCode = await score(options, { ...world, tell }).catch((error: Error) => error.message);
  stdout.end();
  stderr.end();
  return { exitCode, err: await err, lines: (await out).split("\n").filter((line) => line !== "") };
}

test("a line comes out as the therapist's report as JSON says it", async () => {
  const file = join(temporaryFolder(), "visit.json");
  writeFileSync(file, mrsK);
  const report = await runMain(["report", file, "--format", "json", "--for", "therapist"], { home: shelf });

  const { exitCode, lines } = await scored(mrsK);

  expect(exitCode).toBe(0);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([JSON.parse(report.stdout)]);
});

test("many come out in their order; blank lines, a mark at the beginning and a missing end do not matter", async () => {
  const ages = [70, 81, 62];

  const { exitCode, lines, err } = await scored(`\uFEFF${ages.map(small).join("\r\n\n")}`);

  expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
  const age = (line: string): number =>
    (JSON.parse(line) as { answers: { key: string; answer: { value: number } }[] }).answers.find(
      ({ key }) => key === "person/age",
    )?.answer.value ?? 0;
  expect(lines.map(age)).toEqual(ages);
});

describe("a line that cannot be scored", () => {
  const bad: readonly (readonly [string, string | Uint8Array, string])[] = [
    ["no JSON", "{", "line 2: this is no line of JSON"],
    ["lists in lists", "[".repeat(200_000), "line 2: this is no line of JSON"],
    ["another thing", '{"handrail":"evaluation/1"}', '"evaluation/1" is not an answers file'],
    [
      "a key in it that is no answer",
      small(70).replace('"age"', '"aeg"'),
      'answers.person.aeg: "aeg" is not an item of "person"',
    ],
    ["a word for a number", small(70).replace(":70", ':"old"'), 'answers.person.age: "old" is not a number'],
    ["the name of a map's own part", small(70).replace('"person"', '"__proto__"'), '"__proto__" is not a checklist'],
    ["not UTF-8", Buffer.from([0x22, 0xff, 0x22]), "line 2: this is no text"],
    ["far too long", `"${"x".repeat(5_000_001)}"`, "line 2: it is over 5 MB long"],
  ];

  test.each(bad)("%s: is named, and all before it is written", async (_, line, why) => {
    const input = Buffer.concat([Buffer.from(`${small(70)}\n`), Buffer.from(line), Buffer.from(`\n${small(71)}\n`)]);

    const stopped = await scored(input);
    const gone = await scored(input, { keepGoing: true });

    expect(stopped).toMatchObject({
      exitCode: "line 2 is no assessment that can be scored",
      err: expect.stringContaining(why),
    });
    expect(stopped.lines).toHaveLength(1);
    expect(gone).toMatchObject({ exitCode: 0, err: expect.stringContaining("1 of 3 lines left out.") });
    expect(gone.lines).toHaveLength(2);
  });

  test("stops the program with exit code 2", async () => {
    const file = join(temporaryFolder(), "lines");
    writeFileSync(file, "{\n");
    const { execa } = await import("execa");
    const run = await execa(process.execPath, [join(root, "bin", "handrail.cjs"), "score"], {
      inputFile: file,
      reject: false,
    });
    expect(run).toMatchObject({ exitCode: 2, stdout: "", stderr: expect.stringContaining("--keep-going") });
  });
});

test("where nobody takes the results no more is worked out; who takes them gets all", async () => {
  let given = 0;
  async function* visits(): AsyncGenerator<string> {
    for (; given < 60; given++) yield `${small(70)}\n`;
  }
  const stdout = new PassThrough({ highWaterMark: 100_000 });
  const world = stillWorld({
    assets: join(root, "dist"),
    dataFolder: temporaryFolder(),
    stdin: Readable.from(visits()),
    stdout,
  });
  const run = score({ checklists: null, only: false, keepGoing: false, jobs: null, quiet: false }, world);
  // Until the first word of a full pipe, and then some turns of the loop more.
  for (let n = 0; n < 5000 && !stdout.writableNeedDrain; n++) await new Promise((resolve) => setImmediate(resolve));
  for (let n = 0; n < 50; n++) await new Promise((resolve) => setImmediate(resolve));
  expect(given).toBeLessThan(60);

  let taken = 0;
  stdout.on("data", (chunk: Buffer) => {
    taken += chunk.toString().split("\n").length - 1;
  });

  expect(await run).toBe(0);
  expect(given).toBe(60);
  stdout.end();
  await new Promise((resolve) => stdout.on("end", resolve));
  expect(taken).toBe(60);
});

describe("several at the same time", () => {
  const ages = Array.from({ length: 60 }, (_, n) => 20 + n);

  test("give the same lines in the same order as one", async () => {
    const input = ages.map(small).join("\n");

    const alone = await scored(input);
    const together = await scored(input, { jobs: "3" });

    expect(together).toEqual(alone);
    expect(together.lines).toHaveLength(60);
  });

  test("name the same bad lines by the same numbers, and stop behind the same one", async () => {
    const input = ages.map((age) => (age % 17 === 0 ? "{" : small(age))).join("\n");

    for (const keepGoing of [true, false])
      expect(await scored(input, { keepGoing, jobs: "2" })).toEqual(await scored(input, { keepGoing }));
  });

  test.each(["0", "-1", "17", "two", "1.5"])("are not %s", async (jobs) => {
    expect((await scored("", { jobs })).exitCode).toBe(`"${jobs}" is not a number of workers`);
  });
});

test("law: however a stream is cut into pieces, its lines are the same", async () => {
  const lines = fc.array(
    fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replace(/[\n\uFEFF]/g, "")),
    { maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(lines, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), async (all, sizes) => {
      const bytes = Buffer.from(all.map((line) => `${line}\n`).join(""));
      const pieces: Buffer[] = [];
      for (let at = 0, n = 0; at < bytes.length; n++) {
        const size = sizes[n % sizes.length] ?? 1;
        pieces.push(bytes.subarray(at, at + size));
        at += size;
      }
      const found: (string | null)[] = [];
      for await (const { text: line, number } of linesOf(Readable.from(pieces), 1000)) {
        found.push(line);
        expect(number).toBe(found.length);
      }
      expect(found).toEqual(all);
    }),
  );
});
