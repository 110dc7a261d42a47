import type { Block, Inline } from "../model/document.ts";
import { plainText } from "./spans.ts";

type Table = Extract<Block, { readonly type: "table" }>;
type List = Extract<Block, { readonly type: "list" }>;

/** Cells up to this long share a line. */
const SHORT = 24;

/** A table too wide for its room → a list: each row an item, each cell with its column's head before it. Empty cells are left out. */
export function stackTable({ children }: Table): List {
  const [head, ...rows] = children;
  const heads = (head?.children ?? []).map((cell) => plainText(cell.children));
  return {
    type: "list",
    ordered: false,
    children: rows.map((row) => ({
      type: "listItem",
      children: [
        {
          type: "paragraph",
          children: stackRow(
            row.children.map((cell) => cell.children),
            heads,
          ),
        },
      ],
    })),
  };
}

function stackRow(cells: readonly (readonly Inline[])[], heads: readonly string[]): readonly Inline[] {
  let before = 0;
  return cells.flatMap((cell, index): readonly Inline[] => {
    const { length } = plainText(cell);
    if (length === 0) return [];
    const link: readonly Inline[] =
      before === 0 ? [] : before <= SHORT && length <= SHORT ? [{ type: "text", value: "; " }] : [{ type: "break" }];
    before = length;
    return [...link, { type: "text", value: `${heads[index] ?? ""}: ` }, ...cell];
  });
}
