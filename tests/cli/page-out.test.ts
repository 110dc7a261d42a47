import { describe, expect, test } from "vitest";
import { findPager, pageOut } from "../../src/cli/page-out.ts";
import { showLong } from "../../src/cli/show-long.ts";
import { supportsLinks } from "../../src/cli/supports-links.ts";
import { executable } from "../support/handrail.ts";
import { startTerminal } from "../support/start-terminal.ts";
import { stillWorld } from "../support/still-world.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const LONG = Array.from({ length: 100 }, (_, n) => `line ${n}`).join("\n");

test.each([
  [{}, "less -R"],
  [{ PAGER: "more" }, "more"],
  [{ PAGER: "" }, null],
  [{ TERM: "dumb" }, null],
])("with %o the pager is %s", (env, pager) => {
  expect(findPager({ env })).toBe(pager);
});

test("what fits on the screen is not paged, and a pager that is not there shows nothing", async () => {
  expect(await pageOut("a\nb\n", { env: { PAGER: "exit 1" }, rows: 24 })).toBe(false);
  expect(await pageOut(LONG, { env: { PATH: "/nowhere", PAGER: "no-such-pager-here 2>&-" }, rows: 24 })).toBe(false);
});

test("a pager that is left at once has shown it", async () => {
  expect(await pageOut(LONG, { env: { ...process.env, PAGER: "true" }, rows: 24 })).toBe(true);
});

test("links are for what stands on the screen itself", async () => {
  const render = async (links: boolean): Promise<string> => (links ? "with links" : "without");
  const onScreen = stillWorld({ links: true });
  await showLong(render, onScreen);
  expect((await onScreen.said()).out).toBe("with links\n");
  const seen: string[] = [];
  const paged = stillWorld({ links: true, page: async (text) => seen.push(text) > 0 });
  await showLong(render, paged);
  expect({ seen, out: (await paged.said()).out }).toEqual({ seen: ["without"], out: "" });
});

test.each([
  [{}, false],
  [{ TERM: "xterm-256color" }, false],
  [{ TERM_PROGRAM: "iTerm.app" }, true],
  [{ VTE_VERSION: "6003" }, true],
  [{ VTE_VERSION: "4800" }, false],
  [{ WT_SESSION: "x" }, true],
  [{ TERM: "xterm-kitty" }, true],
  [{ TERM: "tmux-256color", TERM_PROGRAM: "iTerm.app" }, false],
  [{ TERM: "dumb", WT_SESSION: "x" }, false],
  [{ FORCE_HYPERLINK: "1" }, true],
  [{ FORCE_HYPERLINK: "0", WT_SESSION: "x" }, false],
])("with %o links are shown: %s", (env, shown) => {
  expect(supportsLinks(env)).toBe(shown);
});

describe("in a real terminal", () => {
  const args = [executable, "show", "checklist", "stairs"];
  const env = (): Readonly<Record<string, string>> => ({ HANDRAIL_HOME: temporaryFolder() });

  test("a long text waits at its first page, and ends with the pager", async () => {
    const terminal = startTerminal(process.execPath, args, { env: { ...env(), PAGER: "less -R", LESS: "" } });
    await terminal.waitFor((screen) => /^:\s*$/m.test(screen));
    terminal.send("q");
    expect((await terminal.exit).exitCode).toBe(0);
  });

  test("--no-pager prints all of it at once", async () => {
    const terminal = startTerminal(process.execPath, [executable, "--no-pager", ...args.slice(1)], {
      env: { ...env(), PAGER: "less -R" },
    });
    expect((await terminal.exit).exitCode).toBe(0);
    expect(terminal.written().split("\n").length).toBeGreaterThan(100);
  });
});
