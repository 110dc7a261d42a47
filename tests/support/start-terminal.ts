import { type IPty, spawn } from "@lydell/node-pty";
import headless from "@xterm/headless";

/** A program in a real terminal, and what stands on its screen. */
export interface StartedTerminal {
  readonly send: (keys: string) => void;
  /** Resolves with the screen once it shows `what`; never sleeps. Rejects with the screen as it is when the time is up or the program has ended. */
  readonly waitFor: (what: Sign) => Promise<string>;
  /** Resolves as soon as the program has written anything more, be it half a screen, or has ended. */
  readonly next: () => Promise<void>;
  readonly screen: () => string;
  /** everything that was written so far, with what the terminal obeys */
  readonly written: () => string;
  readonly resize: (columns: number, rows: number) => void;
  readonly kill: (signal: string) => void;
  /** Closes the window: nobody reads any more, and the system tells the program. */
  readonly close: () => void;
  /** All that was written before is on the screen by then. */
  readonly exit: Promise<{ readonly exitCode: number; readonly signal: number }>;
  /** ends the program if it still runs */
  readonly end: () => void;
}

/** A text, a pattern, or any other sign that the screen is the one waited for. */
export type Sign = string | RegExp | ((screen: string) => boolean);

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly timeout?: number;
}

/** Variables of whoever runs this that would change what the program does. */
const NOT_OURS = ["NO_COLOR", "FORCE_COLOR", "CI", "VITEST", "NODE_OPTIONS", "ACCESSIBLE", "NODE_EXTRA_CA_CERTS"];

export function startTerminal(file: string, args: readonly string[], options: TerminalOptions = {}): StartedTerminal {
  const { columns = 80, rows = 24, env = {}, cwd = process.cwd(), timeout = 30_000 } = options;
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_OURS.includes(name));
  const pty = spawn(file, [...args], {
    cols: columns,
    rows,
    cwd,
    name: "xterm-256color",
    env: { ...Object.fromEntries(inherited), TERM: "xterm-256color", PAGER: "", ...env },
  });
  const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
  const waiting = new Set<() => void>();
  const changed = (): void => {
    for (const check of waiting) check();
  };
  let ended = false;
  let written = "";
  pty.onData((data) => {
    written += data;
    terminal.write(data, changed);
  });
  const exit = new Promise<{ exitCode: number; signal: number }>((resolve) => {
    pty.onExit(({ exitCode, signal = 0 }) => {
      // What was written last may still wait to be parsed: the end is the end only behind it.
      terminal.write("", () => {
        ended = true;
        changed();
        resolve({ exitCode, signal });
      });
    });
  });

  const screen = (): string => screenOf(terminal);
  const shows = (what: Sign): boolean => {
    if (typeof what === "function") return what(screen());
    return typeof what === "string" ? screen().includes(what) : what.test(screen());
  };
  const waitFor = (what: Sign): Promise<string> =>
    new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        clearTimeout(timer);
        waiting.delete(check);
        act();
      };
      const fail = (why: string): void =>
        settle(() => reject(new Error(`${why} before the screen showed ${String(what)}:\n${screen()}`)));
      const check = (): void => {
        if (shows(what)) settle(() => resolve(screen()));
        else if (ended) fail("the program ended");
      };
      const timer = setTimeout(() => fail(`${timeout} ms passed`), timeout);
      waiting.add(check);
      check();
    });

  const next = (): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        waiting.delete(check);
        resolve();
      };
      if (ended) resolve();
      else waiting.add(check);
    });

  return {
    send: (keys) => pty.write(keys),
    waitFor,
    next,
    screen,
    written: () => written,
    resize: (width, height) => {
      terminal.resize(width, height);
      pty.resize(width, height);
    },
    kill: (signal) => pty.kill(signal),
    // It is there on every system, but its types do not say so.
    close: () => (pty as IPty & { readonly destroy: () => void }).destroy(),
    exit,
    end: () => {
      if (!ended) pty.kill("SIGKILL");
    },
  };
}

function screenOf(terminal: InstanceType<typeof headless.Terminal>): string {
  const { active } = terminal.buffer;
  const lines = Array.from(
    { length: terminal.rows },
    (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? "",
  );
  return lines.join("\n").trimEnd();
}
