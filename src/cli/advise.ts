import { evaluate } from "../evaluate/evaluate.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Catalogue } from "../model/checklist.ts";
import type { Advised } from "../prompt/advised.ts";
import { tool } from "./version.ts";

/** What the answers so far lead to, in the order of the plan. What rests on private answers alone is not read out at the table. */
export function adviseFrom(catalogue: Catalogue): (assessment: Assessment) => readonly Advised[] {
  let last: { readonly assessment: Assessment; readonly advised: readonly Advised[] } | null = null;
  return (assessment) => {
    if (last?.assessment !== assessment) last = { assessment, advised: advise(catalogue, assessment) };
    return last.advised;
  };
}

function advise(catalogue: Catalogue, assessment: Assessment): readonly Advised[] {
  const { recommendations } = evaluate(catalogue, assessment, { tool });
  return recommendations
    .filter((one) => !one.private)
    .map(({ id, title, group, points, wanted, steps }) => ({
      id,
      title,
      group,
      points,
      wanted,
      steps: steps.map(({ name, text, cost }) => ({ name, text, cost })),
    }));
}
