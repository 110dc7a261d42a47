/** How wide the letters from space to ~ are in the font of the reports, in hundredths of the size of the text. */
const ASCII = [
  "28 29 31 66 60 92 74 16 30 30 49 61 21 37 21 39 65 41 55 58 62 59 60 51 62 60 21 21 56 63 56 48",
  "78 63 62 65 67 57 56 70 70 40 52 64 55 83 70 72 60 73 62 60 56 69 60 86 63 58 61 32 39 35 56 38",
  "25 53 57 49 57 54 32 56 55 26 25 50 27 85 55 55 57 58 35 48 33 54 47 69 49 45 46 35 24 35 56",
]
  .join(" ")
  .split(" ")
  .map(Number);
/** Other Latin letters and signs, and whatever else there is: rather too wide than too narrow. */
const LATIN = 72;
const WIDEST = 105;

function widthOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return (ASCII[code - 32] ?? (code < 0x180 || (code >= 0x2018 && code <= 0x201d) ? LATIN : WIDEST)) / 100;
}

const textWidth = (text: string): number => [...text].reduce((sum, letter) => sum + widthOf(letter), 0);

const NARROWEST = 0.16;

/** How many lines a text takes where `room` sizes of the text stand side by side: an estimate that is rather too high. */
export function linesOf(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const width = textWidth(word);
    const space = used === 0 ? 0 : widthOf(" ");
    if (used + space + width <= room) used += space + width;
    else {
      lines += (used === 0 ? 0 : 1) + Math.ceil(width / room) - 1;
      used = width % room;
    }
  }
  return lines;
}

/** The text, or as much of it as stands on so many lines, cut between words where it can be. */
export function clip(text: string, most: number, room: number): string {
  // No more letters than this can stand there; the rest of a very long text need not be looked at.
  const letters = [...text.slice(0, Math.ceil((2 * most * room) / NARROWEST) + 2)];
  if (linesOf(letters.join(""), room) <= most) return text;
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (linesOf(`${letters.slice(0, middle).join("")}…`, room) <= most) low = middle;
    else high = middle - 1;
  }
  const cut = letters.slice(0, low).join("");
  const atWord = cut.replace(/\s+\S*$/, "");
  return `${(atWord.length > cut.length / 2 ? atWord : cut).trimEnd()}…`;
}

/** Entries in a row on so many lines; those that do not fit are counted in `more`. The first is never left out, only cut. */
export function fitEntries(
  entries: readonly string[],
  { lines, room, more }: { readonly lines: number; readonly room: number; readonly more: (n: number) => string },
): string {
  const short = entries.map((entry) => clip(entry, lines, room));
  const said = (count: number): string =>
    [...short.slice(0, count), ...(count < entries.length ? [more(entries.length - count)] : [])].join("; ");
  let count = entries.length;
  while (count > 1 && linesOf(said(count), room) > lines) count -= 1;
  return clip(said(count), lines, room);
}
