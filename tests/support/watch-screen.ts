import headless from "@xterm/headless";

/** A terminal's screen, fed with what a program writes; whoever waits for it sees whole frames only. */
export interface WatchedScreen {
  /** what the program wrote next: any part of a frame, or of an escape sequence */
  readonly feed: (data: string) => void;
  /** Nothing more comes, because the program ended like this; resolves when all that came is on the screen. */
  readonly finish: (how: string) => Promise<void>;
  /** Resolves with the screen once it shows `what`; never sleeps. Rejects with the screen as it is when the time is up or the program has ended. */
  readonly waitFor: (what: Sign) => Promise<string>;
  /** Resolves as soon as the program has written anything more, be it half a screen, or has ended. */
  readonly next: () => Promise<void>;
  readonly screen: () => string;
  /** everything that was written so far, with what the terminal obeys */
  readonly written: () => string;
  readonly resize: (columns: number, rows: number) => void;
}

/** A text, a pattern, or any other sign that the screen is the one waited for. */
export type Sign = string | RegExp | ((screen: string) => boolean);

interface Size {
  readonly columns: number;
  readonly rows: number;
}

const ESC = "\u001b";
/** A prompt erases its old frame line by line, or the whole window, before it writes the new one … */
const BEGINS = [`${ESC}[2K`, `${ESC}[2J${ESC}[H`];
/** … and puts the cursor into its column behind the last line, or shows it again when the prompt is over. */
const ENDS = new RegExp(`${ESC}\\[(\\d+G|\\?25h)`);

export function watchScreen({ columns, rows }: Size, timeout: number): WatchedScreen {
  const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
  const waiting = new Set<() => void>();
  const changed = (): void => {
    for (const check of waiting) check();
  };
  let ended: string | null = null;
  let written = "";
  let unread = 0;

  const screen = (): string => screenOf(terminal);
  // What comes from a terminal comes in pieces: a foot may stand on the screen before the lines above it do.
  const isWhole = (): boolean => ended !== null || (unread === 0 && !isInFrame(written));
  const shows = (what: Sign): boolean => {
    if (!isWhole()) return false;
    if (typeof what === "function") return what(screen());
    return typeof what === "string" ? screen().includes(what) : what.test(screen());
  };
  return {
    feed: (data) => {
      written += data;
      unread += 1;
      terminal.write(data, () => {
        unread -= 1;
        changed();
      });
    },
    finish: (how) =>
      new Promise((resolve) => {
        // What was written last may still wait to be parsed: the end is the end only behind it.
        terminal.write("", () => {
          ended = how;
          changed();
          resolve();
        });
      }),
    waitFor: (what) =>
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
          else if (ended !== null) fail(`the program ended (${ended})`);
        };
        const timer = setTimeout(() => fail(`${timeout} ms passed`), timeout);
        waiting.add(check);
        check();
      }),
    next: () =>
      new Promise((resolve) => {
        const check = (): void => {
          waiting.delete(check);
          resolve();
        };
        if (ended !== null) resolve();
        else waiting.add(check);
      }),
    screen,
    written: () => written,
    resize: (width, height) => terminal.resize(width, height),
  };
}

/** A frame was begun and not yet written to its end. */
function isInFrame(written: string): boolean {
  const begun = Math.max(...BEGINS.map((sign) => written.lastIndexOf(sign)));
  return begun >= 0 && !ENDS.test(written.slice(begun));
}

function screenOf(terminal: InstanceType<typeof headless.Terminal>): string {
  const { active } = terminal.buffer;
  const lines = Array.from(
    { length: terminal.rows },
    (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? "",
  );
  return lines.join("\n").trimEnd();
}
