import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface PdfPage {
  readonly text: string;
  /** the struct roles of the page, in order */
  readonly roles: readonly string[];
  /** how far down the lowest and how far right the furthest text reaches, in points from the top left */
  readonly lowest: number;
  readonly furthest: number;
  readonly width: number;
  readonly height: number;
  /** each stretch of text: where it begins and ends, and its baseline, from the top left */
  readonly texts: readonly PlacedText[];
}

export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

export interface ReadPdf {
  readonly title: string;
  readonly lang: string;
  readonly tagged: boolean;
  readonly outline: readonly string[];
  readonly pages: readonly PdfPage[];
  readonly links: readonly { readonly address: string; readonly says: string }[];
}

interface Node {
  readonly type?: string;
  readonly role?: string;
  readonly children?: readonly Node[];
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

const titlesOf = ({ title, items }: OutlineItem): readonly string[] => [title, ...items.flatMap(titlesOf)];

interface Annotation {
  readonly url?: string;
  readonly unsafeUrl?: string;
  readonly contentsObj?: { readonly str: string };
}

/** Reads a PDF with another program than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const metadata = await pdf.getMetadata();
  const info = metadata.info as { readonly Title?: string; readonly Language?: string };
  const outline = (await pdf.getOutline()) as readonly OutlineItem[] | null;
  const marks = await pdf.getMarkInfo();
  const pages: PdfPage[] = [];
  const links: { readonly address: string; readonly says: string }[] = [];
  for (let index = 1; index <= pdf.numPages; index++) {
    const page = await pdf.getPage(index);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const items = content.items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [item] : []));
    const tree = (await page.getStructTree()) as Node | null;
    for (const note of (await page.getAnnotations()) as readonly Annotation[])
      links.push({ address: note.unsafeUrl ?? note.url ?? "", says: note.contentsObj?.str ?? "" });
    pages.push({
      text: content.items.map((item) => ("str" in item ? item.str : "")).join(""),
      roles: tree === null ? [] : rolesOf(tree),
      lowest: Math.max(...items.map((item) => height - (item.transform[5] as number))),
      furthest: Math.max(...items.map((item) => (item.transform[4] as number) + item.width)),
      width,
      height,
      texts: items.map((item) => {
        const [, , , size = 0, left = 0, up = 0] = item.transform as number[];
        return { text: item.str, left, right: left + item.width, baseline: height - up, size };
      }),
    });
  }
  await pdf.loadingTask.destroy();
  return {
    title: info.Title ?? "",
    lang: info.Language ?? "",
    tagged: marks?.Marked === true,
    outline: (outline ?? []).flatMap(titlesOf),
    pages,
    links,
  };
}

/** The roles that hold something on this page. */
function rolesOf(node: Node): readonly string[] {
  if (!holdsContent(node)) return [];
  return [...(node.role === undefined ? [] : [node.role]), ...(node.children ?? []).flatMap(rolesOf)];
}

function holdsContent({ type, children = [] }: Node): boolean {
  return type === "content" || children.some(holdsContent);
}
