import type { Assessment, Instance, Instances, Setting } from "../model/assessment.ts";
import type { Catalogue, Checklist, Item } from "../model/checklist.ts";
import { toInstanceId } from "../model/ids.ts";
import { DEPTHS } from "../model/words.ts";

/** A checklist in one of its instances: where a question is asked and a condition is read. */
export interface Spot {
  readonly checklist: Checklist;
  readonly instance: Instance | null;
}

const OPEN: Instances = { list: [], more: null };

/** The checklists of this visit: those its sets name, in their order, and any other that has answers. Found once for each state of the record. */
export function checklistsOf(catalogue: Catalogue, assessment: Assessment): readonly Checklist[] {
  const known = found.get(assessment);
  if (known?.catalogue === catalogue) return known.checklists;
  const checklists = findChecklists(catalogue, assessment);
  found.set(assessment, { catalogue, checklists });
  return checklists;
}

const found = new WeakMap<Assessment, { readonly catalogue: Catalogue; readonly checklists: readonly Checklist[] }>();

function findChecklists(catalogue: Catalogue, assessment: Assessment): readonly Checklist[] {
  const named = assessment.setting.sets.flatMap(
    (name): readonly string[] => catalogue.sets.find(({ id }) => id === name)?.checklists ?? [name],
  );
  const answered = new Set(Object.keys(assessment.answers).map((key) => key.replace(/[@/].*/, "")));
  const extra = catalogue.checklists.filter(
    ({ id }) => answered.has(id) || (assessment.instances[id]?.list.length ?? 0) > 0,
  );
  const all = [...named.flatMap((name) => catalogue.checklists.filter(({ id }) => id === name)), ...extra];
  return all.filter((one, at) => all.indexOf(one) === at && one.items.length > 0);
}

/** The rooms, pairs or aids so far. At quick depth one is enough, and where its name is known it needs no question. */
export function instancesOf({ instances, setting }: Assessment, checklist: Checklist): Instances {
  const { id, repeats } = checklist;
  const told = instances[id] ?? OPEN;
  if (setting.depth !== "quick" || repeats === null) return told;
  if (told.list.length > 0) return { ...told, more: "no" };
  if (!looksAtOne(checklist)) return { list: [], more: "no" };
  const isThere = told.more === "yes" || (repeats.always && told.more === null);
  if (repeats.one === null || !isThere) return told;
  return { list: [{ id: toInstanceId(repeats.one, []), label: repeats.one, fell: null }], more: "no" };
}

/** A quick look asks something about the one that it takes; else it need not be found. */
export function looksAtOne({ items }: Checklist): boolean {
  return items.some(({ once, depth }) => !once && depth === "quick");
}

/** The item is for whoever answers, and within the depth of this visit. */
export function isForThisVisit({
  checklist,
  item,
  setting,
}: {
  checklist: Checklist;
  item: Item;
  setting: Setting;
}): boolean {
  return (
    isFor(checklist, setting) && isFor(item, setting) && DEPTHS.indexOf(item.depth) <= DEPTHS.indexOf(setting.depth)
  );
}

function isFor({ for: only }: Pick<Item, "for">, { by }: Setting): boolean {
  return only === null || only.includes(by);
}

/**
 * `Bathroom: Upstairs`; where the names speak for themselves just `Rollator`, and so does the name of the one that a quick look takes;
 * a checklist without instances is its title.
 */
export function areaTitle({ checklist, instance }: Spot): string {
  if (instance === null) return checklist.title;
  const speaks = checklist.repeats?.speakingNames === true || instance.label === checklist.repeats?.one;
  return speaks ? instance.label : `${checklist.title}: ${instance.label}`;
}
