import { type IPty, spawn } from "@lydell/node-pty";
import { type WatchedScreen, watchScreen } from "./watch-screen.ts";

/** A program in a real terminal, and what stands on its screen. */
export interface StartedTerminal extends Omit<WatchedScreen, "feed" | "finish"> {
  readonly send: (keys: string) => void;
  readonly kill: (signal: string) => void;
  /** Closes the window: nobody reads any more, and the system tells the program. */
  readonly close: () => void;
  /** All that was written before is on the screen by then. */
  readonly exit: Promise<{ readonly exitCode: number; readonly signal: number }>;
  /** ends the program if it still runs */
  readonly end: () => void;
}

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
  const { feed, finish, ...watched } = watchScreen({ columns, rows }, timeout);
  let ended = false;
  pty.onData(feed);
  const exit = new Promise<{ exitCode: number; signal: number }>((resolve) => {
    pty.onExit(({ exitCode, signal = 0 }) => {
      ended = true;
      void finish(`exit code ${exitCode}, signal ${signal}`).then(() => resolve({ exitCode, signal }));
    });
  });

  return {
    ...watched,
    send: (keys) => pty.write(keys),
    resize: (width, height) => {
      watched.resize(width, height);
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
