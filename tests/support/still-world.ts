import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import type { World } from "../../src/cli/world.ts";

/** A world in which it is always the same moment, nobody sits at the keyboard, and what is said is kept. */
export interface StillWorld extends World {
  /** Everything said so far; after this the world is over. */
  readonly said: () => Promise<{ readonly out: string; readonly err: string }>;
}

/** Builds one; what a test cares about it names. */
export function stillWorld(changes: Partial<World> = {}): StillWorld {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const said = async () => {
    stdout.end();
    stderr.end();
    return { out: await text(stdout), err: await text(stderr) };
  };
  const line = (words: string): string => (words.endsWith("\n") ? words : `${words}\n`);
  return {
    now: () => new Date("2026-11-21T10:00:00Z"),
    env: {},
    cwd: "/nowhere",
    stdin,
    stdout,
    stderr,
    isTerminal: false,
    columns: 80,
    colour: false,
    links: false,
    page: async () => false,
    assets: "/nowhere/dist",
    settingsFolder: changes.dataFolder ?? "/nowhere/data",
    dataFolder: "/nowhere/data",
    cacheFolder: "/nowhere/cache",
    print: (words) => void stdout.write(line(words)),
    tell: (words) => void stderr.write(line(words)),
    ...changes,
    said,
  };
}
