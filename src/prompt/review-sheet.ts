import { foot } from "./foot.ts";
import { header } from "./header.ts";
import { EMPTY, type Paper, type Sheet } from "./layout.ts";
import { questionWords } from "./question-words.ts";
import { audienceOf, type PromptState, type View } from "./state.ts";
import { reviewed } from "./steps.ts";
import { wrapText } from "./width.ts";

/** Stands for a row that is only counted. */
const UNSEEN = [" "];

/** What is still open, numbered; what cannot wait comes first. */
export function reviewSheet(state: PromptState, { typed, top }: View & { type: "review" }, paper: Paper): Sheet {
  const { columns, lines, ink } = paper;
  const { review } = state.texts;
  const by = audienceOf(state);
  const width = columns - 1;
  const open = reviewed(state);
  const alerts = open.filter(({ type }) => type === "alert").length;
  // Only a screenful from `top` on, or the last one, can come to be seen; to break the lines of hundreds at each key would be slow.
  const canBeSeen = (index: number): boolean => (index >= top && index < top + lines) || index >= open.length - lines;
  const counts =
    open.length === 0
      ? [review.allAnswered]
      : [
          ...(alerts > 0 ? [review.alerts(alerts)] : []),
          ...(open.length > alerts ? [review.open(open.length - alerts)] : []),
        ];
  const rows = open.map((question, index) => {
    if (!canBeSeen(index)) return UNSEEN;
    const words = question.private
      ? review.private
      : [question.areaTitle, questionWords(question, state.texts, by)].filter((part) => part !== null).join(": ");
    const first = ` ${String(index + 1).padStart(String(open.length).length)} ${question.type === "alert" ? "!" : " "} `;
    return [
      ...wrapText(question.skipped ? `${words} (${review.skipped})` : words, width, {
        first,
        indent: " ".repeat(first.length),
      }),
    ];
  });
  return {
    ...EMPTY,
    head: header(state, columns),
    title: [ink.strong(` ${review.title}`), ...counts.flatMap((line) => wrapText(line, width, { first: " " }))],
    rows,
    top,
    notes: state.message === null ? [] : wrapText(state.message, width, { first: " " }).map(ink.warning),
    entry: ` > ${typed}`,
    ...foot(state.interview.cursor === null ? review.keysLast : review.keysMiddle, paper),
  };
}
