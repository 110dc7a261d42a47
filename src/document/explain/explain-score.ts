import { BAND_SPANS, ENOUGH, isScoredBand, type ScoredBand } from "../../model/bands.ts";
import type { AreaResult } from "../../model/evaluation.ts";
import { exactPoints } from "../weights.ts";
import type { Explained, Known } from "./explained.ts";

/** The number of an area: what put it into its band, and the arithmetic within the band; or why there is no number. */
export function explainArea(area: AreaResult, known: Known): Explained {
  const { t, text, evaluation } = known;
  const findings = evaluation.findings.filter((one) => one.area === area.id);
  return {
    title: t.area(area.title, area.score),
    says: [
      ...(area.scored ? [] : [t.notScored]),
      ...findings.map(({ says, points, key }) => t.pointsOf(says, exactPoints(points), key)),
      ...(isScoredBand(area.band) && area.score !== null
        ? [...bandSaid(area, area.band, known), numberSaid(area.band, area.points, area.score, known)]
        : area.scored
          ? noNumber(area, known)
          : []),
      ...(area.range === null ? [] : [t.range(area.range[0], area.range[1])]),
      t.coverage(percent(area.coverage)),
      t.meaning(text.validity, evaluation.formula),
    ],
  };
}

/** The number of the home: its lowest area's, by name; or why there is none. */
export function explainHome(known: Known): Explained {
  const { evaluation, t, text } = known;
  const { overall, areas, formula } = evaluation;
  const lowest = areas.find(({ id }) => id === overall.area) ?? null;
  const numbered = areas.filter(({ score }) => score !== null).sort((a, b) => (a.score ?? 0) - (b.score ?? 0));
  return {
    title: t.home(overall.score),
    says: [
      ...(lowest === null || overall.score === null
        ? [t.homeNoNumber(percent(overall.coverage), percent(ENOUGH)), ...openSevere(null, known)]
        : [t.homeIs(lowest.title, lowest.id)]),
      ...numbered.map(({ title, score, points }) => t.areaLine(title, score ?? 0, exactPoints(points))),
      t.homePoints(exactPoints(overall.points)),
      ...(overall.range === null ? [] : [t.range(overall.range[0], overall.range[1])]),
      t.meaning(text.validity, formula),
    ],
  };
}

function bandSaid(area: AreaResult, band: ScoredBand, { evaluation, t, text }: Known): readonly string[] {
  const alerts = evaluation.alerts.filter(
    (one) => one.area === area.id || one.because.some((key) => key.startsWith(`${area.id}/`)),
  );
  const [floor, ceiling] = BAND_SPANS[band];
  return [
    t.band[band],
    t.span(text.words.clinicalBand[band], floor, ceiling),
    ...alerts.map(({ text: says }) => t.bandAlert(says)),
  ];
}

function numberSaid(band: ScoredBand, points: number, score: number, { t }: Known): string {
  const [floor, ceiling] = BAND_SPANS[band];
  const exact = floor + ((ceiling - floor) * 100) / (100 + points);
  return t.arithmetic({ floor, span: ceiling - floor, points: exactPoints(points), exact: exact.toFixed(2), score });
}

function noNumber({ id, coverage, band }: AreaResult, known: Known): readonly string[] {
  const { t } = known;
  if (band === "does-not-apply") return [t.doesNotApply];
  return [...(coverage < ENOUGH ? [t.tooLittle(percent(coverage), percent(ENOUGH))] : []), ...openSevere(id, known)];
}

/** Open questions that could be severe keep a number away; null is the whole home. */
function openSevere(area: string | null, { evaluation, t }: Known): readonly string[] {
  const open = evaluation.open.filter((one) => one.worst === "severe" && (area === null || one.area === area));
  return open.length === 0 ? [] : [t.couldBeSevere(open.map(({ clinical, text: asked }) => clinical ?? asked))];
}

function percent(share: number): number {
  return Math.round(share * 100);
}
