import type { Evaluation } from "../model/evaluation.ts";

/** "Bathroom: Upstairs" for an area; its id if the evaluation does not list it (own findings name their area freely). */
export function placeNames({ areas }: Evaluation): (area: string) => string {
  const names = new Map(areas.map(({ id, title }) => [id as string, title]));
  return (area) => names.get(area) ?? area;
}
