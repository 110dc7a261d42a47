import { expect, test } from "vitest";
import { adjustWorld, realWorld, wantsColour } from "../../src/cli/world.ts";
import { stillWorld } from "../support/still-world.ts";

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ TERM: "dumb" }, true, false],
  [{ NO_COLOR: "1" }, true, false],
  [{ NO_COLOR: "" }, true, true],
  [{ FORCE_COLOR: "1" }, false, true],
  [{ FORCE_COLOR: "0" }, true, false],
  [{ FORCE_COLOR: "1", NO_COLOR: "1" }, false, true],
])("with %o, terminal %s: colour %s", (env, isTerminal, colour) => {
  expect(wantsColour(env, isTerminal)).toBe(colour);
});

test("--no-color speaks last, and reaches libraries that read the environment", () => {
  const world = stillWorld({ colour: true, env: { FORCE_COLOR: "1" } });

  expect(adjustWorld(world, { quiet: false, noColor: true, noPager: false })).toMatchObject({
    colour: false,
    env: { NO_COLOR: "1" },
  });
  expect(world.env).not.toHaveProperty("FORCE_COLOR");
});

test("--quiet leaves the results and drops the rest", async () => {
  const world = stillWorld();
  const quiet = adjustWorld(world, { quiet: true, noColor: false, noPager: false });

  quiet.print("a result");
  quiet.tell("a remark");

  expect(await world.said()).toEqual({ out: "a result\n", err: "" });
});

test("HANDRAIL_HOME is where records go", () => {
  const before = process.env["HANDRAIL_HOME"];
  process.env["HANDRAIL_HOME"] = "records";
  try {
    expect(realWorld("dist").dataFolder).toBe(`${process.cwd()}/records`);
    delete process.env["HANDRAIL_HOME"];
    expect(realWorld("dist").dataFolder).toMatch(/handrail/);
  } finally {
    if (before === undefined) delete process.env["HANDRAIL_HOME"];
    else process.env["HANDRAIL_HOME"] = before;
  }
});
