import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Document } from "../../src/model/document.ts";
import { type Box, type Mark, marksOf } from "./pdf-marks.ts";
import { compareReading } from "./reading-order.ts";

export interface CheckedPdf {
  /** what is wrong with it, one sentence each; a sound file has none */
  readonly problems: readonly string[];
  readonly pages: number;
  readonly title: string;
  readonly lang: string;
  /** what is read aloud, in the order of the tags */
  readonly reading: string;
}

export interface Expected {
  /** what the file must say, in this order, and nothing more */
  readonly documents?: readonly Document[];
  /** of the file; left out, that of its first document */
  readonly title?: string;
}

interface Node {
  readonly type?: string;
  readonly id?: string;
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

interface Note {
  readonly id: string;
  readonly subtype: string;
  readonly contentsObj?: { readonly str: string };
  readonly alternativeText?: string;
  readonly hidden?: boolean;
}

interface Info {
  readonly Title?: string | null;
  readonly Language?: string | null;
}

interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly tree: Node;
  readonly notes: readonly Note[];
}

/** Nothing stands nearer to an edge than this: a quarter of an inch, which no printer reaches. */
const EDGE = 18;
/** WCAG 2.2, 1.4.3: the least contrast of text with what is behind it. */
const CONTRAST = 4.5;
/** Boxes of letters that share less than this only look crowded. */
const TOUCH = 1.5;

/** Reads a PDF with another program than the one that wrote it, and looks at what a screen reader and a printer need. */
export async function checkPdf(
  bytes: Uint8Array,
  { documents = [], title: named = documents[0]?.title }: Expected = {},
): Promise<CheckedPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = (await pdf.getMetadata()) as { readonly info: Info };
  const shown = (await pdf.getViewerPreferences()) as { readonly DisplayDocTitle?: boolean } | null;
  const tagged = (await pdf.getMarkInfo())?.Marked === true;
  const pages: Page[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({
      number,
      width,
      height,
      marks: marksOf(await page.getOperatorList({ annotationMode: 0 }), { width, height }),
      tree: ((await page.getStructTree()) ?? {}) as Node,
      notes: (await page.getAnnotations()) as readonly Note[],
    });
  }
  await pdf.loadingTask.destroy();
  const reading = pages.map(readingOf).join("");
  const [title, lang] = [info.Title ?? "", info.Language ?? ""];
  const problems = [
    ...(tagged ? [] : ["the file is not tagged"]),
    ...(title === "" ? ["there is no title"] : []),
    ...(shown?.DisplayDocTitle === true ? [] : ["the title is not shown"]),
    ...(lang === "" ? ["there is no language"] : []),
    ...headingProblems(pages),
    ...pages.flatMap((page) =>
      [
        ...tagProblems(page, documents.length > 1),
        ...noteProblems(page),
        ...placeProblems(page),
        ...contrastProblems(page),
      ].map((problem) => `page ${page.number}: ${problem}`),
    ),
    ...(documents.length === 0 ? [] : compareReading(documents, reading)),
    ...(named === undefined || named === title ? [] : [`the title is "${title}", not "${named}"`]),
    ...(documents[0] === undefined || documents[0].lang === lang ? [] : [`the language is "${lang}"`]),
  ];
  return { problems, pages: pages.length, title, lang, reading };
}

const nodesOf = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(nodesOf)];

/** The number that the marks of a page carry: `p11R_mc7` is 7. */
const markOf = ({ type, id }: Node): number | null =>
  type === "content" ? Number(/_mc(\d+)$/.exec(id ?? "")?.[1] ?? Number.NaN) : null;

/** Figures are read by their alternative; the labels of list items say "1." or "Box to tick", which no text of ours holds. */
function readingOf({ tree, marks }: Page): string {
  const read = (node: Node): string => {
    if (node.role === "Figure" || node.role === "Lbl") return "";
    const id = markOf(node);
    const own = marks.filter((mark) => id !== null && mark.id === id).map(({ text }) => text);
    return [...own, ...(node.children ?? []).map(read)].join("");
  };
  return read(tree);
}

function headingProblems(pages: readonly Page[]): readonly string[] {
  const levels = pages.flatMap(({ tree }) =>
    nodesOf(tree).flatMap(({ role }) => (/^H[1-6]$/.test(role ?? "") ? [Number(role?.slice(1))] : [])),
  );
  const skipped = levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return level > before + 1 ? [before === 0 ? `the first heading is H${level}` : `H${level} follows H${before}`] : [];
  });
  return [...skipped, ...(levels.includes(1) ? [] : ["there is no H1"])];
}

