import { join } from "node:path";
import process from "node:process";
import { beforeAll, expect, test } from "vitest";
import { bundle } from "../support/bundle.ts";
import { root } from "../support/handrail.ts";
import { press } from "../support/read-screen.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { openTerminal } from "../support/terminal.ts";
import { watchScreen } from "../support/watch-screen.ts";

let child = "";
beforeAll(async () => {
  child = await bundle(
    join(root, "tests", "support", "prompt-child.ts"),
    join(root, "node_modules", ".cache", "handrail-tests", "frames"),
  );
});

const TO_THE_ALERT = `sssss${"1".repeat(20)}y\rUpstairs\r3154 c\r`;

/** What a program writes that shows an alert, and what it writes when `1` is pressed there. */
async function theAlert(size: { readonly columns: number; readonly rows: number }) {
  const terminal = openTerminal(process.execPath, [child, temporaryFolder(), "therapist"], size);
  await terminal.waitFor("What matters most");
  terminal.send(TO_THE_ALERT);
  await terminal.waitFor("PLEASE DO THIS FIRST");
  const shown = terminal.written();
  const after = await press(terminal, "1");
  return { shown, after, frame: terminal.written().slice(shown.length) };
}

test.each([
  { columns: 80, rows: 24 },
  { columns: 80, rows: 10 },
  { columns: 40, rows: 24 },
])("a frame that comes byte by byte is seen when its last byte has come, and not before: %o", async (size) => {
  const { shown, after, frame } = await theAlert(size);
  const watched = watchScreen(size, 30_000);
  watched.feed(shown);
  const before = await watched.waitFor("PLEASE DO THIS FIRST");

  let seen = "";
  const pressed = press({ ...watched, send: () => {} }, "1").then((screen) => {
    seen = screen;
  });
  const halves = new Set<string>();
  for (const byte of frame.slice(0, -1)) {
    watched.feed(byte);
    await watched.next();
    halves.add(watched.screen());
    expect(seen).toBe("");
  }
  watched.feed(frame.slice(-1));
  await pressed;

  expect(seen).toBe(after);
  // Many a half frame is a screen like any other: it is not the one before, and ends in words.
  const others = [...halves].filter((half) => half !== before && half !== after);
  expect(others.length).toBeGreaterThan(10);
});

test("what a program leaves half written when it ends is seen as it is", async () => {
  const { shown, frame } = await theAlert({ columns: 80, rows: 24 });
  const watched = watchScreen({ columns: 80, rows: 24 }, 30_000);
  watched.feed(shown + frame.slice(0, -20));
  await watched.finish("killed");

  expect(await watched.waitFor(/\S/)).toBe(watched.screen());
});
