import type { Photo } from "../../model/document.ts";
import { en } from "../../text/en.ts";
import { tag } from "./paper.ts";
import { openJpeg } from "./pdfkit-port.ts";
import { type Piece, piece, spaced, withNext } from "./piece.ts";
import type { Place } from "./place.ts";

/** No more of a page than this for one photo. */
const HIGHEST = 0.42;

/** Lays the words under a photo. */
export type LayCaption = (words: string) => readonly Piece[];

/** A photo, never cut and never blown up, with its caption on the same page; the caption alone where there is no file, or a broken one. */
export function layPhoto({ id, alt, caption }: Photo, place: Place, layCaption: LayCaption): readonly Piece[] {
  const { paper, left, right } = place;
  const jpeg = paper.pictures.photos(id);
  const image = jpeg === null ? null : openJpeg(paper.pdf, jpeg);
  if (image === null) return layCaption(en.report.paper.noPicture(caption));
  const scale = Math.min(1, (right - left) / image.width, (HIGHEST * (paper.bottom - paper.top)) / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  const shown = piece(
    height,
    (y) => {
      const bbox = [left, y, left + width, y + height] as const;
      const figure = tag(paper, place.parent, "Figure", { alt, bbox })();
      figure.add(() => paper.pdf.image(image, left, y, { width, height }));
    },
    { before: 0.7 * paper.size },
  );
  return [...withNext([shown]), ...spaced(layCaption(caption), 0.25 * paper.size)];
}
