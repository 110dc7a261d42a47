import type { Catalogue, Hazard } from "../../model/checklist.ts";

/** Every hazard of every checklist. */
export function hazardsOf({ checklists }: Catalogue): readonly Hazard[] {
  return checklists.flatMap(({ items, combined }) => [
    ...items.flatMap(({ hazards }) => hazards),
    ...combined.map(({ hazard }) => hazard),
  ]);
}
