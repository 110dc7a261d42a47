import { STEP_NAMES, type StepName } from "../../model/words.ts";
import { type At, below } from "../problems.ts";
import { isMap, toList } from "../words.ts";
import type { Draft } from "./lint-rule.ts";
import { filesOf } from "./written-texts.ts";

/** A step as it is written: what the file leaves out is still to be seen. */
export interface WrittenStep {
  readonly name: StepName;
  readonly text: string;
  /** null for a bare text */
  readonly keys: Readonly<Record<string, unknown>> | null;
  readonly at: At;
}

export interface WrittenRecommendation {
  readonly keys: Readonly<Record<string, unknown>>;
  readonly steps: readonly WrittenStep[];
  readonly at: At;
}

export function writtenRecommendations(draft: Draft): readonly WrittenRecommendation[] {
  return filesOf(draft).flatMap((yaml) => {
    const list = isMap(yaml.root) ? yaml.root["recommendations"] : undefined;
    if (!Array.isArray(list)) return [];
    return list.flatMap((keys: unknown, n) => {
      const at: At = { yaml, path: ["recommendations", n] };
      return isMap(keys) ? [{ keys, at, steps: stepsOf(keys["steps"], below(at, "steps")) }] : [];
    });
  });
}

function stepsOf(steps: unknown, at: At): readonly WrittenStep[] {
  return STEP_NAMES.flatMap((name): readonly WrittenStep[] => {
    const step = isMap(steps) ? steps[name] : undefined;
    const place = below(at, name);
    if (typeof step === "string") return [{ name, text: step, keys: null, at: place }];
    const text = isMap(step) ? step["text"] : undefined;
    return isMap(step) && typeof text === "string" ? [{ name, text, keys: step, at: below(place, "text") }] : [];
  });
}

export function writtenSteps(draft: Draft): readonly WrittenStep[] {
  return writtenRecommendations(draft).flatMap(({ steps }) => steps);
}

/** Who is to do it; a step that names nobody is for who is there. */
export function doersOf({ keys }: WrittenStep): readonly string[] {
  const who = keys?.["who"];
  return who === undefined ? ["resident", "caregiver"] : toList(who).map(String);
}
