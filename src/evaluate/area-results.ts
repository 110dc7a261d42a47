import { ENOUGH, isScoredBand } from "../model/bands.ts";
import type { AreaResult, Finding, Overall, SeverityCounts } from "../model/evaluation.ts";
import { type AreaId, areaId, type ChecklistId } from "../model/ids.ts";
import type { Band, Severity } from "../model/words.ts";
import type { Area } from "./area.ts";
import { bandOf, scoreOf } from "./score.ts";

/** An area as reports show it: a number only where enough was answered, and always with its range. */
export function toAreaResult(area: Area, findings: readonly Finding[]): AreaResult {
  const { checklist, instance } = area.spot;
  const id = areaId(checklist.id, instance?.id ?? null);
  const here = findings.filter((one) => one.area === id);
  const band = shownBand(area);
  const numbered = checklist.scored && isScoredBand(band);
  return {
    id,
    checklist: checklist.id,
    instance: instance === null ? null : { id: instance.id, label: instance.label, fell: instance.fell },
    title: area.title,
    workTitle: checklist.workTitle,
    scored: checklist.scored,
    score: numbered ? Math.floor(area.score) : null,
    range: numbered ? [Math.floor(area.lowest), Math.floor(area.score)] : null,
    coverage: coverageOf(area),
    band,
    points: sum(here.map(({ points }) => points)),
    counts: countSeverities(here),
  };
}

/** A place that no checklist is about ("cellar") and the therapist found something in. */
export function toOwnAreas(areas: readonly AreaResult[], findings: readonly Finding[]): readonly AreaResult[] {
  const known = new Set(areas.map(({ id }) => id));
  const names = [...new Set(findings.filter(({ own, area }) => own && !known.has(area)).map(({ area }) => area))];
  return names.map((id) => {
    const here = findings.filter(({ area }) => area === id);
    const exact = scoreOfFindings(here);
    const score = Math.floor(exact);
    return {
      id,
      checklist: "own" as ChecklistId,
      instance: null,
      title: id.charAt(0).toUpperCase() + id.slice(1),
      workTitle: null,
      scored: true,
      score,
      range: [score, score],
      coverage: 1,
      band: bandOfScore(exact),
      points: sum(here.map(({ points }) => points)),
      counts: countSeverities(here),
    };
  });
}

/** Exact, not yet rounded. */
function scoreOfFindings(here: readonly Finding[]): number {
  const severities = here.map(({ severity }) => severity);
  return scoreOf(bandOf(severities, []), sum(here.map(({ points }) => points)));
}

/**
 * The home is its worst area, by name. No number where a room was never looked for, where something open could be severe, where the
 * worst area itself or the home as a whole was not looked at enough.
 */
export function toOverall(
  areas: readonly Area[],
  findings: readonly Finding[],
  ownAreas: readonly AreaResult[],
): Overall {
  const scored = areas.filter(({ spot }) => spot.checklist.scored);
  const relevant = scored.filter(({ applies }) => applies);
  const candidates: readonly Candidate[] = [
    ...relevant.map((area) => ({
      id: areaId(area.spot.checklist.id, area.spot.instance?.id ?? null),
      score: area.score,
      lowest: area.lowest,
      isEnough: isEnough(area),
    })),
    ...ownAreas.map(({ id }) => {
      const score = scoreOfFindings(findings.filter(({ area }) => area === id));
      return { id, score, lowest: score, isEnough: true };
    }),
  ];
  const worst = candidates.reduce<Candidate | null>(
    (low, one) => (low === null || one.score < low.score ? one : low),
    null,
  );
  const coverage = coverageOfHome(scored);
  const doubtful =
    relevant.some(({ unreached, open }) => unreached || open.some((one) => one.worst === "severe")) ||
    candidates.some((one) => one.score === worst?.score && !one.isEnough);
  const band: Band =
    worst === null ? "does-not-apply" : coverage < ENOUGH || doubtful ? "not-enough" : bandOfScore(worst.score);
  const numbered = worst !== null && isScoredBand(band);
  return {
    score: numbered ? Math.floor(worst.score) : null,
    range: numbered ? [Math.floor(Math.min(...candidates.map(({ lowest }) => lowest))), Math.floor(worst.score)] : null,
    band,
    area: numbered ? worst.id : null,
    points: sum(findings.map(({ points }) => points)),
    coverage,
    counts: countSeverities(findings),
  };
}

interface Candidate {
  readonly id: AreaId;
  readonly score: number;
  readonly lowest: number;
  readonly isEnough: boolean;
}

function coverageOfHome(scored: readonly Area[]): number {
  const applicable = sum(scored.map(({ applicableWeight }) => applicableWeight));
  if (applicable === 0) return scored.some(({ unreached }) => unreached) ? 0 : 1;
  return sum(scored.map(({ answeredWeight }) => answeredWeight)) / applicable;
}

/** Enough to say a number: 80 % of what applies by weight, and nothing open that could be severe. */
function isEnough(area: Area): boolean {
  return !area.unreached && coverageOf(area) >= ENOUGH && !area.open.some(({ worst }) => worst === "severe");
}

function shownBand(area: Area): Band {
  if (!area.applies) return "does-not-apply";
  return isEnough(area) ? bandOfScore(area.score) : "not-enough";
}

function coverageOf({ answeredWeight, applicableWeight, unreached }: Area): number {
  if (applicableWeight === 0) return unreached ? 0 : 1;
  return answeredWeight / applicableWeight;
}

/** Bands do not overlap, so the number says its band. */
function bandOfScore(score: number): Band {
  if (score >= 100) return "nothing-found";
  return score >= 70 ? "improve" : score >= 40 ? "act-soon" : "act-now";
}

function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  return { severe: count("severe"), major: count("major"), moderate: count("moderate"), minor: count("minor") };
}

function sum(all: readonly number[]): number {
  return all.reduce((total, one) => total + one, 0);
}
