import { current, progress } from "../interview/interview.ts";
import { rowsOf } from "./choice-rows.ts";
import { givenWords, howWords, questionWords } from "./question-words.ts";
import { hintFor } from "./read-typed.ts";
import { audienceOf, type PromptState, type QuestionView } from "./state.ts";
import { reviewed } from "./steps.ts";

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
      return reviewLines(state);
  }
}

function questionLines(state: PromptState, { question, entry }: QuestionView): readonly string[] {
  const { texts, interview } = state;
  const by = audienceOf(state);
  const { done, total } = progress(interview);
  const how = howWords(question, texts, by);
  const given = givenWords(question, texts, by);
  return [
    texts.plain.question(Math.min(done + 1, total), total, question.areaTitle),
    questionWords(question, texts, by),
    ...(how === null ? [] : [`${question.type === "item" ? texts.howTitle : ""}${how}`]),
    ...rowsOf(question, by, texts).map(({ number, label }) => texts.plain.choice(number, label)),
    ...[hintFor(question.input, texts)].filter((hint) => hint !== null),
    ...(given === null ? [] : [texts.plain.earlier(given)]),
    texts.plain.ask[entry.type],
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
  return [...said(texts.help.how, how), ...said(texts.help.why, question.why), texts.plain.keys, texts.help.close];
}

function reviewLines(state: PromptState): readonly string[] {
  const { texts, interview } = state;
  const by = audienceOf(state);
  const open = reviewed(state);
  return [
    texts.review.title,
    open.length === 0 ? texts.review.allAnswered : texts.review.open(open.length),
    ...open.map((question, index) => {
      const words = question.private ? texts.review.private : questionWords(question, texts, by);
      return texts.plain.choice(
        index + 1,
        [question.type === "alert" ? texts.alert.short : question.areaTitle, words]
          .filter((part) => part !== null)
          .join(": "),
      );
    }),
    current(interview) === null ? texts.plain.reviewLast : texts.plain.reviewMiddle,
  ];
}
