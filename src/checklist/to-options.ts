import type { Hazard, Option } from "../model/checklist.ts";
import type { Condition, Test } from "../model/condition.ts";
import type { ChecklistId, ItemId, OptionId, SourceId } from "../model/ids.ts";
import { EXPOSURES, isOneOf } from "../model/words.ts";
import type { FlatItem } from "./flatten-items.ts";
import { type At, below, keyOf, unknownWord } from "./problems.ts";
import type { OptionFile } from "./schema-item.ts";
import { fillPlace, toHazard } from "./to-hazard.ts";
import { isYes } from "./words.ts";
import { placed, type Workshop } from "./workshop.ts";

interface OptionsPart {
  readonly flat: FlatItem;
  readonly checklist: ChecklistId;
  readonly sources: readonly SourceId[];
  /** this item's answer says how often the instance is used */
  readonly saysExposure: boolean;
}

interface Options {
  readonly options: readonly Option[];
  readonly hazards: readonly Hazard[];
}

const YES_NO: Readonly<Record<string, string>> = { yes: "Yes", no: "No" };

/** The options of an item, with the hazards that they carry. */
export function toOptions(part: OptionsPart, workshop: Workshop): Options {
  const { flat } = part;
  const { item } = flat;
  if (item.type !== "choice" && item.type !== "multi-choice" && item.type !== "yes-no")
    return { options: [], hazards: [] };
  const written = item.options ?? {};
  const { report } = workshop.scope;
  if (item.type === "yes-no") {
    for (const id of Object.keys(written).filter((one) => !Object.hasOwn(YES_NO, one))) {
      report(
        keyOf(below(flat.at("options"), id)),
        unknownWord({ code: "unknown-option", word: id, what: "yes or no", known: ["yes", "no"] }),
      );
    }
  } else if (Object.keys(written).length === 0) {
    report(flat.home, { code: "missing-key", message: `"options" is missing here: "${item.id}" is a ${item.type}` });
  }
  const ids = item.type === "yes-no" ? ["yes", "no"] : Object.keys(written);
  const made = ids.map((id) => toOption(id as OptionId, { ...part, written: written[id] }, workshop));
  return { options: made.map(({ option }) => option), hazards: made.flatMap(({ hazards }) => hazards) };
}

function toOption(
  id: OptionId,
  part: OptionsPart & { readonly written: string | OptionFile | undefined },
  workshop: Workshop,
): { readonly option: Option; readonly hazards: readonly Hazard[] } {
  const { flat, written, saysExposure } = part;
  const { item } = flat;
  const keys: OptionFile = typeof written === "string" ? { label: written } : (written ?? {});
  const place = item.place ?? null;
  const at = written === undefined ? flat.home : below(flat.at("options"), id);
  const label = keys.label ?? (item.type === "yes-no" ? YES_NO[id] : undefined);
  const { report } = workshop.scope;
  if (label === undefined) report(at, { code: "missing-key", message: '"label" is missing here' });
  for (const key of ["exclusive", "missing"] as const) {
    if (keys[key] !== undefined && item.type !== "multi-choice") {
      report(keyOf(below(at, key)), {
        code: key === "exclusive" ? "exclusive-in-single-choice" : "unknown-key",
        message: `"${key}" belongs in a multi-choice, and "${item.id}" is a ${item.type}`,
        hint: key === "exclusive" ? "leave it out: only one answer is taken here" : null,
      });
    }
  }
  const exposure = keys.exposure ?? (saysExposure && isOneOf(EXPOSURES, id) ? id : null);
  if (saysExposure && exposure === null) {
    const hint = `write exposure: ${EXPOSURES.join(", ")}`;
    report(at, {
      code: "missing-key",
      message: `"exposure" is missing here: "${item.id}" says how often it is used`,
      hint,
    });
  }
  const option: Option = {
    id,
    label: fillPlace(label ?? id, place),
    name: keys.name ?? null,
    clinical: keys.clinical ?? null,
    good: keys.good === undefined ? null : fillPlace(keys.good, place),
    exclusive: isYes(keys.exclusive),
    exposure,
  };
  return { option: placed(option, at, workshop), hazards: hazardsOf({ ...part, id, keys, at, place }, workshop) };
}

function hazardsOf(
  {
    flat,
    checklist,
    sources,
    id,
    keys,
    at,
    place,
  }: OptionsPart & { readonly id: OptionId; readonly keys: OptionFile; readonly at: At; readonly place: string | null },
  workshop: Workshop,
): readonly Hazard[] {
  const says = (test: Test): Condition => ({
    type: "test",
    ref: { checklist, item: flat.item.id as ItemId, field: null },
    test,
  });
  const tick = flat.item.type === "multi-choice" ? id : null;
  const shared = { from: flat.from("options"), tick, sources, place };
  const ticked = toHazard({ ...shared, keys, at, when: says({ type: "is", options: [id] }) }, workshop);
  // A tick that is not there is only known once the question is answered with values: that is what is-not asks.
  const missing = toHazard(
    { ...shared, keys: keys.missing ?? {}, at: below(at, "missing"), when: says({ type: "is-not", options: [id] }) },
    workshop,
  );
  return [ticked, missing].filter((hazard) => hazard !== null);
}
