import type { Setting } from "../model/assessment.ts";
import type { Item } from "../model/checklist.ts";
import type { Audience } from "../model/words.ts";
import type { Choice, Input } from "./question.ts";

/** A clinical name says what is timed; when to start and stop stands in the plain text. */
export function howOf({ clock, clinical, text, how }: Item, by: Audience): string | null {
  if (clock === null || clinical === null || by !== "therapist") return how[by];
  return [text, how[by]].filter((part) => part !== null).join(" ");
}

/** What may be entered, in the words of whoever answers. */
export function itemInput(item: Item, { by }: Pick<Setting, "by">): Input {
  return inputOf(item, by === "therapist");
}

const inputs = { therapist: new WeakMap<Item, Input>(), others: new WeakMap<Item, Input>() };

/** What may be entered follows from the item alone, so it is made once. */
export function inputOf(item: Item, therapist: boolean): Input {
  const known = therapist ? inputs.therapist : inputs.others;
  const input = known.get(item) ?? toInput(item, therapist);
  known.set(item, input);
  return input;
}

function toInput(item: Item, therapist: boolean): Input {
  const choices: readonly Choice[] = item.options.map((option) => ({
    id: option.id,
    label: therapist ? (option.clinical ?? option.label) : option.label,
    exclusive: option.exclusive,
  }));
  switch (item.type) {
    case "choice":
    case "yes-no":
      return { type: "choice", choices };
    case "multi-choice":
      return { type: "choices", choices };
    case "number":
      return { type: "number", unit: item.unit ?? "count", range: item.range };
    case "text":
    case "date":
    case "note":
      return { type: item.type };
    case "stopwatch":
    case "hold":
    case "tally":
    case "rest":
      return item.clock === null ? { type: "note" } : { type: "clock", clock: item.clock };
    case "readings":
      return { type: "readings", fields: item.fields };
    case "computed":
      return { type: "note" };
  }
}
