import type { Catalogue, Hazard } from "../../model/checklist.ts";

/** Every hazard of every checklist. */
export function hazardsOf({ checklists }: Pick<Catalogue, "checklists">): readonly Hazard[] {
  return checklists.flatMap(({ items, combined }) => [
    ...items.flatMap(({ hazards }) => hazards),
    ...combined.map(({ hazard }) => hazard),
  ]);
}
