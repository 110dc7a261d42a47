import { performance } from "node:perf_hooks";
import process from "node:process";
import { paint } from "../../src/prompt/screen.ts";
import type { PromptState } from "../../src/prompt/state.ts";
import type { StartedTerminal } from "../../tests/support/start-terminal.ts";
import type { Purpose, ScriptKey } from "./script.ts";
import { pressStroke } from "./sitting.ts";

export const PAGE = { columns: 80, rows: 24, colour: false };

/** How long one key took, in ms. */
export interface KeyTime {
  readonly purpose: Purpose;
  readonly ms: number;
}

/** Each key pressed and its screen painted, in this process: in processor time, which other programs do not change. */
export function timeHere(state: PromptState, script: readonly ScriptKey[]): readonly KeyTime[] {
  let now = state;
  return script.map(({ stroke, purpose }) => {
    const start = process.cpuUsage();
    now = pressStroke(now, stroke).state;
    paint(now, PAGE);
    const { user, system } = process.cpuUsage(start);
    return { purpose, ms: (user + system) / 1000 };
  });
}

/** The same keys sent to the program in a terminal, each until its whole screen stands there. A key that changes nothing to be seen cannot be timed. */
export async function timeInTerminal(
  terminal: StartedTerminal,
  state: PromptState,
  script: readonly ScriptKey[],
): Promise<readonly KeyTime[]> {
  const times: KeyTime[] = [];
  let now = state;
  let shown = screenOf(now);
  await terminal.waitFor((screen) => screen === shown);
  for (const { stroke, purpose } of script) {
    now = pressStroke(now, stroke).state;
    const before = shown;
    const next = screenOf(now);
    shown = next;
    const start = performance.now();
    terminal.send(stroke);
    if (next === before) continue;
    await terminal.waitFor((screen) => screen === next);
    times.push({ purpose, ms: performance.now() - start });
  }
  return times;
}

/** As it stands in the terminal's grid. */
export function screenOf(state: PromptState): string {
  const { above, below } = paint(state, PAGE);
  return [...above, ...below]
    .map((line) => line.trimEnd())
    .join("\n")
    .trimEnd();
}
