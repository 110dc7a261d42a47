import headless from "@xterm/headless";

const CELL = { width: 8.4, height: 18 };
const EDGE = 14;
/** What the sixteen colours of a terminal look like here: all of them read well on the dark ground. */
const GROUND = "#10181f";
const INK = "#e6edf3";
const COLOURS: Readonly<Record<number, string>> = {
  1: "#ff8e85",
  2: "#7ee08b",
  3: "#f2cc60",
  4: "#8cc2ff",
  5: "#dcabff",
  6: "#7fdbe6",
  8: "#9aa7b4",
};

/** What a terminal of that size shows after these bytes, as a drawing; `about` says in words what is on it. */
export async function screenSvg(
  written: string,
  { columns, rows, about }: { readonly columns: number; readonly rows: number; readonly about: string },
): Promise<string> {
  const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(written, resolve));
  const lines = Array.from({ length: rows }, (_, row) => lineOf(terminal, row));
  const last = lines.findLastIndex((spans) => spans.length > 0);
  const height = (last + 1) * CELL.height + 2 * EDGE;
  const width = columns * CELL.width + 2 * EDGE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(about)}">`,
    `<title>${escaped(about)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${GROUND}"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" xml:space="preserve">`,
    ...lines.flatMap((spans, row) => spans.map((span) => toText(span, row))),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

interface Span {
  readonly column: number;
  readonly text: string;
  readonly colour: string | null;
  readonly bold: boolean;
  readonly inverse: boolean;
}

/** Neighbouring letters that look the same, together; what is empty is left out. */
function lineOf(terminal: InstanceType<typeof headless.Terminal>, row: number): readonly Span[] {
  const line = terminal.buffer.active.getLine(terminal.buffer.active.baseY + row);
  const spans: Span[] = [];
  for (let column = 0; column < terminal.cols; column++) {
    const cell = line?.getCell(column);
    if (cell === undefined || cell.getWidth() === 0) continue;
    const span: Span = {
      column,
      text: cell.getChars() || " ",
      colour: cell.isDim() ? "#9aa7b4" : cell.isFgPalette() ? (COLOURS[cell.getFgColor()] ?? null) : null,
      bold: cell.isBold() !== 0,
      inverse: cell.isInverse() !== 0,
    };
    const before = spans.at(-1);
    if (before !== undefined && isLike(before, span))
      spans[spans.length - 1] = { ...before, text: before.text + span.text };
    else spans.push(span);
  }
  return spans.filter(({ text, inverse }) => inverse || text.trim() !== "");
}

function isLike(one: Span, other: Span): boolean {
  return one.colour === other.colour && one.bold === other.bold && one.inverse === other.inverse;
}

function toText({ column, text, colour, bold, inverse }: Span, row: number): string {
  const [x, y] = [EDGE + column * CELL.width, EDGE + row * CELL.height];
  const ground = `<rect x="${round(x)}" y="${y}" width="${round(text.length * CELL.width)}" height="${CELL.height}" fill="${colour ?? INK}"/>`;
  const look = ` fill="${inverse ? GROUND : (colour ?? INK)}"${bold ? ' font-weight="bold"' : ""}`;
  const length = round(text.trimEnd().length * CELL.width);
  const words = `<text x="${round(x)}" y="${y + 13.5}" textLength="${length}"${look}>${escaped(text.trimEnd())}</text>`;
  return inverse ? `${ground}${words}` : words;
}

const round = (value: number): number => Math.round(value * 10) / 10;

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
