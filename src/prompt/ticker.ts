/** Tells ten times a second that time has passed, as long as somebody watches a clock. */
export interface Ticker {
  readonly follow: (runs: boolean) => void;
  readonly stop: () => void;
}

const TENTH = 100;

export function startTicker(tick: () => void): Ticker {
  let timer: ReturnType<typeof setInterval> | null = null;
  const stop = (): void => {
    if (timer !== null) clearInterval(timer);
    timer = null;
  };
  const follow = (runs: boolean): void => {
    if (!runs) stop();
    else timer ??= setInterval(tick, TENTH);
  };
  return { follow, stop };
}
