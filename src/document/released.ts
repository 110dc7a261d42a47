import type { Release } from "../model/assessment.ts";
import type { AnswerResult, Evaluation } from "../model/evaluation.ts";
import type { Reader } from "../model/words.ts";
import type { ReportText } from "../text/en-report.ts";
import { placeNames } from "./places.ts";
import type { PhotoFigure } from "./shape.ts";

/** What the therapist let a reader see of an answer. */
export interface ReleasedOf {
  readonly photos: readonly string[];
  readonly note: string | null;
}

/** Of any answer what is released for a reader: nothing, where nobody released it. */
export function releasedFor(
  reader: Reader,
  { released }: Pick<Evaluation, "released">,
): (answer: AnswerResult) => ReleasedOf {
  const own = released.filter((one) => one.for.includes(reader));
  const may = (what: Release["what"], of: string): boolean => own.some((one) => one.what === what && one.of === of);
  return ({ key, photos, note }) => ({
    photos: photos.filter((photo) => may("photo", photo)),
    note: may("note", key) ? note : null,
  });
}

/** All photos and comments that are released for a reader, each with its place and what was found there. */
export function shownTo(
  reader: Reader,
  evaluation: Evaluation,
  text: ReportText,
): { readonly photos: readonly PhotoFigure[]; readonly notes: readonly string[] } {
  const { answers, findings } = evaluation;
  const placeOf = placeNames(evaluation);
  const released = releasedFor(reader, evaluation);
  const foundAt = ({ key, good }: AnswerResult): string =>
    findings.find(({ question }) => question === key)?.says ?? good ?? "";
  return {
    photos: answers.flatMap((answer) =>
      released(answer).photos.map((id) => toFigure(id, text.photoShows(id, placeOf(answer.area), foundAt(answer)))),
    ),
    notes: answers.flatMap((answer) => {
      const { note } = released(answer);
      return note === null ? [] : [text.place(placeOf(answer.area), note)];
    }),
  };
}

export function toFigure(id: string, caption: string): PhotoFigure {
  return { figure: "photo", photo: { id, alt: caption, caption } };
}
