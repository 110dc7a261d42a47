import type { Buy, Job } from "../model/checklist.ts";
import { type At, below } from "./problems.ts";
import type { JobFile, StepMap } from "./schema-recommendation.ts";
import { findItem } from "./scope.ts";
import { isYes, toList } from "./words.ts";
import type { Workshop } from "./workshop.ts";

/** What a work list says of a recommendation. */
export function toJob(file: JobFile, at: At, workshop: Workshop): Job {
  return {
    title: file.title,
    do: file.do,
    where: file.where ?? null,
    given: Object.entries(file.given ?? {}).flatMap(([name, what]) =>
      toGiven(name, what, below(at, "given", name), workshop),
    ),
    measure: toList(file.measure),
    wall: isYes(file.wall),
    part: file.part ?? null,
    fix: file.fix ?? null,
    doneIf: file["done-if"] ?? null,
    parts: toBuy(file.parts),
    trade: file.trade ?? null,
  };
}

export function toBuy(file: StepMap["buy"]): readonly Buy[] {
  return (file ?? []).map(({ what, count }) => ({ what, count: count ?? 1 }));
}

/** Only a number may be given: other answers are in words, and those may be about the person. */
function toGiven(name: string, what: string, at: At, { scope }: Workshop): Job["given"] {
  const item = findItem(name, at, scope);
  if (item === null) return [];
  const type = scope.names.checklists.get(item.ref.checklist ?? scope.own ?? "")?.items.get(item.ref.item)?.type;
  if (type === "number") return [{ item: item.ref.item, what }];
  scope.report(at, {
    code: "wrong-type",
    message: `a work list gives numbers, and "${name}" is a ${type ?? "thing"} of another kind`,
    hint: "name an item whose type is number",
  });
  return [];
}
