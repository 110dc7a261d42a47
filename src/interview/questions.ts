import { indexOf } from "../logic/catalogue-index.ts";
import { alertsOf, mergeAlerts } from "../logic/find-alerts.ts";
import type { Reading } from "../logic/reading.ts";
import { areaTitle, checklistsOf, instancesOf, isForThisVisit, looksAtOne, type Spot } from "../logic/scope.ts";
import { recorded } from "../model/answer.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Catalogue, Checklist, Item } from "../model/checklist.ts";
import type { EvaluatedAlert } from "../model/evaluation.ts";
import { areaId } from "../model/ids.ts";
import { inFollowUpOrder } from "./follow-up-order.ts";
import { howOf, inputOf } from "./item-input.ts";
import { choice } from "./made-question.ts";
import { aboutEarlier, opening } from "./opening.ts";
import { alertQuestion, fellQuestion, moreQuestion, nameQuestion } from "./own-questions.ts";
import type { Question } from "./question.ts";
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
