import type { Setting } from "../model/assessment.ts";
import type { Catalogue } from "../model/checklist.ts";
import { UserError } from "../model/errors.ts";
import { nearest } from "../model/nearest.ts";
import { type Audience, DEPTHS, type Depth } from "../model/words.ts";

interface Asked {
  readonly as: Audience;
  readonly sets: readonly string[];
  readonly depth: Depth | null;
}

/** Who answers, what is looked at and how deep: what was said, else what fits a family that begins. */
export function settingOf({ as: by, sets, depth }: Asked, catalogue: Catalogue): Setting {
  const known = namesOf(catalogue);
  const usual = by === "therapist" ? "everything" : "quick";
  // With --only the shipped sets are not there: then a clinic's own first one, or all its checklists.
  const others = catalogue.sets[0] === undefined ? known : [catalogue.sets[0].id];
  const chosen = sets.length > 0 ? sets : known.includes(usual) ? [usual] : others;
  refuseUnknown(chosen, catalogue);
  return { by, sets: chosen, depth: depth ?? deepest(chosen, catalogue) };
}

/** Throws a UserError that says what was probably meant. */
export function refuseUnknown(names: readonly string[], catalogue: Catalogue): void {
  const known = namesOf(catalogue);
  for (const name of names) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    throw new UserError(`there is no set or checklist "${name}"`, {
      hint: `${near === null ? "" : `did you mean "${near}"? `}there are: ${known.join(", ")}`,
    });
  }
}

/** Sets, and checklists that ask something. */
function namesOf({ sets, checklists }: Catalogue): readonly string[] {
  return [...sets.map(({ id }) => id), ...checklists.filter(({ items }) => items.length > 0).map(({ id }) => id)];
}

/** A set brings its own depth; a checklist by itself is asked in standard depth. */
function deepest(chosen: readonly string[], catalogue: Catalogue): Depth {
  const depths = chosen.map((name) => catalogue.sets.find(({ id }) => id === name)?.depth ?? "standard");
  return DEPTHS.findLast((depth) => depths.includes(depth)) ?? "standard";
}
