import type { Evaluation, Finding } from "../model/evaluation.ts";

/** "Bathroom: Upstairs" for an area; its id if the evaluation does not list it (own findings name their area freely). */
export function placeNames({ areas }: Evaluation): (area: string) => string {
  const names = new Map(areas.map(({ id, title }) => [id as string, title]));
  return (area) => names.get(area) ?? area;
}

/**
 * The place of a finding where it tells something: which bathroom, which pair of shoes, or where a thing is that could be anywhere.
 * "Ready for an emergency" or "The person" is no place, and what names its place already needs none.
 */
export function tellingPlaces(evaluation: Evaluation): (finding: Finding) => string | null {
  const { areas, checklists } = evaluation;
  const nameOf = placeNames(evaluation);
  const many = new Set<string>(areas.filter(({ instance }) => instance !== null).map(({ id }) => id));
  const asked = new Set<string>(checklists.map(({ id }) => id));
  // advice of a list that is not asked by itself is said of many areas
  const isAnywhere = ({ advice }: Finding): boolean => advice.some((id) => !asked.has(id.split("/")[0] ?? ""));
  return (finding) => {
    const name = nameOf(finding.area);
    const tells = finding.own || many.has(finding.area) || isAnywhere(finding);
    return tells && !finding.says.toLowerCase().includes(name.toLowerCase()) ? name : null;
  };
}
