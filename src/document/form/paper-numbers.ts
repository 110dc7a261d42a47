import type { PaperQuestion } from "../../interview/paper-questions.ts";
import type { Setting } from "../../model/assessment.ts";
import type { Catalogue } from "../../model/checklist.ts";
import type { ItemRef } from "../../model/condition.ts";

/** The questions of a form, and how one finds the question that a condition speaks of. */
export interface Numbered {
  readonly catalogue: Catalogue;
  readonly setting: Setting;
  readonly questions: readonly PaperQuestion[];
  /** null where the paper does not ask it */
  /** rather tell too many than too few: what rests on more of a person than can be said in few words is taken to be so */
  readonly careful?: boolean;
  readonly asking: (ref: Pick<ItemRef, "checklist" | "item">) => PaperQuestion | null;
}

export function numbered(catalogue: Catalogue, setting: Setting, questions: readonly PaperQuestion[]): Numbered {
  const byItem = new Map(
    questions.flatMap((one) => (one.item === null ? [] : [[`${one.checklist?.id}/${one.item.id}`, one] as const])),
  );
  return {
    catalogue,
    setting,
    questions,
    asking: ({ checklist, item }) => byItem.get(`${checklist}/${item}`) ?? null,
  };
}
