/** How many numbers each command of a path takes; the fourth and fifth of an arc are flags. */
const NUMBERS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7, Z: 0 };
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
const FLAG = /[01]/y;
const SPACE = /[\s,]*/y;

/** The data of a path, with each command written out and each number apart; or the place in it where it goes wrong. */
export function parsePath(d: string): { readonly d: string } | { readonly wrongAt: number } {
  const out: string[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const [found = null] = pattern.exec(d) ?? [];
    if (found !== null) at += found.length;
    return found;
  };
  take(SPACE);
  while (at < d.length) {
    const command = d.charAt(at);
    const count = NUMBERS[command.toUpperCase()];
    if (count === undefined || (out.length === 0 && command.toUpperCase() !== "M")) return { wrongAt: at };
    at += 1;
    take(SPACE);
    if (count === 0) out.push(command);
    for (let taken = 0; count > 0 && (taken === 0 || taken % count !== 0 || startsNumber(d, at)); taken++) {
      if (taken % count === 0) out.push(taken === 0 ? command : repeated(command));
      const isFlag = count === 7 && (taken % 7 === 3 || taken % 7 === 4);
      const number = take(isFlag ? FLAG : NUMBER);
      if (number === null) return { wrongAt: at };
      out.push(number);
      take(SPACE);
    }
  }
  return out.length === 0 ? { wrongAt: 0 } : { d: out.join(" ") };
}

/** Numbers that go on after those of a command are one more of it; after a move they are lines. */
const repeated = (command: string): string => (command === "M" ? "L" : command === "m" ? "l" : command);
const startsNumber = (d: string, at: number): boolean => /[-+.\d]/.test(d.charAt(at));
