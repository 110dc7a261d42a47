import type { Evaluation } from "../../model/evaluation.ts";
import type { ReportText } from "../../text/en-report.ts";
import { findWork } from "../contractor/find-work.ts";
import { withoutPrivate } from "../without-private.ts";
import type { LandlordView } from "./landlord-shape.ts";

/** So many fit on a letter that somebody reads to the end. */
const WORKS = 6;

/**
 * The evaluation → the letter that asks for building work, in the words of the work list, which tell of nobody's health. What is dear or
 * not urgent is asked for another time.
 */
export function projectLandlord(whole: Evaluation, text: ReportText): LandlordView {
  const evaluation = withoutPrivate(whole);
  const recommendations = evaluation.recommendations.filter(({ buildingWork }) => buildingWork);
  const { jobs, unworded } = findWork({ ...evaluation, recommendations }, text.contractor);
  const urgent = jobs.filter(({ later }) => !later);
  const asked = (urgent.length > 0 ? urgent : jobs).slice(0, WORKS);
  return {
    works: asked.map(({ job, places }) => ({
      what: job.title,
      place: places.map(({ name }) => name).join("; "),
    })),
    byHand: asked.length === 0 || unworded.length > 0 ? text.landlord.byHand : "",
    more: jobs.length > asked.length ? text.landlord.more : "",
  };
}
