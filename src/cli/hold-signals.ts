import process from "node:process";

/** Windows knows no SIGXFSZ: a file that may not grow any further. The write that failed tells of it, and the interview goes on. */
const SIGNALS: readonly NodeJS.Signals[] =
  process.platform === "win32" ? ["SIGTERM", "SIGHUP"] : ["SIGTERM", "SIGHUP", "SIGXFSZ"];

/** While a record is open, the program ends only once it is closed: a closed window sends its signal twice, and the second must not cut that short. Returns what lets go again. */
export function holdSignals(): () => void {
  const wait = (): void => {};
  for (const signal of SIGNALS) process.on(signal, wait);
  return () => {
    for (const signal of SIGNALS) process.removeListener(signal, wait);
  };
}
