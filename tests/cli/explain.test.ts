import { join } from "node:path";
import { expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { root } from "../support/handrail.ts";
import { stillWorld } from "../support/still-world.ts";

const DEMO = join(root, "assets", "demo-answers.yaml");

async function explain(...args: string[]) {
  const world = stillWorld({ assets: join(root, "dist") });
  const exitCode = await main(["explain", DEMO, ...args], world);
  return { exitCode, ...(await world.said()) };
}

test("without a key it lists what can be explained, and gives an example", async () => {
  const { exitCode, out, err } = await explain();
  expect(exitCode).toBe(0);
  for (const kind of ["The home's number", "Alerts", "Findings", "Advice", "Areas", "The person"])
    expect(out).toContain(`${kind}\n`);
  expect(err).toMatch(/^For example: handrail explain .* [a-z]+@[a-z]+\/[a-z-]+$/m);
});

test("a wrong key gets a did-you-mean", async () => {
  expect(await explain("numb-fet")).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('did you mean "numb-feet"?'),
  });
  expect((await explain("zzzzzz")).err).toContain("see what can be explained: handrail explain");
});

test("for a machine: the same as JSON", async () => {
  const { out } = await explain("home", "--json");
  expect(JSON.parse(out)).toMatchObject([{ key: "home", kind: "home", title: expect.stringContaining("of 100.") }]);
});
