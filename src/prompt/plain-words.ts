import { areaRows } from "../interview/area-list.ts";
import { areaStops } from "../interview/areas.ts";
import { current, progress } from "../interview/interview.ts";
import { reviewLines } from "../interview/review.ts";
import { rowsOf } from "./choice-rows.ts";
import { stopWords } from "./jump-sheet.ts";
import { aboutWords, lineWords as wordsOfLine } from "./line-sheet.ts";
import { stateWords } from "./list-sheet.ts";
import { aboutLines } from "./question-sheet.ts";
import { givenWords, howWords, questionWords } from "./question-words.ts";
import { hintFor } from "./read-typed.ts";
import { lineWords, reviewCounts } from "./review-sheet.ts";
import {
  audienceOf,
  type JumpView,
  type LineView,
  type ListView,
  type PromptState,
  type QuestionView,
} from "./state.ts";
import { sayLines, testLines, timedKeys } from "./test-lines.ts";
import { setupWords, stepWords, timedHint } from "./timed-words.ts";
import { adviceLines, ownWords, togetherWords } from "./together-sheet.ts";

/** What to read out now, in the order in which it is of use. Lines are not broken: the terminal or the reader does that. */
export function describe(state: PromptState): readonly string[] {
  return ["", ...linesOf(state)];
}

function linesOf(state: PromptState): readonly string[] {
  const { view, texts } = state;
  switch (view.type) {
    case "question":
      return view.question.type === "alert" ? alertLines(state, view) : questionLines(state, view);
    case "welcome":
      return [texts.welcome.title, ...texts.welcome.say, texts.welcome.go];
    case "cover":
      return [texts.cover.private, texts.cover.go.join(" ")];
    case "help":
      return helpLines(state, view.behind);
    case "review":
      return reviewWords(state);
    case "jump":
      return jumpLines(state, view);
    case "list":
      return listLines(state, view);
    case "together": {
      const { title, lines, ask, keys } = togetherWords(state, view);
      return [title, ...lines, ...(ask === null ? [] : [ask]), keys.join("  ")];
    }
    case "advice":
      return [
        texts.advice.title,
        ...adviceLines(state).map((line, index) => texts.plain.choice(index + 1, line)),
        texts.plain.advice,
      ];
    case "own": {
      const { title, lines, keys } = ownWords(state, view);
      return [title, ...lines, keys.join("  ")];
    }
    case "line":
      return lineLines(state, view);
  }
}

function questionLines(state: PromptState, view: QuestionView): readonly string[] {
  const { question, entry } = view;
  const { texts, interview } = state;
  const step = stepWords(state, view);
  if (step !== null) return step;
  const by = audienceOf(state);
  const { done, total } = progress(interview);
  const how = howWords(question, texts, by);
  const given = givenWords(question, texts, by);
  return [
    texts.plain.question(Math.min(done + 1, total), total, question.areaTitle),
    questionWords(question, texts, by),
    ...(how === null ? [] : [`${question.type === "item" ? texts.howTitle : ""}${how}`]),
    ...setupWords(state, view),
    ...rowsOf(question, by, texts).map(({ number, label }) => texts.plain.choice(number, label)),
    ...[hintFor(question.input, state)].filter((hint) => hint !== null),
    ...(given === null ? [] : [texts.plain.earlier(given)]),
    ...aboutLines(state, view),
    ...(entry.type === "clock" || entry.type === "readings" ? timedHint(state, view) : [texts.plain.ask[entry.type]]),
  ];
}

function jumpLines(state: PromptState, view: JumpView): readonly string[] {
  const { texts, interview } = state;
  const stops = areaStops(interview);
  if (view.removing) return [texts.jump.remove(stops[view.at]?.title ?? ""), texts.plain.removing];
  return [
    texts.jump.title,
    ...stops.map((stop, index) => texts.plain.choice(index + 1, stopWords(stop, texts))),
    texts.plain.jump,
  ];
}

function listLines(state: PromptState, { area }: ListView): readonly string[] {
  const { texts, interview } = state;
  const by = audienceOf(state);
  return [
    ...areaRows(interview, area).flatMap((row, index) => [
      texts.plain.choice(
        index + 1,
        `${questionWords(row.question, texts, by)}: ${row.state === "open" ? texts.plain.open : stateWords(state, row)}`,
      ),
    ]),
    texts.plain.list,
  ];
}

function lineLines(state: PromptState, view: LineView): readonly string[] {
  const { title, how } = wordsOfLine(state, view);
  const about = aboutWords(state, view);
  const { plain } = state.texts;
  return [
    title,
    ...(about === null ? [] : [about]),
    ...how,
    ...(view.typed === "" ? [] : [plain.soFar(view.typed)]),
    view.purpose === "photo" ? plain.linePhoto : plain.line,
  ];
}

function alertLines(state: PromptState, { question, entry }: QuestionView): readonly string[] {
  const { texts } = state;
  const by = audienceOf(state);
  if (entry.type === "alert" && entry.did !== null) return [texts.alert.ask[entry.did], texts.alert.mayBeEmptyPlain];
  const given = givenWords(question, texts, by);
  const { alert } = question;
  return [
    alert === null ? texts.alert.short : texts.alert.heading[alert.urgency],
    questionWords(question, texts, by),
    ...(alert?.suspends ?? []).map((what) => texts.alert.suspends[what]),
    texts.alert.saved,
    ...rowsOf(question, by, texts).map(({ number, label }) => texts.plain.choice(number, label)),
    ...(given === null ? [] : [texts.plain.earlier(given)]),
    texts.plain.ask.alert,
  ];
}

function helpLines({ texts, ...rest }: PromptState, { question }: QuestionView): readonly string[] {
  const how = howWords(question, texts, audienceOf({ texts, ...rest }));
  const said = (title: string, text: string | null): readonly string[] => (text === null ? [] : [`${title}: ${text}`]);
  const test = [...testLines(question, texts), ...sayLines(question, texts)].map(
    ({ lead, text }) => `${lead}: ${text}`,
  );
  const timed = timedKeys(question, texts).map(([key, does]) => `${key}: ${does}`);
  return [
    ...said(texts.help.how, how),
    ...said(texts.help.why, question.why),
    ...test,
    ...timed,
    texts.plain.keys,
    texts.help.close,
  ];
}

function reviewWords(state: PromptState): readonly string[] {
  const { texts, interview } = state;
  const all = reviewLines(interview);
  return [
    texts.review.title,
    ...reviewCounts(state, all),
    ...all.flatMap((line, index) => [
      ...(all[index - 1]?.why === line.why ? [] : [texts.review.why[line.why]]),
      texts.plain.choice(index + 1, lineWords(state, line)),
    ]),
    current(interview) === null ? texts.plain.reviewLast : texts.plain.reviewMiddle,
  ];
}
