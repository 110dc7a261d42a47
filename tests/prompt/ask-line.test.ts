import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { askLine } from "../../src/prompt/ask-line.ts";

test("asks on one line and gives what was typed", async () => {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()];
  const asked = askLine("What shall we call it? ", { stdin, stdout });
  stdin.write("  Dad's home \n");

  expect(await asked).toBe("Dad's home");
  expect(String(stdout.read())).toContain("What shall we call it? ");
});

test("the end of the input is an interruption, not an answer", async () => {
  const stdin = new PassThrough();
  const asked = askLine("?", { stdin, stdout: new PassThrough() });
  stdin.end();

  await expect(asked).rejects.toThrow(expect.objectContaining({ name: "Interrupted" }));
});
