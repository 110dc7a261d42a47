import type { AnswerResult, Evaluation } from "../model/evaluation.ts";
import type { ReportText } from "../text/en-report.ts";
import { placeNames } from "./places.ts";

/** Names for the keys that an evaluation speaks in. */
export interface LookUps {
  readonly place: (area: string) => string;
  readonly answer: (key: string) => AnswerResult | undefined;
  /** the answer in words; null if there is none */
  readonly shown: (key: string) => string | null;
  /** what was asked, in clinical words where there are any */
  readonly asked: (key: string) => string;
  /** a finding's number in the report, "" for one that is not in it */
  readonly number: (key: string) => string;
}

export function lookUps(evaluation: Evaluation, text: ReportText): LookUps {
  const answers = new Map<string, AnswerResult>(evaluation.answers.map((answer) => [answer.key, answer]));
  const open = new Map<string, string>(
    evaluation.open.map((question) => [question.key, question.clinical ?? question.text]),
  );
  const numbers = new Map(evaluation.findings.map(({ key }, index) => [key, String(index + 1)]));
  return {
    place: placeNames(evaluation),
    answer: (key) => answers.get(key),
    shown: (key) => {
      const answer = answers.get(key);
      return answer === undefined ? null : shownAnswer(answer, text);
    },
    asked: (key) => answers.get(key)?.clinical ?? answers.get(key)?.text ?? open.get(key) ?? key,
    number: (key) => numbers.get(key) ?? "",
  };
}

/** An answer in words; why there is none is said in the report's own. */
export function shownAnswer({ answer, shown }: AnswerResult, { words }: ReportText): string {
  return answer.type === "absent" ? words.absence[answer.reason] : shown;
}

export const withMark = (says: string, mark: string): string => (mark === "" ? says : `${says} (${mark})`);
