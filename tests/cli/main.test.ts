import { expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { stillWorld } from "../support/still-world.ts";

test("the help of assess says what is taken where nothing is said", async () => {
  const world = stillWorld();

  expect(await main(["assess", "--help"], world)).toBe(0);

  const out = (await world.said()).out.replace(/\s+/g, " ");
  expect(out).toContain("(default: quick, or everything as a therapist)");
  expect(out).toContain("default: as set, else asked once");
});
