import type { Ink } from "./ink.ts";

/** One screen in parts, each already broken into lines. */
export interface Sheet {
  readonly head: readonly string[];
  /** what is asked: never shortened */
  readonly title: readonly string[];
  /** how to check: shortened first where the screen is low */
  readonly how: readonly string[];
  /** what can be chosen, each of one line or more; scrolled next. An empty line before one is only for roomy screens */
  readonly rows: readonly (readonly string[])[];
  /** the first row to show */
  readonly top: number;
  readonly notes: readonly string[];
  /** what is being typed; the cursor stands behind it */
  readonly entry: string;
  readonly foot: readonly string[];
  /** the same in fewer words, for a low screen */
  readonly shortFoot: readonly string[];
}

export const EMPTY: Sheet = {
  head: [],
  title: [],
  how: [],
  rows: [],
  top: 0,
  notes: [],
  entry: " > ",
  foot: [],
  shortFoot: [],
};

/** What a sheet is written on, and with. */
export interface Paper {
  readonly columns: number;
  readonly lines: number;
  readonly ink: Ink;
}

/** What a shortened sheet says of the rest. */
export interface Marks {
  readonly more: string;
  readonly above: (count: number) => string;
  readonly below: (count: number) => string;
}

export interface Screen {
  /** the last line is the one being typed in */
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** The sheet in so many lines, as roomy as they allow: first the blank lines go, then `how` is shortened, then the keys at the foot, then the rows scroll. Null if even one row does not fit. */
export function fitSheet(sheet: Sheet, lines: number, marks: Marks): Screen | null {
  const room = (above: readonly string[], { foot }: Sheet): boolean => above.length + foot.length <= lines;
  const all = sheet.rows.flat();
  const tight = all.filter((line) => line !== "");
  const roomy = [
    stack(sheet, { how: sheet.how, rows: all, blank: [""] }),
    stack(sheet, { how: sheet.how, rows: ["", ...tight], blank: [] }),
  ];
  const fits = roomy.find((above) => room(above, sheet));
  if (fits !== undefined) return { above: fits, below: sheet.foot };
  for (let kept = sheet.how.length; kept >= 0; kept--) {
    const how = kept === sheet.how.length ? sheet.how : [...sheet.how.slice(0, Math.max(0, kept - 1)), marks.more];
    const above = stack(sheet, { how, rows: tight, blank: [] });
    if (room(above, sheet)) return { above, below: sheet.foot };
  }
  if (sheet.shortFoot.length < sheet.foot.length) return fitSheet({ ...sheet, foot: sheet.shortFoot }, lines, marks);
  return (
    scroll(sheet, lines, marks) ??
    (sheet.foot.length === 0 ? null : fitSheet({ ...sheet, foot: [], shortFoot: [] }, lines, marks))
  );
}

interface Parts {
  readonly how: readonly string[];
  readonly rows: readonly string[];
  readonly blank: readonly string[];
}

function stack({ head, title, notes, entry }: Sheet, { how, rows, blank }: Parts): readonly string[] {
  const parts = [title, how, rows, notes].filter((part) => part.some((line) => line !== ""));
  return [...head, ...parts.flatMap((part) => [...blank, ...part]), ...blank, entry];
}

function scroll(sheet: Sheet, lines: number, marks: Marks): Screen | null {
  const how = sheet.how.length === 0 ? [] : [marks.more];
  const rows = sheet.rows.map((row) => row.filter((line) => line !== ""));
  const around = stack(sheet, { how, rows: [], blank: [] }).length + sheet.foot.length;
  const room = lines - around - 2;
  const lastTop = firstOfLastPage(rows, room);
  const top = Math.min(sheet.top, lastTop);
  const count = countThatFit(rows.slice(top), room);
  if (count === 0) return null;
  const left = rows.length - top - count;
  const shown = [
    top > 0 ? [marks.above(top)] : [],
    ...rows.slice(top, top + count),
    left > 0 ? [marks.below(left)] : [],
  ].flat();
  return { above: stack(sheet, { how, rows: shown, blank: [] }), below: sheet.foot };
}

function countThatFit(rows: readonly (readonly string[])[], room: number): number {
  let height = 0;
  const over = rows.findIndex((row) => {
    height += row.length;
    return height > room;
  });
  return over < 0 ? rows.length : over;
}

function firstOfLastPage(rows: readonly (readonly string[])[], room: number): number {
  return Math.max(0, rows.length - countThatFit(rows.toReversed(), room));
}
