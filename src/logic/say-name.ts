import type { Catalogue, Item } from "../model/checklist.ts";
import type { ItemRef } from "../model/condition.ts";
import type { ChecklistId, ItemId } from "../model/ids.ts";
import { indexOf } from "./catalogue-index.ts";
import { lowerFirst, quoted } from "./say-words.ts";

export interface NameOptions {
  readonly catalogue: Catalogue;
  readonly plain: boolean;
  /** the checklist that is spoken of anyway */
  readonly within: ChecklistId | null;
  readonly it: ItemId | null;
}

/** What an item is called in a sentence. */
export interface Name {
  readonly item: Item | null;
  /** a thing that can be something: `handle height`, `the answer to "Is there a handrail?"` */
  readonly thing: string;
  /** what is asked: `handle height`, `"Is there a handrail?"` */
  readonly asked: string;
}

/** The clinical noun phrase if there is one, in quotes where its own commas would break the sentence; else the question. */
export function sayName(ref: ItemRef, { catalogue, plain, within, it }: NameOptions): Name {
  const item = indexOf(catalogue).item(ref.checklist, ref.item);
  const field = ref.field === null ? "" : `${ref.field.replaceAll("-", " ")} of `;
  if (ref.item === it && ref.checklist === within) return { item, thing: `${field}it`, asked: `${field}it` };
  const title = indexOf(catalogue).checklist(ref.checklist)?.title ?? ref.checklist;
  const where = within === null || within === ref.checklist ? "" : ` (${title})`;
  const clinical = plain ? null : (item?.clinical ?? null);
  if (clinical === null) {
    const asked = field + quoted(item?.text ?? ref.item) + where;
    return { item, thing: field === "" ? `the answer to ${asked}` : asked, asked };
  }
  const phrase = field + (/[,;:()"]| and | or /.test(clinical) ? quoted(clinical) : lowerFirst(clinical)) + where;
  return { item, thing: phrase, asked: phrase };
}
