import process from "node:process";
import { isatty } from "node:tty";

/**
 * Ends the program where its window was closed: by the signal with which the system says so. To end in any other way Node would first
 * set the terminal back, find that it is gone, and abort; what was answered could then lie about in a core file.
 */
export function endWithWindow(): void {
  if (!windowIsGone()) return;
  process.removeAllListeners("SIGHUP");
  process.kill(process.pid, "SIGHUP");
}

/** There was a terminal at the start and there is none now. */
export function windowIsGone(): boolean {
  const { stdin, stdout, stderr } = process;
  return [stdin, stdout, stderr].some((stream, fd) => stream.isTTY === true && !isatty(fd));
}
