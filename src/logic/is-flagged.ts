import type { Item } from "../model/checklist.ts";
import type { Reading } from "./reading.ts";
import type { Spot } from "./scope.ts";

/** Whether the answer, as it stands and for this person, meets a hazard of its item. */
export function isFlagged(reading: Reading, spot: Spot, item: Item): boolean {
  if (reading.given(item, spot) === null) return false;
  if (item.unless !== null && reading.tell(item.unless, spot) === true) return false;
  return item.hazards.some(
    ({ severity, worse, when }) =>
      reading.holds(when, spot) &&
      (severity !== "none" || worse.some(({ factors }) => factors.some((id) => reading.factor(id) === "present"))),
  );
}
