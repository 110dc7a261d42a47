import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Points from the top left corner of the page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One thing that is painted on a page, in the order of painting. */
export interface Mark {
  readonly type: "text" | "line" | "fill" | "picture";
  /** what it says; nothing but for text */
  readonly text: string;
  readonly box: Box;
  /** what it is filled with: red, green and blue from 0 to 255 */
  readonly colour: readonly [number, number, number];
  /** the number under which the tags know it; null is decoration, or forgotten */
  readonly id: number | null;
  readonly artifact: boolean;
}

type Matrix = readonly [number, number, number, number, number, number];

interface Glyph {
  readonly unicode: string;
  readonly width: number;
}

interface Pen {
  matrix: Matrix;
  colour: readonly [number, number, number];
  size: number;
}

const SAME: Matrix = [1, 0, 0, 1, 0, 0];
const FILLS = new Set<number>([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke]);
const STROKES = new Set<number>([OPS.stroke, OPS.closeStroke]);
const PICTURES = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);

/** What a page's operators paint (pdf.js reads them), and what of it is tagged. Unlike its text content this keeps every space. */
export function marksOf(
  { fnArray, argsArray }: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  { width, height }: { readonly width: number; readonly height: number },
): readonly Mark[] {
  const marks: Mark[] = [];
  const kept: Pen[] = [];
  const open: { readonly id: number | null; readonly artifact: boolean }[] = [];
  let pen: Pen = { matrix: SAME, colour: [0, 0, 0], size: 0 };
  let line: Matrix = SAME;
  let along = 0;
  const add = (type: Mark["type"], text: string, corners: readonly (readonly [number, number])[]): void => {
    const at = corners.map(([x, y]) => [x, height - y] as const);
    const [xs, ys] = [at.map(([x]) => x), at.map(([, y]) => y)];
    const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    if (type !== "text" && (box.left > width || box.top > height)) return;
    marks.push({
      type,
      text,
      box,
      colour: pen.colour,
      id: open.findLast(({ id }) => id !== null)?.id ?? null,
      artifact: open.some(({ artifact }) => artifact),
    });
  };
  fnArray.forEach((fn, index) => {
    const args = (argsArray[index] ?? []) as readonly unknown[];
    switch (fn) {
      case OPS.save:
        kept.push({ ...pen });
        break;
      case OPS.restore:
        pen = kept.pop() ?? pen;
        break;
      case OPS.transform:
        pen.matrix = times(pen.matrix, args as unknown as Matrix);
        break;
      case OPS.paintFormXObjectBegin:
        kept.push({ ...pen });
        if (Array.isArray(args[0])) pen.matrix = times(pen.matrix, args[0] as unknown as Matrix);
        break;
      case OPS.paintFormXObjectEnd:
        pen = kept.pop() ?? pen;
        break;
      case OPS.setFillRGBColor:
        pen.colour = toColour(args);
        break;
      case OPS.setFont:
        pen.size = args[1] as number;
        break;
      case OPS.beginText:
        line = SAME;
        along = 0;
        break;
      case OPS.setTextMatrix:
        line = toMatrix(args[0]);
        along = 0;
        break;
      case OPS.moveText:
        line = times(line, [1, 0, 0, 1, args[0] as number, args[1] as number]);
        along = 0;
        break;
      case OPS.showText: {
        const glyphs = args[0] as readonly (Glyph | number | null)[];
        const text = glyphs.map((one) => (typeof one === "object" && one !== null ? one.unicode : "")).join("");
        const wide =
          (glyphs.reduce<number>((sum, one) => sum + (typeof one === "number" ? -one : (one?.width ?? 0)), 0) *
            pen.size) /
          1000;
        const at = times(pen.matrix, line);
        const [low, high] = [-0.2 * pen.size, 0.7 * pen.size];
        add("text", text, [point(at, along, low), point(at, along + wide, high)]);
        along += wide;
        break;
      }
      case OPS.constructPath: {
        const [how, , bounds] = args as readonly [number, unknown, ArrayLike<number> | null];
        if (bounds === null || !(FILLS.has(how) || STROKES.has(how))) break;
        const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(bounds);
        add(FILLS.has(how) ? "fill" : "line", "", [point(pen.matrix, x0, y0), point(pen.matrix, x1, y1)]);
        break;
      }
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps: {
        const [tag, id] = args;
        open.push({ artifact: tag === "Artifact", id: typeof id === "number" ? id : null });
        break;
      }
      case OPS.endMarkedContent:
        open.pop();
        break;
      default:
        if (PICTURES.has(fn)) add("picture", "", [point(pen.matrix, 0, 0), point(pen.matrix, 1, 1)]);
    }
  });
  return marks;
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

const point = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

const toMatrix = (given: unknown): Matrix => Array.from(given as ArrayLike<number>) as unknown as Matrix;

/** pdf.js says a colour as `#rrggbb`, or as three numbers. */
function toColour(args: readonly unknown[]): readonly [number, number, number] {
  const [first] = args;
  if (typeof first !== "string") return args as readonly [number, number, number];
  const value = Number.parseInt(first.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