function tagProblems({ tree, marks }: Page, isPacket: boolean): readonly string[] {
  const nodes = nodesOf(tree);
  const ids = nodes.flatMap((node) => markOf(node) ?? []);
  const known = new Set(ids);
  const loose = marks.filter(({ artifact, id }) => !artifact && (id === null || !known.has(id)));
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const kept = marks.some(({ artifact, type, text }) => !artifact && (type !== "text" || text.trim() !== ""));
  return [
    ...loose.map(({ type, text }) => (type === "text" ? `"${text}" is not tagged` : `a ${type} is not tagged`)),
    ...marks.flatMap(({ artifact, id, text }) =>
      artifact && id !== null ? [`"${text}" is read and is decoration`] : [],
    ),
    ...twice.map((id) => `content ${id} is read twice`),
    ...nodes.flatMap(({ role, alt }) =>
      role === "Figure" && (alt ?? "").trim() === "" ? ["a figure has no words"] : [],
    ),
    ...nodes.flatMap(listProblems),
    ...nodes.flatMap(tableProblems),
    // the back of a sheet may stay white
    ...(kept || (isPacket && marks.length === 0) ? [] : ["there is nothing on it"]),
  ];
}

function listProblems({ role, children = [] }: Node): readonly string[] {
  const wrong = (allowed: readonly string[]): readonly string[] =>
    children.flatMap((child) =>
      allowed.includes(child.role ?? "") ? [] : [`a ${child.role ?? "text"} stands in a ${role}`],
    );
  return role === "L" ? wrong(["LI", "L", "Caption"]) : role === "LI" ? wrong(["Lbl", "LBody"]) : [];
}

function tableProblems(node: Node): readonly string[] {
  if (node.role !== "Table") return [];
  const counts = nodesOf(node).flatMap(({ role, children = [] }) => (role === "TR" ? [children.length] : []));
  return new Set(counts).size > 1 ? [`the rows of a table have ${counts.join(", ")} cells`] : [];
}

/** Links say where they lead, fields what they ask, and the tags know both. */
function noteProblems({ notes, tree }: Page): readonly string[] {
  const nodes = nodesOf(tree);
  return notes.flatMap(({ id, subtype, contentsObj, alternativeText }) => {
    const words = subtype === "Widget" ? alternativeText : contentsObj?.str;
    const tagged = nodes.some((node) => node.id === id || node.id === `pdfjs_internal_id_${id}`);
    return [
      ...((words ?? "").trim() === "" ? [`a ${subtype} has no words`] : []),
      ...(tagged ? [] : [`a ${subtype} is not tagged`]),
    ];
  });
}

function placeProblems({ marks, width, height }: Page): readonly string[] {
  const texts = marks.filter(({ type, text }) => type === "text" && text.trim() !== "");
  const beyond = marks.filter(({ type, text, box }) => {
    // a space at the end of a line may stand anywhere
    const right = type === "text" && text.endsWith(" ") ? width : width - EDGE;
    return (
      (type !== "text" || text.trim() !== "") && !within(box, { left: EDGE, top: EDGE, right, bottom: height - EDGE })
    );
  });
  const sorted = [...texts].sort((one, other) => one.box.top - other.box.top);
  const crossed = sorted.flatMap((one, index) => {
    const hit: Mark[] = [];
    for (let at = index + 1; at < sorted.length; at++) {
      const other = sorted[at] as Mark;
      if (other.box.top > one.box.bottom - TOUCH) break;
      if (overlap(one.box, other.box)) hit.push(other);
    }
    return hit.map((other) => `"${one.text}" and "${other.text}" stand on each other`);
  });
  return [
    ...beyond.map(({ type, text }) =>
      type === "text" ? `"${text}" is beyond the edge` : `a ${type} is beyond the edge`,
    ),
    ...crossed,
  ];
}

const within = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom;

/** The space at the end of a run may reach into the next one. */
const overlap = (one: Box, other: Box): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 * TOUCH + 4 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > TOUCH;

function contrastProblems({ marks }: Page): readonly string[] {
  return marks.flatMap(({ type, text, box, colour }, index) => {
    if (type !== "text" || text.trim() === "") return [];
    const behind = marks.slice(0, index).findLast((mark) => mark.type === "fill" && within(box, mark.box));
    const ratio = contrast(colour, behind?.colour ?? [255, 255, 255]);
    return ratio < CONTRAST ? [`"${text}" has a contrast of ${ratio.toFixed(1)} only`] : [];
  });
}

type Colour = Mark["colour"];

/** WCAG 2.2, contrast ratio. */
function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const value = part / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
