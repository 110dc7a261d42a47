import { type AreaStop, areaStops } from "../interview/areas.ts";
import { foot } from "./foot.ts";
import { header } from "./header.ts";
import { EMPTY, type Paper, type Sheet } from "./layout.ts";
import { topFor } from "./scrolling.ts";
import { audienceOf, type JumpView, type PromptState } from "./state.ts";
import { wrapText } from "./width.ts";

/** Where to go: the areas with how far each is. */
export function jumpSheet(state: PromptState, view: JumpView, paper: Paper): Sheet {
  const { columns, ink } = paper;
  const { texts, message } = state;
  const width = columns - 1;
  const stops = areaStops(state.interview);
  const asks = view.removing ? texts.jump.remove(stops[view.at]?.title ?? "") : null;
  return {
    ...EMPTY,
    head: header(state, columns),
    title: [ink.strong(` ${texts.jump.title}`)],
    rows: stops.map((stop, index) => {
      const first = ` ${index === view.at ? ">" : " "} ${String(index + 1).padStart(2)}  `;
      const lines = wrapText(stopWords(stop, texts), width, { first, indent: " ".repeat(first.length) });
      return index === view.at ? lines.map(ink.strong) : lines;
    }),
    top: topFor(view.at, paper),
    notes: [asks, message].flatMap((line) =>
      line === null ? [] : wrapText(line, width, { first: " " }).map(ink.warning),
    ),
    entry: ` > ${view.typed}`,
    ...foot(view.removing ? texts.jump.keysRemoving : texts.jump.keys[audienceOf(state)], paper),
  };
}

export function stopWords({ title, done, total }: AreaStop, texts: PromptState["texts"]): string {
  return `${title}   ${done === total ? texts.jump.done : texts.jump.far(done, total)}`;
}
