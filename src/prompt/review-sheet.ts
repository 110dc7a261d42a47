import { type ReviewLine, reviewLines } from "../interview/review.ts";
import { foot } from "./foot.ts";
import { header } from "./header.ts";
import { EMPTY, type Paper, type Sheet } from "./layout.ts";
import { givenWords, questionWords } from "./question-words.ts";
import { topFor } from "./scrolling.ts";
import { audienceOf, type PromptState, type View } from "./state.ts";
import { wrapText } from "./width.ts";

/** Stands for a row that is only counted. */
const UNSEEN = [" "];

/** What to look at once more, numbered; what cannot wait comes first. */
export function reviewSheet(state: PromptState, { typed, at }: View & { type: "review" }, paper: Paper): Sheet {
  const { columns, lines, ink } = paper;
  const { review } = state.texts;
  const width = columns - 1;
  const all = reviewLines(state.interview);
  const top = at === null ? 0 : topFor(at, paper);
  // Only a screenful from `top` on, or the last one, can come to be seen; to break the lines of hundreds at each key would be slow.
  const canBeSeen = (index: number): boolean => (index >= top && index < top + lines) || index >= all.length - lines;
  const rows = all.map((line, index) => {
    if (!canBeSeen(index)) return UNSEEN;
    const isFirst = all[index - 1]?.why !== line.why;
    const pointed = index === at;
    const mark = pointed ? ">" : line.why === "alert" ? "!" : " ";
    const first = ` ${mark} ${String(index + 1).padStart(String(all.length).length)}  `;
    const words = wrapText(lineWords(state, line), width, { first, indent: " ".repeat(first.length) });
    return [...(isFirst ? ["", ` ${review.why[line.why]}`] : []), ...(pointed ? words.map(ink.strong) : words)];
  });
  return {
    ...EMPTY,
    head: header(state, columns),
    title: [
      ink.strong(` ${review.title}`),
      ...reviewCounts(state, all).flatMap((line) => wrapText(line, width, { first: " " })),
    ],
    rows,
    top,
    notes: state.message === null ? [] : wrapText(state.message, width, { first: " " }).map(ink.warning),
    entry: ` > ${typed}`,
    ...foot(state.interview.cursor === null ? review.keysLast : review.keysMiddle, paper),
  };
}

/** In whole sentences: how much is open, and what waits. */
export function reviewCounts({ texts: { review } }: PromptState, all: readonly ReviewLine[]): readonly string[] {
  const count = (why: ReviewLine["why"]): number => all.filter((line) => line.why === why).length;
  return [
    ...(count("alert") > 0 ? [review.alerts(count("alert"))] : []),
    count("open") > 0 ? review.open(count("open")) : review.allAnswered,
    ...(count("wrong") > 0 ? [review.wrong(count("wrong"))] : []),
  ];
}

/** The place, what is asked, and what was answered or noted. Of a private question nothing. */
export function lineWords(state: PromptState, { why, question }: ReviewLine): string {
  const { texts, interview } = state;
  const by = audienceOf(state);
  if (question.private) return texts.review.private;
  const place = question.areaTitle === null ? "" : `${question.areaTitle}: `;
  const asked = `${place}${questionWords(question, texts, by)}`;
  const note = interview.assessment.notes[question.key];
  const said = [
    ...(why === "wrong" || why === "test" || why === "note" ? [givenWords(question, texts, by)] : []),
    ...(note === undefined ? [] : [texts.note.is(note)]),
    ...(question.skipped ? [texts.review.skipped] : []),
  ].filter((part) => part !== null && part !== "");
  return said.length === 0 ? asked : `${asked} (${said.join("; ")})`;
}
