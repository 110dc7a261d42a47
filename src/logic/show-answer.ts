import type { Answer } from "../model/answer.ts";
import type { Checklist, Field, Item } from "../model/checklist.ts";
import { showBoth, signOf } from "../model/quantity.ts";

/** An answer in the words of its item: the option's label, the number in both systems of units. An absent one shows its reason. */
export function showAnswer(item: Item, answer: Answer, { tests }: Pick<Checklist, "tests">): string {
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
      return showReadings(item.fields, answer.values);
    case "unable":
      return answer.reason === null ? "could not do it" : `could not do it: ${answer.reason}`;
    case "stopped": {
      const stops = tests.find(({ id }) => id === item.test)?.stops ?? [];
      const why = stops.find(({ id }) => id === answer.reason)?.label ?? answer.reason;
      return `stopped${answer.after === null ? "" : ` after ${showSpan(answer.after)}`}: ${why}`;
    }
    case "absent":
      return answer.reason;
  }
}

/** `148/82 mmHg, pulse 70`: fields of one unit that stand together are one reading; one by itself goes by its name. */
export function showReadings(fields: readonly Field[], values: Readonly<Record<string, number>>): string {
  return runsOf(fields)
    .flatMap(([first, ...more]): readonly string[] => {
      const all = [first, ...more];
      if (all.every(({ id }) => values[id] === undefined)) return [];
      const shown = all.map(({ id }) => values[id] ?? "?").join("/");
      if (more.length > 0) return [`${shown} ${signOf(first.unit)}`.trim()];
      return [`${first.id.replaceAll("-", " ")} ${shown}`];
    })
    .join(", ");
}

/** Fields of one unit that stand together. */
export function runsOf(fields: readonly Field[]): readonly (readonly [Field, ...Field[]])[] {
  const runs: [Field, ...Field[]][] = [];
  for (const field of fields) {
    const last = runs.at(-1);
    if (last !== undefined && last[0].unit === field.unit) last.push(field);
    else runs.push([field]);
  }
  return runs;
}

/** `50 seconds`, `1 minute 30 seconds`. */
export function showSpan(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = Number((seconds - minutes * 60).toFixed(1));
  const parts = [
    ...(minutes === 0 ? [] : [`${minutes} ${minutes === 1 ? "minute" : "minutes"}`]),
    ...(rest === 0 && minutes > 0 ? [] : [`${rest} ${rest === 1 ? "second" : "seconds"}`]),
  ];
  return parts.join(" ");
}
