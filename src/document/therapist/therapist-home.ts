import type { AreaResult, Evaluation } from "../../model/evaluation.ts";
import { BANDS } from "../../model/words.ts";
import type { ReportText } from "../../text/en-report.ts";
import { type LookUps, withMark } from "../look-ups.ts";
import { shownPoints } from "../weights.ts";
import type { TherapistView } from "./therapist-shape.ts";

/** What is still to check as it is ranked, what is of one place run on. */
export function openLines(
  open: Evaluation["open"],
  look: LookUps,
  text: ReportText,
): readonly { readonly place: string; readonly open: string }[] {
  const t = text.therapist;
  return [...new Set(open.map(({ area }) => area))].map((area) => {
    const says = open
      .filter((question) => question.area === area)
      .map((question) =>
        t.openLine(
          withMark(question.clinical ?? question.text, question.private ? t.private : ""),
          text.words.severity[question.worst],
          t.openReason[question.reason],
        ),
      );
    return { place: look.place(area), open: text.sentence(says.join("; ")) };
  });
}

/** The areas band by band with their ranges, and the gauge of the home. */
export function areaViews(
  { areas, overall }: Evaluation,
  text: ReportText,
): Pick<TherapistView, "areas" | "unscored" | "home" | "homeSays"> {
  const t = text.therapist;
  const scored = areas.filter((area) => area.scored);
  const lowest = areas.find(({ id }) => id === overall.area)?.title ?? null;
  const unscored = areas.filter((area) => !area.scored).map((area) => area.title);
  return {
    areas: BANDS.flatMap((band) => {
      const here = scored.filter((area) => area.band === band).sort((a, b) => (a.score ?? 0) - (b.score ?? 0));
      if (here.length === 0) return [];
      return [
        {
          band: text.words.clinicalBand[band],
          areas: text.sentence(here.map((one) => areaSays(one, text)).join("; ")),
        },
      ];
    }),
    unscored: unscored.length === 0 ? "" : t.unscored(unscored),
    home: {
      figure: "score",
      gauge: {
        title: t.homeTitle,
        band: overall.band,
        words: text.words.clinicalBand[overall.band],
        value: overall.score,
        range: overall.range,
      },
    },
    homeSays: t.home(overall.score, overall.range, lowest, shownPoints(overall.points)),
  };
}

/** The number and its range; how much of it was answered where that is not all. */
function areaSays({ title, score, range, coverage, band }: AreaResult, text: ReportText): string {
  const t = text.therapist;
  if (band === "does-not-apply") return title;
  return t.area(title, t.score(score, range), coverage < 1 ? t.coverage(coverage) : null);
}
