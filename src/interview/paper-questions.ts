import { isForThisVisit, looksAtOne } from "../logic/scope.ts";
import type { Setting } from "../model/assessment.ts";
import type { Catalogue, Checklist, Item } from "../model/checklist.ts";
import { itemInput } from "./item-input.ts";
import { PAPER_INPUTS } from "./made-question.ts";
import { openingQuestions } from "./opening.ts";
import type { Question } from "./question.ts";

/**
 * A question as it stands on paper. `again` asks at the end of a repeating checklist whether there are more than the paper has room for;
 * `name` says which room, pair or aid the answers are about.
 */
export interface PaperQuestion {
  readonly type: Question["type"] | "again";
  /** what is typed when the paper is copied */
  readonly number: number;
  readonly checklist: Checklist | null;
  readonly item: Item | null;
  /** answered once for each room, pair or aid: in a column of its own */
  readonly perInstance: boolean;
  readonly input: Question["input"];
  /** null where the program's own words are used */
  readonly text: string | null;
}

/** How many rooms, pairs or aids of a kind the paper has room for. At quick depth one is enough. */
export function roomFor({ depth }: Pick<Setting, "depth">): number {
  return depth === "quick" ? 1 : 2;
}

/**
 * Every question of a visit as the paper numbers them, in the order of the walk, whatever answers would hide them: a form and whoever
 * copies it count alike. Private questions are never on paper; nothing that is only read or worked out has a number.
 */
export function paperQuestions(catalogue: Catalogue, setting: Setting): readonly PaperQuestion[] {
  const checklists = paperChecklists(catalogue, setting);
  const all = [...openingQuestions(setting).map(asOpening), ...checklists.flatMap((one) => questionsOn(one, setting))];
  return all.map((one, at) => ({ ...one, number: at + 1 }));
}

/** The checklists that the sets name and that ask these people something, each once. */
function paperChecklists(catalogue: Catalogue, { sets, by }: Setting): readonly Checklist[] {
  const named = sets.flatMap(
    (name): readonly string[] => catalogue.sets.find(({ id }) => id === name)?.checklists ?? [name],
  );
  return [...new Set(named)]
    .flatMap((name) => catalogue.checklists.filter(({ id }) => id === name))
    .filter((one) => one.items.length > 0 && (one.for ?? [by]).includes(by));
}

type Unnumbered = Omit<PaperQuestion, "number">;

const asOpening = ({ type, input, text }: Question): Unnumbered => ({
  type,
  checklist: null,
  item: null,
  perInstance: false,
  input,
  text,
});

function questionsOn(checklist: Checklist, setting: Setting): readonly Unnumbered[] {
  const { repeats } = checklist;
  const items = checklist.items.filter((item) => isOnPaper(item) && isForThisVisit({ checklist, item, setting }));
  const ask = (some: readonly Item[], perInstance: boolean): readonly Unnumbered[] =>
    some.map((item) => ({
      type: "item",
      checklist,
      item,
      perInstance,
      input: itemInput(item, setting),
      text: itemText(item, setting),
    }));
  if (repeats === null) return ask(items, false);
  const isQuick = setting.depth === "quick";
  const once = ask(
    items.filter((item) => item.once),
    false,
  );
  const each = items.filter((item) => !item.once && item.id !== repeats.namedBy);
  if (isQuick && !looksAtOne(checklist)) return once;
  const own = (type: PaperQuestion["type"], text: string | null): Unnumbered => ({
    type,
    checklist,
    item: null,
    perInstance: type === "fell",
    input: type === "fell" ? PAPER_INPUTS.fell : PAPER_INPUTS.yesNo,
    text,
  });
  return [
    ...once,
    ...(isQuick && repeats.always && repeats.one !== null ? [] : [own("more", repeats.ask)]),
    ...(isQuick && repeats.one !== null ? [] : [nameQuestion(checklist, setting)]),
    ...(isQuick ? [] : [own("fell", null)]),
    ...ask(each, true),
    ...(isQuick ? [] : [own("again", repeats.again)]),
  ];
}

function nameQuestion(checklist: Checklist, setting: Setting): Unnumbered {
  const item = checklist.items.find(({ id }) => id === checklist.repeats?.namedBy) ?? null;
  const input = item === null ? ({ type: "text" } as const) : itemInput(item, setting);
  return {
    type: "name",
    checklist,
    item,
    perInstance: true,
    input,
    text: item === null ? null : itemText(item, setting),
  };
}

function itemText({ text, clinical }: Item, { by }: Setting): string {
  return by === "therapist" ? (clinical ?? text) : text;
}

function isOnPaper({ retired, private: isPrivate, type }: Item): boolean {
  return !retired && !isPrivate && type !== "computed" && type !== "note";
}

/** Names the place of an answer in a form that is filled on a screen: `bathroom@2/tub-grab-bar`. Holds no full stop: a PDF gives it a meaning. */
export function fieldOf({ type, checklist, item, perInstance }: PaperQuestion, column: number): string {
  const area = checklist === null ? "" : `${checklist.id}${perInstance ? `@${column}` : ""}/`;
  return `${area}${type === "item" || (type === "name" && item !== null) ? (item?.id ?? "") : `#${type}`}`;
}
