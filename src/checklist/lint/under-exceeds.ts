import type { Item } from "../../model/checklist.ts";
import { SEVERITIES } from "../../model/words.ts";
import { type LintRule, siteOf } from "./lint-rule.ts";

/** The parts of a thing never cost more than the thing: a part in a worse class would show a class that its points deny. */
export const underExceeds: LintRule = {
  code: "under-exceeds",
  check: (draft) =>
    draft.catalogue.checklists.flatMap(({ items }) =>
      items.flatMap((item) => {
        const whole = items.find(({ id }) => id === item.under);
        if (whole === undefined || worst(item) <= worst(whole)) return [];
        const message = `"${item.id}" can be ${SEVERITIES[worst(item)]}, but "${whole.id}", which it is under, ${saying(worst(whole))}`;
        return [
          {
            at: siteOf(draft, item, "under"),
            message,
            hint: `make a hazard of "${whole.id}" as bad, or leave "under" out`,
          },
        ];
      }),
    ),
};

/** The worst class of an item, counting those for whom it is worse; -1 is no hazard at all. */
function worst({ hazards }: Item): number {
  const classes = hazards.flatMap(({ severity, worse }) => [severity, ...worse.map((one) => one.severity)]);
  return Math.max(-1, ...classes.map((one) => (one === "none" ? -1 : SEVERITIES.indexOf(one))));
}

function saying(severity: number): string {
  return severity < 0 ? "is never a hazard" : `is at worst ${SEVERITIES[severity]}`;
}
