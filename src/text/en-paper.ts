import type { ScoreGauge } from "../model/document.ts";

/** Where the number may lie. */
const between = ([least, most]: readonly [number, number]): string =>
  least === most ? "" : ` (${least} to ${most} with the open questions)`;

/** Said by the paper itself. */
export const paper = {
  page: (n: number, of: number) => `Page ${n} of ${of}`,
  toTick: "Box to tick",
  circle: "Circle to tick",
  blank: "blank",
  ticked: "Ticked box",
  noPicture: (caption: string) => `${caption} (picture not found)`,
  /** "24 of 100 (18 to 24 with the open questions): Act now" */
  score: ({ value, range, words }: ScoreGauge) =>
    value === null ? words : `${value} of 100${range === null ? "" : between(range)}: ${words}`,
  gauge: (title: string, says: string) => `Gauge: ${title}, ${says}.`,
  bar: (title: string, words: string, value: number) => `Bar: ${title}, ${value} of 100. ${words}.`,
};
