import { indexOf } from "../logic/catalogue-index.ts";
import { alertsOf, mergeAlerts } from "../logic/find-alerts.ts";
import type { Reading } from "../logic/reading.ts";
import { areaTitle, checklistsOf, instancesOf, isForThisVisit, looksAtOne, type Spot } from "../logic/scope.ts";
import { type Answer, recorded } from "../model/answer.ts";
import { type Assessment, type Earlier, emptyAssessment, type Setting } from "../model/assessment.ts";
import type { Catalogue, Checklist, Item } from "../model/checklist.ts";
import type { EvaluatedAlert } from "../model/evaluation.ts";
import { areaId, type OptionId } from "../model/ids.ts";
import type { Audience } from "../model/words.ts";
import { inFollowUpOrder } from "./follow-up-order.ts";
import type { Choice, Input, Question } from "./question.ts";
import { readingOf } from "./reading-of.ts";
import { whileSame } from "./while-same.ts";

/** Every question to ask for these answers, in order. The whole truth: where one is, what is next and how far along follow from it. */
export function questions(catalogue: Catalogue, assessment: Assessment): readonly Question[] {
  const reading = readingOf({ catalogue, assessment });
  const checklists = checklistsOf(catalogue, assessment);
  const asked = [...opening(assessment), ...checklists.flatMap((one) => questionsIn(reading, one))];
  const shared = asked.filter((one) => !one.private);
  const { earlier } = assessment;
  const ordered =
    earlier === null ? shared : inFollowUpOrder([...aboutEarlier(earlier, assessment), ...shared], earlier);
  const inOrder = [...ordered, ...asked.filter((one) => one.private)];
  return withAlerts(inOrder, mergeAlerts(checklists.flatMap((one) => alertsIn(reading, one))));
}

const questionsIn = whileSame(questionsOf);
const alertsIn = whileSame(alertsOf);

const blank = {
  area: null,
  areaTitle: null,
  section: null,
  text: null,
  how: null,
  why: null,
  say: null,
  test: null,
  optional: false,
  private: false,
  given: null,
  skipped: false,
  alert: null,
} as const;

/** What is asked before the first checklist, with nothing answered yet: for a form on paper. */
export function openingQuestions(setting: Setting): readonly Question[] {
  return opening(emptyAssessment("", setting));
}

/** The person's own words come before everything; then, for a therapist, what the person consents to. */
function opening({ goals, lastFall, consent, skipped, setting }: Assessment): readonly Question[] {
  const text = (value: string | null) => (value === null ? null : recorded({ type: "text", text: value }));
  const own = (key: "goals" | "last-fall", value: string | null): Question => ({
    ...blank,
    key,
    type: key,
    input: { type: "text" },
    optional: true,
    given: text(value),
    skipped: skipped.includes(key),
  });
  const first = own("goals", goals.length === 0 ? null : goals.join("; "));
  if (setting.by !== "therapist") return [first];
  const yesOrNo = (said: boolean | null | undefined) => (said == null ? null : recorded(choice(said ? "yes" : "no")));
  const ask = (key: "consent-visit" | "consent-photos" | "consent-share", part: Pick<Question, "input" | "given">) => ({
    ...blank,
    ...part,
    key,
    type: key,
    optional: true,
    skipped: skipped.includes(key),
  });
  return [
    first,
    own("last-fall", lastFall),
    ask("consent-visit", { input: words("yes", "no"), given: yesOrNo(consent?.visit) }),
    ask("consent-photos", { input: words("yes", "no"), given: yesOrNo(consent?.photos) }),
    ask("consent-share", { input: SHARE, given: sharing(consent) }),
  ];
}

