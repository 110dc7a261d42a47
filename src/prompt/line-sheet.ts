import { foot } from "./foot.ts";
import { header } from "./header.ts";
import { EMPTY, type Paper, type Sheet } from "./layout.ts";
import { typedLines } from "./question-sheet.ts";
import { questionWords } from "./question-words.ts";
import { audienceOf, type LineView, type PromptState } from "./state.ts";
import { wrapText } from "./width.ts";

/** A comment, a measure, a picture or a name: one line to write. */
export function lineSheet(state: PromptState, view: LineView, paper: Paper): Sheet {
  const { columns, ink } = paper;
  const { texts, message } = state;
  const width = columns - 1;
  const { title, how } = lineWords(state, view);
  const typed = typedLines(view.typed, width);
  const about = aboutWords(state, view);
  return {
    ...EMPTY,
    head: header(state, columns),
    title: wrapText(title, width, { first: " " }).map(ink.strong),
    how: [
      ...(about === null ? [] : wrapText(about, width, { first: "    " })),
      ...how.flatMap((line) => wrapText(line, width, { first: " " })),
    ],
    notes: [
      ...(message === null ? [] : wrapText(message, width, { first: " " }).map(ink.warning)),
      ...typed.slice(0, -1),
    ],
    entry: typed.at(-1) ?? " > ",
    ...foot([texts.line.keep, texts.line.leave], paper),
  };
}

/** The same for a screen and for a reader. */
export function lineWords(
  { texts, photos, interview }: PromptState,
  { purpose }: LineView,
): { readonly title: string; readonly how: readonly string[] } {
  if (purpose !== "photo") return { title: texts[purpose].title, how: [texts[purpose].how] };
  const newest = (photos?.newest ?? []).slice(0, 3).map((name, index) => texts.photo.newest(index + 1, name));
  const consent = interview.assessment.consent?.photos === false ? [texts.photo.noConsent] : [];
  return { title: texts.photo.title, how: [...consent, texts.photo.how, ...newest, texts.photo.reserve] };
}

export function aboutWords(state: PromptState, { about, purpose }: LineView): string | null {
  const question = state.interview.questions.find(({ key }) => key === about);
  return question === undefined || purpose === "rename"
    ? null
    : questionWords(question, state.texts, audienceOf(state));
}
