import { lettersOf } from "../interview/paper-letters.ts";
import type { PaperQuestion } from "../interview/paper-questions.ts";
import { showReadings } from "../logic/show-answer.ts";
import type { Answer } from "../model/answer.ts";
import { showPlain } from "../model/quantity.ts";
import type { Audience } from "../model/words.ts";
import type { PromptTexts } from "../text/en-prompt.ts";

/** What a question on paper asks. */
export function paperWords({ type, text }: PaperQuestion, { own }: PromptTexts, by: Audience): string {
  if (text !== null) return text;
  if (type === "goals") return own.goals.text[by];
  if (type === "last-fall") return own.lastFall.text[by];
  if (type === "consent-visit" || type === "consent-photos" || type === "consent-share") return own.consent[type];
  return type === "fell" ? own.fell : own.name;
}

/** An answer in the words of the paper. */
export function paperAnswerWords({ input }: PaperQuestion, answer: Answer, texts: PromptTexts, by: Audience): string {
  const known = lettersOf(input);
  const label = (id: string): string => known.find((one) => one.id === id)?.label ?? texts.choices[id] ?? id;
  switch (answer.type) {
    case "choice":
      return label(answer.option);
    case "choices":
      return answer.options.map(label).join("; ");
    case "number":
      return showPlain(answer);
    case "text":
      return answer.text;
    case "date":
      return answer.date;
    case "readings":
      return input.type === "readings" ? showReadings(input.fields, answer.values) : "";
    case "absent":
      return texts.absence[answer.reason][by];
    case "unable":
    case "stopped":
      return answer.reason ?? "";
  }
}