/** What only a second visit asks: falls since then, and whether what the therapist added is still there. */
function aboutEarlier({ falls, lost, own }: Earlier, { skipped }: Assessment): readonly Question[] {
  const fallsSince: Question = {
    ...blank,
    key: "falls-since",
    type: "falls-since",
    input: { type: "number", unit: "count", range: { count: [0, 200] } },
    given: falls === null ? null : recorded({ type: "number", value: falls, unit: "count" }),
    skipped: skipped.includes("falls-since"),
  };
  const ownNow = own.map(
    ({ area, finding, now }, at): Question => ({
      ...blank,
      key: `own/#${at}`,
      type: "own-now",
      text: `${area}: ${finding ?? ""}`,
      input: words("still-there", "fixed"),
      given: now === null ? null : recorded(choice(now)),
      skipped: skipped.includes(`own/#${at}`),
    }),
  );
  const said = (type: "lost" | "rest"): Question => ({ ...blank, key: `#${type}`, type, input: { type: "note" } });
  return [fallsSince, ...(lost.length === 0 ? [] : [said("lost")]), ...ownNow, said("rest")];
}

const SHARE: Input = {
  type: "choices",
  choices: [
    ...["physician", "family", "contractor"].map((id) => ({ id, label: null, exclusive: false })),
    { id: "nobody", label: null, exclusive: true },
  ],
};

/** Who may see it; an answer only once the question was reached, which `visit` or `photos` may have been before. */
function sharing(consent: Assessment["consent"]): Question["given"] {
  if (consent === null || consent.share === null) return null;
  const options = consent.share.length === 0 ? ["nobody"] : consent.share;
  return recorded({ type: "choices", options: options as readonly OptionId[] });
}

function questionsOf(reading: Reading, checklist: Checklist): readonly Question[] {
  const { assessment } = reading;
  if (!(checklist.for ?? [assessment.setting.by]).includes(assessment.setting.by)) return [];
  if (checklist.when !== null && !reading.holds(checklist.when, { checklist, instance: null })) return [];
  if (checklist.repeats === null) return itemsAt(reading, { checklist, instance: null }, () => true);
  const once = itemsAt(reading, { checklist, instance: null }, (item) => item.once);
  const { list, more } = instancesOf(assessment, checklist);
  const isQuick = assessment.setting.depth === "quick";
  const instances = list.flatMap((instance) => {
    const spot = { checklist, instance };
    return [...(isQuick ? [] : [fellQuestion(reading, spot)]), ...itemsAt(reading, spot, (item) => !item.once)];
  });
  const naming = more === "yes" ? [nameQuestion(reading, checklist)] : [];
  if (!isQuick) return [...once, ...instances, moreQuestion(assessment, checklist), ...naming];
  const isSure = checklist.repeats.always && checklist.repeats.one !== null;
  const first = isSure || !looksAtOne(checklist) ? [] : [firstQuestion(assessment, checklist)];
  return [...once, ...first, ...naming, ...instances];
}

/** Quick depth asks only whether there is one, and that only where it then has a question about it. */
function firstQuestion(assessment: Assessment, checklist: Checklist): Question {
  const told = assessment.instances[checklist.id];
  const more = (told?.list.length ?? 0) > 0 ? "yes" : (told?.more ?? null);
  return {
    ...moreQuestion({ ...assessment, instances: {} }, checklist),
    given: more === null ? null : recorded(choice(more)),
  };
}

function itemsAt(reading: Reading, spot: Spot, which: (item: Item) => boolean): readonly Question[] {
  const { setting } = reading.assessment;
  const place = { area: areaId(spot.checklist.id, spot.instance?.id ?? null), areaTitle: areaTitle(spot) };
  return spot.checklist.items
    .filter(
      (item) =>
        which(item) &&
        item.type !== "computed" &&
        isForThisVisit({ checklist: spot.checklist, item, setting }) &&
        reading.shown(item, spot),
    )
    .map((item) => itemQuestion(reading, spot, item, place));
}

