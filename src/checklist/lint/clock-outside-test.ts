import { mayEndEarly } from "../../logic/stops-of.ts";
import { type LintRule, siteOf } from "./lint-rule.ts";

/** Whoever is timed or measured can fall or feel ill: what must be ready, who stands where and when to stop is said by a test. */
export const clockOutsideTest: LintRule = {
  code: "clock-outside-test",
  check: (draft) =>
    draft.catalogue.checklists.flatMap(({ items, tests }) =>
      items
        .filter((item) => mayEndEarly(item) && !item.retired)
        .flatMap((item) => {
          const test = tests.find(({ id }) => id === item.test);
          const told = (message: string, hint: string) => [{ at: siteOf(draft, item, "type"), message, hint }];
          if (test === undefined)
            return told(`"${item.id}" is timed or measured outside a test`, "give its section an id, and stops");
          if (test.stops.length === 0)
            return told(`"${item.id}" is a part of "${test.id}", which names no reason to stop`, "write stops");
          return [];
        }),
    ),
};
