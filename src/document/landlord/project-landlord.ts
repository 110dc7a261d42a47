import type { Evaluation, RecommendationResult, StepResult } from "../../model/evaluation.ts";
import type { ReportText } from "../../text/en-report.ts";
import { isForAnybody } from "../../text/en-telling.ts";
import { placeNames } from "../places.ts";
import { isSame } from "../say-step.ts";
import { withoutPrivate } from "../without-private.ts";
import type { LandlordView } from "./landlord-shape.ts";

/** So many fit on a letter that somebody reads to the end. */
const WORKS = 5;

/** The evaluation → the letter that asks for building work. What tells of anybody's health is left out, sentence by sentence. */
export function projectLandlord(whole: Evaluation, text: ReportText): LandlordView {
  const evaluation = withoutPrivate(whole);
  const asked = evaluation.recommendations
    .filter(({ status, buildingWork }) => buildingWork && (status === "open" || status === "planned"))
    .flatMap((one) => toWork(one, evaluation, text));
  const rest = asked.length - WORKS;
  return { works: asked.slice(0, WORKS), more: rest > 0 ? text.landlord.more : "" };
}

function toWork(one: RecommendationResult, evaluation: Evaluation, text: ReportText): LandlordView["works"] {
  const job = jobOf(one);
  if (job === null) return [];
  const what = sentencesFor(job.text, text);
  // a title that somebody typed may tell more than the checklist's own
  const title = one.own || one.changed === "reword" ? "" : sentencesFor(one.title, text);
  if (what === "") return [];
  return [
    {
      title: title === "" ? what : title,
      what: title === "" || isSame(title, what) ? "" : what,
      place: placeOf(one, evaluation),
    },
  ];
}

/** The step that builds something: the chosen one, else the bigger, else the smaller. Shopping and moving things ask nobody. */
function jobOf({ steps, chosenStep }: RecommendationResult): StepResult | null {
  const built = steps.filter(({ who }) => who.includes("contractor") || who.includes("handyman"));
  const of = (name: string | null): StepResult | undefined => built.find((step) => step.name === name);
  return of(chosenStep) ?? of("bigger") ?? of("low") ?? null;
}

/** The sentences that anybody may read, said of the tenant. */
function sentencesFor(says: string, text: ReportText): string {
  return text.landlord
    .sentences(text.sentence(says))
    .filter((one) => isForAnybody(one) && !text.landlord.speaksOfLandlord(one))
    .map(text.landlord.ofTenant)
    .join(" ");
}

/** Rooms, stairs and ways: each once. */
function placeOf({ findings }: RecommendationResult, evaluation: Evaluation): string {
  const nameOf = placeNames(evaluation);
  const scored = new Set<string>(evaluation.areas.filter((area) => area.scored).map(({ id }) => id));
  const places = evaluation.findings
    .filter(({ key, own, area }) => findings.includes(key) && !own && scored.has(area))
    .map(({ area }) => nameOf(area));
  return [...new Set(places)].filter(isForAnybody).join(", ");
}
