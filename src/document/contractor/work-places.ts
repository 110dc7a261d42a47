import type { AreaResult, Evaluation } from "../../model/evaluation.ts";
import type { AreaId } from "../../model/ids.ts";
import type { ContractorText } from "../../text/en-contractor.ts";

export interface WorkPlace {
  readonly area: AreaId;
  /** "Bathroom, upstairs"; "Bathroom 2" where its label may be about somebody */
  readonly name: string;
}

/**
 * Places in neutral words: the checklist's own word for work lists, and of a room's label only what says where it is. A checklist
 * without such a word is about the person, and is no place.
 */
export function workPlaces({ areas }: Evaluation, text: ContractorText): (area: AreaId) => WorkPlace | null {
  const names = new Map(areas.map((area) => [area.id, nameOf(area, areas, text)]));
  return (area) => {
    const name = names.get(area) ?? null;
    return name === null ? null : { area, name };
  };
}

function nameOf(
  { id, checklist, title, workTitle, instance }: AreaResult,
  areas: readonly AreaResult[],
  text: ContractorText,
): string | null {
  if (workTitle === null || instance === null) return workTitle;
  // "Inside stairs" says enough by itself; "Upstairs" needs its word before it.
  const speaks = title === instance.label;
  if (text.isOfTheTrade(instance.label))
    return speaks ? text.says(instance.label) : text.placeNamed(workTitle, instance.label);
  const rooms = areas.filter((area) => area.checklist === checklist && area.instance !== null);
  return text.placeNumbered(workTitle, rooms.findIndex((area) => area.id === id) + 1);
}
