import type { Answer } from "../model/answer.ts";
import type { Item } from "../model/checklist.ts";
import { showBoth } from "../model/quantity.ts";

/** An answer in the words of its item: the option's label, the number in both systems of units. An absent one shows its reason. */
export function showAnswer(item: Item, answer: Answer): string {
  const label = (id: string): string => item.options.find((option) => option.id === id)?.label ?? id;
  switch (answer.type) {
    case "choice":
      return label(answer.option);
    case "choices":
      return answer.options.map(label).join("; ");
    case "number":
      return showBoth(answer);
    case "text":
      return answer.text;
    case "date":
      return answer.date;
    case "readings":
      return Object.entries(answer.values)
        .map(([field, value]) => `${field} ${value}`)
        .join(", ");
    case "unable":
      return answer.reason ?? "unable";
    case "stopped":
      return answer.reason;
    case "absent":
      return answer.reason;
  }
}
