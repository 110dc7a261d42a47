import type { AreaId } from "../model/ids.ts";
import type { Interview } from "./interview.ts";
import type { Question } from "./question.ts";

/** An area on the way through the home: where it begins, and how far along it is. */
export interface AreaStop {
  readonly area: AreaId;
  readonly title: string;
  /** the question to begin or to go on with */
  readonly first: string;
  readonly done: number;
  readonly total: number;
  readonly open: number;
}

/** The areas that have questions, in the order in which they are asked. */
export function areaStops({ questions }: Interview): readonly AreaStop[] {
  const areas = new Map<AreaId, Question[]>();
  for (const one of questions) {
    if (one.area === null || one.private || one.type === "alert") continue;
    const others = areas.get(one.area);
    if (others === undefined) areas.set(one.area, [one]);
    else others.push(one);
  }
  return [...areas].flatMap(([area, all]) => {
    const counted = all.filter(({ input }) => input.type !== "note");
    const open = counted.filter(({ given }) => given === null);
    const first: Question | undefined = open.find(({ skipped }) => !skipped) ?? all[0];
    if (first === undefined) return [];
    const title = first.areaTitle ?? area;
    return [
      { area, title, first: first.key, done: counted.length - open.length, total: counted.length, open: open.length },
    ];
  });
}
