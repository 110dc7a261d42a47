import { possibilitiesOf, type Reach } from "../../logic/can-hold.ts";
import { refsOf } from "../../logic/refs-of.ts";
import type { Catalogue, Checklist, Item } from "../../model/checklist.ts";
import type { Condition, ItemRef } from "../../model/condition.ts";
import type { FactorId } from "../../model/ids.ts";
import { AUDIENCES, type Audience, DEPTHS } from "../../model/words.ts";
import type { Draft, LintProblem, LintRule } from "./lint-rule.ts";
import { placeOf, type Standing, standingsOf } from "./standings.ts";

/** A question, or a hazard, that waits for what is asked only in a deeper look or only of another user never comes up. */
export const depthGap: LintRule = {
  code: "depth-gap",
  check: (draft) =>
    standingsOf(draft).flatMap((standing) => {
      const { kind, checklist, item } = standing;
      if (checklist === null || item === null || (kind !== "item" && kind !== "hazard")) return [];
      return gapOf(draft, standing, checklist, item);
    }),
};

function gapOf(draft: Draft, standing: Standing, checklist: Checklist, item: Item): readonly LintProblem[] {
  const { canHold, canBeAsked, isWithin } = possibilitiesOf(draft.catalogue);
  const { kind, condition, given } = standing;
  const can = (reach: Reach | null): boolean =>
    kind === "item" ? canBeAsked(checklist, item, reach) : canHold([...given, condition], { reach });
  if (!can(null)) return [];
  const asked = AUDIENCES.map((by): Reach => ({ depth: item.depth, by })).filter((reach) =>
    kind === "item" ? isWithin(checklist, item, reach) : canBeAsked(checklist, item, reach),
  );
  const missed = asked.find((reach) => !can(reach));
  if (missed === undefined) return [];
  const what = kind === "item" ? "it" : "this hazard";
  const at = placeOf(draft, condition, standing.at);
  const deeper = can({ depth: "full", by: missed.by });
  const cause = causeOf(draft.catalogue, condition, missed, deeper);
  if (deeper) {
    const depth = cause?.item.depth ?? "full";
    const waits = cause === null ? "a deeper look" : `"${cause.item.id}", which is asked at ${depth}`;
    const message = `"${item.id}" is asked at ${item.depth}, but ${what} waits for ${waits}`;
    return [
      {
        at,
        message,
        hint: `write depth: ${depth} for "${item.id}"${cause === null ? "" : `, or ask "${cause.item.id}" at ${item.depth}`}`,
      },
    ];
  }
  const whom = cause?.by ?? null;
  const waits =
    cause === null ? "what is asked of others only" : `"${cause.item.id}", which is asked only of ${listOf(whom)}`;
  const message = `"${item.id}" is also asked of ${listOf([missed.by])}, but ${what} waits for ${waits}`;
  return [
    { at, message, hint: whom === null ? null : `write for: ${whom.length === 1 ? whom[0] : `[${whom.join(", ")}]`}` },
  ];
}

interface Cause {
  readonly item: Item;
  readonly by: readonly Audience[] | null;
}

/** The first question that the condition names, itself or through a factor, and that is not asked there. */
function causeOf(catalogue: Catalogue, condition: Condition, { depth, by }: Reach, deeper: boolean): Cause | null {
  for (const ref of namedBy(catalogue, condition)) {
    const checklist = catalogue.checklists.find(({ id }) => id === ref.checklist);
    const item = checklist?.items.find(({ id }) => id === ref.item);
    if (checklist === undefined || item === undefined) continue;
    const whom = item.for ?? checklist.for;
    if (deeper ? DEPTHS.indexOf(item.depth) > DEPTHS.indexOf(depth) : whom !== null && !whom.includes(by))
      return { item, by: whom };
  }
  return null;
}

function namedBy(catalogue: Catalogue, condition: Condition, seen: readonly FactorId[] = []): readonly ItemRef[] {
  const { items, factors } = refsOf(condition, catalogue);
  const more = catalogue.factors.filter(({ id }) => factors.includes(id) && !seen.includes(id));
  return [...items, ...more.flatMap(({ id, when }) => namedBy(catalogue, when, [...seen, id]))];
}

const WHOM: Readonly<Record<Audience, string>> = {
  therapist: "therapists",
  caregiver: "caregivers",
  self: "people who answer for themselves",
};

function listOf(whom: readonly Audience[] | null): string {
  return (whom ?? []).map((one) => WHOM[one]).join(" and ");
}