/** Every key by its own name, not spread over `blank`: there are hundreds of these at each key of the keyboard. */
function itemQuestion(
  { assessment, catalogue }: Reading,
  spot: Spot,
  item: Item,
  { area, areaTitle: title }: Pick<Question, "area" | "areaTitle">,
): Question {
  const key = indexOf(catalogue).key(spot.checklist.id, spot.instance?.id ?? null, item.id);
  const therapist = assessment.setting.by === "therapist";
  return {
    key,
    type: "item",
    area,
    areaTitle: title,
    section: item.section,
    text: therapist ? (item.clinical ?? item.text) : item.text,
    how: howOf(item, assessment.setting.by),
    why: item.why,
    input: inputOf(item, therapist),
    say: item.say,
    test: item.test === null ? null : (spot.checklist.tests.find(({ id }) => id === item.test) ?? null),
    optional: item.optional,
    private: item.private,
    given: assessment.answers[key] ?? null,
    skipped: assessment.skipped.includes(key),
    alert: null,
  };
}

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
function inputOf(item: Item, therapist: boolean): Input {
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

const words = (...ids: readonly string[]): Input => ({
  type: "choice",
  choices: ids.map((id) => ({ id, label: null, exclusive: false })),
});

/** Of the program's own questions about a room, a pair or an aid. */
export const PAPER_INPUTS = { fell: words("fall", "near-fall", "no"), yesNo: words("yes", "no") };

const choice = (option: string): Answer => ({ type: "choice", option: option as OptionId });

function fellQuestion({ assessment }: Reading, spot: Spot): Question {
  const area = areaId(spot.checklist.id, spot.instance?.id ?? null);
  const key = `${area}/#fell`;
  const fell = spot.instance?.fell ?? null;
  return {
    ...blank,
    key,
    type: "fell",
    area,
    areaTitle: areaTitle(spot),
    input: words("fall", "near-fall", "no"),
    given: fell === null ? null : recorded(choice(fell)),
    skipped: assessment.skipped.includes(key),
  };
}

function moreQuestion(assessment: Assessment, checklist: Checklist): Question {
  const { list, more } = instancesOf(assessment, checklist);
  const key = `${checklist.id}/#more-${list.length}`;
  const text = list.length === 0 ? checklist.repeats?.ask : checklist.repeats?.again;
  return {
    ...blank,
    key,
    type: "more",
    area: areaId(checklist.id, null),
    areaTitle: checklist.title,
    text: text ?? null,
    input: words("yes", "no"),
    given: more === null ? null : recorded(choice(more)),
    skipped: assessment.skipped.includes(key),
  };
}

function nameQuestion({ assessment }: Reading, checklist: Checklist): Question {
  const item = checklist.items.find(({ id }) => id === checklist.repeats?.namedBy);
  const key = `${checklist.id}/#name-${instancesOf(assessment, checklist).list.length}`;
  return {
    ...blank,
    key,
    type: "name",
    area: areaId(checklist.id, null),
    areaTitle: checklist.title,
    text: item?.text ?? null,
    input: item === undefined ? { type: "text" } : inputOf(item, assessment.setting.by === "therapist"),
    skipped: assessment.skipped.includes(key),
  };
}

/** Each alert stands right after the last question that it rests on. */
function withAlerts(asked: readonly Question[], alerts: readonly EvaluatedAlert[]): readonly Question[] {
  if (alerts.length === 0) return asked;
  const places = new Map<string, number>(asked.map(({ key }, index) => [key, index]));
  const behind = new Map<number, readonly Question[]>();
  for (const alert of alerts) {
    const place = Math.max(-1, ...alert.because.map((key) => places.get(key) ?? -1));
    behind.set(place, [...(behind.get(place) ?? []), alertQuestion(alert, asked[place] ?? null)]);
  }
  const at = (place: number): readonly Question[] => behind.get(place) ?? [];
  return [...at(-1), ...asked.flatMap((question, index) => (behind.has(index) ? [question, ...at(index)] : question))];
}

function alertQuestion(alert: EvaluatedAlert, after: Question | null): Question {
  return {
    ...blank,
    key: `!${alert.key}`,
    type: "alert",
    area: alert.area,
    areaTitle: after?.areaTitle ?? null,
    text: alert.text,
    input: words("called", "will-call", "will-not"),
    private: after?.private ?? false,
    given: alert.done === null ? null : recorded(choice(alert.done.did)),
    alert,
  };
}
