import type { Evaluation, JobResult, RecommendationResult } from "../../model/evaluation.ts";
import type { Doer, Severity } from "../../model/words.ts";
import type { ContractorText } from "../../text/en-contractor.ts";
import { type ReleasedOf, releasedFor } from "../released.ts";
import { type WorkPlace, workPlaces } from "./work-places.ts";

/** One job for a contractor. */
export interface JobWork {
  readonly job: JobResult;
  readonly places: readonly WorkPlace[];
  /** ids of released photos */
  readonly photos: readonly string[];
  /** what was measured on the spot for whom builds it, where its words are those of the trade; and released comments */
  readonly noted: readonly string[];
  /** named, and priced, but not to be begun: it is dear, or not urgent */
  readonly later: boolean;
}

export interface FoundWork {
  readonly jobs: readonly JobWork[];
  /** the places of building work that its checklist has no words for that are fit for a work list */
  readonly unworded: readonly (readonly WorkPlace[])[];
}

const BUILDERS: readonly Doer[] = ["handyman", "contractor"];
const WORKERS: readonly Doer[] = [...BUILDERS, "supplier"];
const GRAVE: readonly (Severity | null)[] = ["major", "severe"];

/** What of the plan is work for a handyman, a contractor or a supplier, in the plan's order. */
export function findWork(evaluation: Evaluation, text: ContractorText): FoundWork {
  const placeOf = workPlaces(evaluation, text);
  const work = evaluation.recommendations.filter(isWork);
  const placesOf = (one: RecommendationResult): readonly WorkPlace[] => {
    const areas = evaluation.findings.filter(({ key }) => one.findings.includes(key)).map(({ area }) => area);
    return [...new Set(areas)].flatMap((area) => placeOf(area) ?? []);
  };
  return {
    jobs: work.flatMap((one): readonly JobWork[] =>
      one.job === null
        ? []
        : [
            {
              job: one.job,
              places: placesOf(one),
              photos: shownOf(one, evaluation).flatMap(({ photos }) => photos),
              noted: [
                ...one.measured.map(({ text: typed }) => typed).filter(text.isOfTheTrade),
                ...shownOf(one, evaluation).flatMap(({ note }) => note ?? []),
              ],
              later: !isWanted(one),
            },
          ],
    ),
    unworded: work.filter(({ job }) => job === null).map(placesOf),
  };
}

function isWork(one: RecommendationResult): boolean {
  if (one.status !== "open" && one.status !== "planned") return false;
  if (one.job === null && !one.buildingWork) return false;
  // Until the bar is in, one washes at the sink: what was chosen for today leaves the job to be done. A small step instead of it does not.
  const chosen = one.chosenStep === "today" ? undefined : one.steps.find(({ name }) => name === one.chosenStep);
  return (chosen === undefined ? one.steps : [chosen]).some((step) => isDoneBy(step, WORKERS));
}

function isDoneBy({ who }: RecommendationResult["steps"][number], doers: readonly Doer[]): boolean {
  return who.some((doer) => doers.includes(doer));
}

/** Chosen or wished for. Else grave building work that need not cost a fortune, unless a family can set up something in its place. */
function isWanted(one: RecommendationResult): boolean {
  if (one.status === "planned" || one.wanted) return true;
  const steps = one.steps.filter((step) => isDoneBy(step, BUILDERS));
  const low = one.steps.find(({ name }) => name === "low");
  const canWait = one.job?.trade === null && low !== undefined && !isDoneBy(low, BUILDERS);
  return one.buildingWork && GRAVE.includes(one.severity) && !canWait && steps.some(({ cost }) => cost !== "over-1000");
}

/** What is released for the contractor of the answers that led to it. */
function shownOf({ findings: keys }: RecommendationResult, evaluation: Evaluation): readonly ReleasedOf[] {
  const { findings, answers } = evaluation;
  const questions = findings.filter(({ key }) => keys.includes(key)).map(({ question }) => question);
  return answers.filter(({ key }) => questions.includes(key)).map(releasedFor("contractor", evaluation));
}
