import type { Catalogue, Item } from "../../src/model/checklist.ts";
import { chanceOf } from "./chance.ts";
import type { PlainAnswers, PlainChecklist } from "./score-job.ts";

const POINTS = { none: 0, minor: 1, moderate: 3, major: 10, severe: 30 } as const;

/** A question, and the name that all engines know it by. */
export interface Asked {
  readonly name: string;
  readonly checklist: string;
  readonly item: Item;
}

/** The choices that are asked whatever else is answered, in every area that a home has once. */
export function itemsOf({ checklists }: Catalogue): readonly Asked[] {
  return checklists
    .filter(({ repeats, when }) => repeats === null && when === null)
    .flatMap(({ id, items }) =>
      items
        .filter(({ type, when, retired }) => (type === "choice" || type === "yes-no") && when === null && !retired)
        .map((item) => ({ checklist: id as string, item })),
    )
    .map((one, at) => ({ name: `q${at + 1}`, ...one }));
}

/** The same questions for other engines. */
export function toPlain(items: readonly Asked[]): PlainChecklist {
  return {
    items: items.map(({ name, item }) => ({
      name,
      text: item.text,
      options: item.options.map(({ id }) => ({
        value: id,
        points: Math.max(
          0,
          // A condition that names the option is about it.
          ...item.hazards
            .filter(({ when }) => JSON.stringify(when).includes(`"${id}"`))
            .map(({ severity }) => POINTS[severity]),
        ),
      })),
    })),
  };
}

/** Always the same answers for one record, and others for each. */
export function answersOf(items: readonly Asked[], record: number): PlainAnswers {
  return Object.fromEntries(
    items.map(({ name, item: { options } }) => {
      const at = Math.floor(chanceOf(`${record} ${name}`) * options.length);
      return [name, options[at]?.id ?? ""];
    }),
  );
}

/** The same as an assessment document says it. */
export function documentOf(items: readonly Asked[], record: number): object {
  const given = answersOf(items, record);
  const sets = [...new Set(items.map(({ checklist }) => checklist))];
  const answers = Object.fromEntries(
    sets.map((id) => [
      id,
      Object.fromEntries(
        items.flatMap(({ name, checklist, item }) => (checklist === id ? [[item.id, given[name]]] : [])),
      ),
    ]),
  );
  return { handrail: "assessment/1", date: "2026-11-01", setting: { by: "therapist", sets, depth: "full" }, answers };
}
