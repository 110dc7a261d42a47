import { expect, test } from "vitest";
import { explainError } from "../../src/cli/explain-error.ts";
import { Interrupted, UserError } from "../../src/model/errors.ts";
import { stillWorld } from "../support/still-world.ts";

test("what the person can put right comes with a hint", async () => {
  const { code, err } = await explain(
    new UserError('no such file "visit.yaml"', { hint: "give the path of a file that is there" }),
  );

  expect(code).toBe(2);
  expect(err).toBe('error: no such file "visit.yaml"\n  give the path of a file that is there\n');
});

test("problems in a file are shown line by line", async () => {
  const { err } = await explain(
    new UserError("2 problems in visit.yaml", { lines: ["visit.yaml:3:5  one", "visit.yaml:9:1  two"] }),
  );

  expect(err).toBe("error: 2 problems in visit.yaml\nvisit.yaml:3:5  one\nvisit.yaml:9:1  two\n");
});

test("what a file brings along is shown, never obeyed", async () => {
  const { err } = await explain(
    new UserError('no set "\u001b[2Jhome"', { hint: "see \u009b31mbelow", lines: ["a\u001b]0;b", "c"] }),
  );

  expect(err).toBe('error: no set "[2Jhome"\na]0;b\nc\n  see 31mbelow\n');
});

test("--debug shows the failure behind an error, nothing else does", async () => {
  const error = new UserError("this answer could not be saved", { cause: new Error("ENOSPC") });

  expect((await explain(error)).err).not.toContain("ENOSPC");
  expect((await explain(error, true)).err).toContain("Error: ENOSPC");
});

test("an interruption says how to go on", async () => {
  const { code, err } = await explain(new Interrupted());

  expect(code).toBe(130);
  expect(err).toContain("Your answers are saved; go on with: handrail resume");
});

test("anything else is called a bug, with what to report", async () => {
  const { code, err } = await explain(new TypeError("x is not a function"));

  expect(code).toBe(70);
  expect(err).toContain("TypeError: x is not a function");
  expect(err).toContain("--debug");
  expect(err).not.toContain("    at ");
  expect((await explain(new TypeError("x"), true)).err).toContain("    at ");
  expect((await explain("a thrown string")).err).toContain("a thrown string");
});

async function explain(error: unknown, debug = false) {
  const world = stillWorld();
  const code = explainError(error, { world, debug });
  return { code, ...(await world.said()) };
}
