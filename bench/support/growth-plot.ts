/** How long it took for how many. */
export interface Point {
  readonly count: number;
  readonly ms: number;
}

const [WIDTH, HEIGHT] = [640, 400];
const FRAME = { left: 80, right: 620, top: 40, bottom: 340 };

/** The slope of time over number, both as logarithms: 1 is linear, 2 grows with the square. */
export function slopeOf(points: readonly Point[]): number {
  const logs = points.map(({ count, ms }) => ({ x: Math.log10(count), y: Math.log10(ms) }));
  const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [x, y] = [mean(logs.map((one) => one.x)), mean(logs.map((one) => one.y))];
  const over = logs.reduce((sum, one) => sum + (one.x - x) * (one.y - y), 0);
  return over / logs.reduce((sum, one) => sum + (one.x - x) ** 2, 0);
}

/** Both axes in powers of ten, the points, and beside them a straight line that would be linear. */
export function growthPlot(points: readonly Point[], title: string): string {
  const [xs, ys] = [powers(points.map(({ count }) => count)), powers(points.map(({ ms }) => ms))];
  const atX = (value: number): number => along(Math.log10(value), xs, FRAME.left, FRAME.right);
  const atY = (value: number): number => along(Math.log10(value), ys, FRAME.bottom, FRAME.top);
  const last = points.at(-1) ?? { count: 1, ms: 1 };
  const perOne = last.ms / last.count;
  const from = Math.max(xs[0], Math.log10(10 ** ys[0] / perOne));
  const line = [10 ** from, last.count].map((count) => `${show(atX(count))},${show(atY(count * perOne))}`).join(" ");
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    `<g font-family="sans-serif" font-size="13" fill="#222222" stroke="none">`,
    `<text x="${FRAME.left}" y="22" font-weight="bold">Time of evaluate, in ms</text>`,
    `<text x="${FRAME.right}" y="${HEIGHT - 14}" text-anchor="end">questions</text>`,
    ...range(xs).map((power) => {
      const x = show(atX(10 ** power));
      return `<path d="M${x} ${FRAME.top}V${FRAME.bottom}" stroke="#dddddd"/><text x="${x}" y="${FRAME.bottom + 20}" text-anchor="middle">${(10 ** power).toLocaleString("en-US")}</text>`;
    }),
    ...range(ys).map((power) => {
      const y = show(atY(10 ** power));
      return `<path d="M${FRAME.left} ${y}H${FRAME.right}" stroke="#dddddd"/><text x="${FRAME.left - 8}" y="${y}" dy="4" text-anchor="end">${(10 ** power).toLocaleString("en-US")}</text>`;
    }),
    `<polyline points="${line}" fill="none" stroke="#888888" stroke-dasharray="6 4"/>`,
    `<polyline points="${points.map(({ count, ms }) => `${show(atX(count))},${show(atY(ms))}`).join(" ")}" fill="none" stroke="#0b5394" stroke-width="2"/>`,
    ...points.map(({ count, ms }) => `<circle cx="${show(atX(count))}" cy="${show(atY(ms))}" r="4" fill="#0b5394"/>`),
    `<text x="${FRAME.left + 12}" y="${FRAME.top + 20}" fill="#0b5394">● measured (median)</text>`,
    `<text x="${FRAME.left + 12}" y="${FRAME.top + 40}" fill="#666666">- - linear, through the last</text>`,
    "</g>",
    "</svg>",
  ].join("\n")}\n`;
}

type Powers = readonly [number, number];

function powers(values: readonly number[]): Powers {
  return [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];
}

const range = ([low, high]: Powers): readonly number[] => Array.from({ length: high - low + 1 }, (_, at) => low + at);
const along = (value: number, [low, high]: Powers, from: number, to: number): number =>
  from + ((value - low) / (high - low)) * (to - from);
const show = (value: number): string => value.toFixed(1);
