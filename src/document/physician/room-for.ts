import { linesOf } from "../lines-of.ts";

/** One entry of the page, which says itself in as many lines as it is given. */
export interface Entry {
  readonly say: (lines: number) => string;
  /** the space above it, in lines */
  readonly above: number;
}

/** The line that counts what was left out. */
const COUNTED = 1.4;
const MOST = 3;

/**
 * What is said on so many lines: every fact, and as much of what is asked as fits, each in one line at first. Room that is left goes, a
 * line at a time, to all entries that have more to say, in the order of `first`.
 */
export function roomFor(
  {
    asks,
    facts,
    first,
  }: { readonly asks: readonly Entry[]; readonly facts: readonly Entry[]; readonly first: readonly Entry[] },
  { lines, room }: { readonly lines: number; readonly room: number },
): { readonly asks: readonly string[]; readonly facts: readonly string[]; readonly rest: number } {
  const heightOf = (entry: Entry, given: number): number => linesOf(entry.say(given), room) + entry.above;
  const sum = (entries: readonly Entry[]): number => entries.reduce((all, one) => all + heightOf(one, 1), 0);
  let count = asks.length;
  const taken = (): number => sum(facts) + sum(asks.slice(0, count)) + (count < asks.length ? COUNTED : 0);
  while (count > 1 && taken() > lines) count -= 1;
  let free = lines - taken();
  const given = new Map<Entry, number>();
  const said = first.filter((one) => !asks.slice(count).includes(one));
  for (let more = 2; more <= MOST; more += 1) {
    for (const entry of said) {
      const grows = heightOf(entry, more) - heightOf(entry, given.get(entry) ?? 1);
      if (grows > free) continue;
      given.set(entry, more);
      free -= grows;
    }
  }
  const say = (entry: Entry): string => entry.say(given.get(entry) ?? 1);
  return { asks: asks.slice(0, count).map(say), facts: facts.map(say), rest: asks.length - count };
}
