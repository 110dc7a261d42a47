import type { AnswerResult, AreaResult, Evaluation } from "../../model/evaluation.ts";
import type { ReportText } from "../../text/en-report.ts";
import { type LookUps, shownAnswer, withMark } from "../look-ups.ts";
import { shownPoints } from "../weights.ts";
import type { TherapistView } from "./therapist-shape.ts";

type Place = TherapistView["answers"][number];

/** Every answer, place by place: those with something to them in lines of their own, the others run on. */
export function answerViews(
  { answers, findings, areas }: Evaluation,
  look: LookUps,
  text: ReportText,
): TherapistView["answers"] {
  const found = new Set<string>(findings.flatMap(({ question }) => question ?? []));
  const stands = (answer: AnswerResult): boolean =>
    found.has(answer.key) ||
    answer.note !== null ||
    answer.photos.length > 0 ||
    answer.private ||
    (answer.answer.type === "absent" && answer.answer.reason !== "not-applicable");
  return [...new Set(answers.map(({ area }) => area))].map((area): Place => {
    const here = answers.filter((answer) => answer.area === area);
    const rest = here.filter((answer) => !stands(answer)).map((answer) => runOn(answer, text));
    return {
      place: headOf(
        area,
        areas.find(({ id }) => id === area),
        look,
        text,
      ),
      rows: here.filter(stands).map((answer) => row(answer, text)),
      rest: rest.length === 0 ? "" : text.sentence(rest.join("; ")),
    };
  });
}

/** The place, and what it came to. */
function headOf(id: string, area: AreaResult | undefined, look: LookUps, text: ReportText): string {
  const t = text.therapist;
  const place = look.place(id);
  if (area === undefined || !area.scored || area.band === "does-not-apply") return place;
  const points = area.points > 0 ? shownPoints(area.points) : null;
  return t.placeHead(place, t.score(area.score, area.range), points, t.coverage(area.coverage));
}

function asked({ clinical, text: question, private: isPrivate }: AnswerResult, text: ReportText): string {
  return text.therapist.question(withMark(clinical ?? question, isPrivate ? text.therapist.private : ""));
}

function marks({ basis, group }: AnswerResult, text: ReportText): readonly string[] {
  const { basisMark, groupMark } = text.therapist;
  return [...(basis === null ? [] : [basisMark[basis]]), ...(group ? [groupMark] : [])];
}

function row(answer: AnswerResult, text: ReportText): Place["rows"][number] {
  const t = text.therapist;
  const more = [
    t.inBrackets([...marks(answer, text), ...(answer.photos.length === 0 ? [] : [t.photos(answer.photos)])]),
    ...(answer.note === null ? [] : [t.note(answer.note)]),
  ];
  return { question: asked(answer, text), answer: shownAnswer(answer, text), more: more.join(" ").trim() };
}

function runOn(answer: AnswerResult, text: ReportText): string {
  return `${asked(answer, text)} ${shownAnswer(answer, text)} ${text.therapist.inBrackets(marks(answer, text))}`.trim();
}

/** Every photo of the record: the therapist sees them whether they are released or not. */
export function photoViews({ answers }: Evaluation, look: LookUps, text: ReportText): TherapistView["photos"] {
  return answers.flatMap((answer) =>
    answer.photos.map((id) => {
      const shows = text.place(look.place(answer.area), answer.clinical ?? answer.text);
      const caption = text.therapist.photoCaption(id, shows, shownAnswer(answer, text));
      return { picture: { figure: "photo" as const, photo: { id, alt: shows, caption } } };
    }),
  );
}
