import type { AreaBar } from "../model/document.ts";
import type { Band } from "../model/words.ts";
import { widthOf as cellWidth } from "../text/cells.ts";
import { type Page, wrapText } from "./terminal-page.ts";

const CELLS = 10;
const NARROW = 60;

type Colour = "red" | "yellow" | "blue" | "green" | "gray";

const COLOURS: Readonly<Record<Band, Colour>> = {
  "act-now": "red",
  "act-soon": "yellow",
  improve: "blue",
  "nothing-found": "green",
  "not-enough": "gray",
  "does-not-apply": "gray",
};

/** A bar for each area, its words beside it; on a narrow screen under its title. */
export function areaLines(bars: readonly AreaBar[], page: Page): readonly string[] {
  const title = Math.min(34, Math.max(...bars.map((bar) => cellWidth(bar.title))));
  const before = title + CELLS + 4;
  return bars.flatMap((bar) => {
    const picture = bar.value === null ? " ".repeat(CELLS) : page.chalk[COLOURS[bar.band]](picture10(bar.value));
    const says = [bar.words, ...(bar.note === null ? [] : [bar.note])].join("; ");
    if (page.columns < NARROW) {
      return [
        ...wrapText([{ type: "text", value: bar.title }], page, true),
        ...(bar.value === null ? [] : [`  ${picture}`]),
        ...indented(wrapText([{ type: "text", value: says }], { ...page, columns: page.columns - 2 }), 2),
      ];
    }
    const titles = wrapText([{ type: "text", value: bar.title }], { ...page, columns: title });
    const words = wrapText([{ type: "text", value: says }], { ...page, columns: page.columns - before });
    return Array.from({ length: Math.max(titles.length, words.length) }, (_, row) => {
      const named = titles[row] ?? "";
      return `${named}${" ".repeat(title - cellWidth(named))}  ${row === 0 ? picture : " ".repeat(CELLS)}  ${words[row] ?? ""}`.trimEnd();
    });
  });
}

/** 0 to 100 → `####......` */
function picture10(value: number): string {
  const full = Math.max(0, Math.min(CELLS, Math.floor(value / CELLS)));
  return "#".repeat(full) + ".".repeat(CELLS - full);
}

const indented = (lines: readonly string[], by: number): readonly string[] =>
  lines.map((line) => " ".repeat(by) + line);
