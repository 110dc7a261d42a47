import type { Recommendation, Step } from "../model/checklist.ts";
import type { HandoutId, RecommendationId } from "../model/ids.ts";
import type { Doer } from "../model/words.ts";
import { parseCondition } from "./parse-condition.ts";
import { type At, below, toPlace } from "./problems.ts";
import type { RecommendationFile, StepFile } from "./schema-recommendation.ts";
import { toRecommendationId } from "./scope.ts";
import { nth, toSources } from "./to-hazard.ts";
import { toBuy, toJob } from "./to-job.ts";
import { isYes, toList } from "./words.ts";
import { placed, type Workshop } from "./workshop.ts";

export function toRecommendation(file: RecommendationFile, at: At, workshop: Workshop): Recommendation {
  const { scope } = workshop;
  const from = scope.own ?? "";
  const steps = {
    today: toStep(file.steps.today, below(at, "steps", "today"), workshop),
    low: toStep(file.steps.low, below(at, "steps", "low"), workshop),
    bigger: toStep(file.steps.bigger, below(at, "steps", "bigger"), workshop),
  };
  const made: Recommendation = {
    id: `${from}/${file.id}` as RecommendationId,
    title: file.title,
    clinical: file.clinical ?? null,
    when: file.when === undefined ? null : parseCondition(file.when, below(at, "when"), scope),
    refer: file.refer ?? null,
    covers: toList(file.covers).map((text, n) =>
      toRecommendationId(text, from, nth(below(at, "covers"), file.covers, n), scope),
    ),
    buildingWork: isYes(file["building-work"]),
    steps,
    measure: toList(file.measure),
    job: file.job === undefined ? null : toJob(file.job, below(at, "job"), workshop),
    noThanks: file["no-thanks"] ?? null,
    why: file.why ?? "",
    handouts: toList(file.handouts) as readonly HandoutId[],
    sources: toSources(file.sources, below(at, "sources"), workshop),
    at: toPlace(at),
  };
  return placed(made, at, workshop);
}

const ANYBODY: readonly Doer[] = ["resident", "caregiver"];

/** A bare text is free, and done by who is there. */
function toStep(file: StepFile | undefined, at: At, { scope }: Workshop): Step | null {
  if (file === undefined) return null;
  if (typeof file === "string")
    return { text: file, cost: "free", who: ANYBODY, when: null, instead: null, buy: [], doneIf: null };
  return {
    text: file.text,
    cost: file.cost ?? "free",
    who: file.who === undefined ? ANYBODY : toList<Doer>(file.who),
    when: file.when === undefined ? null : parseCondition(file.when, below(at, "when"), scope),
    instead: file.instead ?? null,
    buy: toBuy(file.buy),
    doneIf: file["done-if"] ?? null,
  };
}
