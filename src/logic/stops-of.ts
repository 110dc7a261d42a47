import type { Catalogue, Item } from "../model/checklist.ts";
import type { Condition } from "../model/condition.ts";
import { indexOf } from "./catalogue-index.ts";

/** What a person does against the clock, or is measured in: it may end as "could not do it", or be broken off. */
export function mayEndEarly({ clock, type }: Item): boolean {
  return clock !== null || type === "readings";
}

/** "This timed test was broken off", item by item in their order: it holds if one of these does. */
export function stopsOf(
  { checklist, test, reasons }: Condition & { readonly type: "test-stopped" },
  catalogue: Catalogue,
): readonly (Condition & { readonly type: "test" })[] {
  const items = indexOf(catalogue).checklist(checklist)?.items ?? [];
  return items
    .filter((item) => item.test === test && mayEndEarly(item) && !item.retired)
    .map(({ id }) => ({
      type: "test",
      ref: { checklist, item: id, field: null },
      test: { type: "stopped", reasons },
    }));
}
