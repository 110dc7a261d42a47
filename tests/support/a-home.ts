import { asItStands, hazardsAt } from "../../src/evaluate/hazards-at.ts";
import { type Reading, readAnswers } from "../../src/logic/reading.ts";
import { checklistsOf, instancesOf, isForThisVisit, type Spot } from "../../src/logic/scope.ts";
import { testsIn } from "../../src/logic/tests-in.ts";
import { typicalAnswers } from "../../src/logic/typical-answers.ts";
import { type Answer, recorded } from "../../src/model/answer.ts";
import { type Assessment, emptyAssessment, type Instances, type Setting } from "../../src/model/assessment.ts";
import type { Catalogue, Item, Option } from "../../src/model/checklist.ts";
import {
  type ChecklistId,
  type FactorId,
  type InstanceId,
  type QuestionKey,
  questionKey,
} from "../../src/model/ids.ts";
import type { Threshold } from "../../src/model/quantity.ts";
import { SEVERITIES } from "../../src/model/words.ts";
import { toAnswer, type Value } from "./build.ts";

/** Homes that are made up and answered in full, to see what the shipped checklists make of them. */

/** One question, as it stands when it is its turn. */
export interface Turn {
  readonly catalogue: Catalogue;
  readonly assessment: Assessment;
  readonly spot: Spot;
  readonly item: Item;
  readonly key: QuestionKey;
  readonly factors: readonly FactorId[];
}

/** Nobody who lives here has anything of what makes a home worse for somebody. */
export const WELL: Readonly<Record<string, Value>> = {
  "person/urgent-now": ["none"],
  "person/foot-now": ["none"],
  "person/falls-12-months": { value: 0, unit: "count" },
  "person/unsteady": "no",
  "person/worried": "no",
  "person/dizzy-standing": "no",
  "person/lives-alone": "no",
  "person/helper-load": ["none"],
  "person/home-tenure": "no",
  "person/age": { value: 64, unit: "years" },
  "person/sex": "female",
  "person/walking": ["none"],
  "person/hands-feeling": "no",
  "person/feet-feeling": "normal",
  "person/touches-missed": { value: 0, unit: "count" },
  "person/position-sense": "yes",
  "person/diabetes": "no",
  "person/heat-on-feet": ["no"],
  "person/health": ["none"],
  "person/thin-blood": "no",
  "person/eye-care": ["none"],
  "person/hearing": "yes",
  "person/night-toilet": { value: 0, unit: "count" },
  "person/medicine-kinds": ["none"],
  "person/pain-and-sleep": ["none"],
  "person/rushes": "no",
  "person/memory": "no",
};

/** One of each of what a home may have, where an answer is neither good nor bad. */
export const ONE_OF_EACH: Readonly<Record<string, Value>> = {
  "bathroom/bathing-place": "tub-shower",
  "bathroom/room-use": "daily",
  "stairs/stairs-kind": "inside",
  "stairs/stairs-use": "daily",
  "kitchen/kitchen-use": "cooks",
  "pets/kinds": ["dog", "cat"],
  "laundry-and-basement/stores": ["basement", "garage", "shed"],
};

/** One bathroom, one bedroom, one flight; no shoes and no walking aid is looked at. */
export const ONE_ROOM_EACH: Readonly<Record<string, readonly string[]>> = {
  bathroom: ["upstairs"],
  bedroom: ["own"],
  stairs: ["inside"],
  "walking-aids": [],
  footwear: [],
};

export function aVisit(
  setting: Partial<Setting> & Pick<Setting, "sets">,
  rooms: Readonly<Record<string, readonly string[]>> = ONE_ROOM_EACH,
): Assessment {
  const instances = Object.entries(rooms).map(([id, places]): [ChecklistId, Instances] => [
    id as ChecklistId,
    { list: places.map((place) => ({ id: place as InstanceId, label: place, fell: "no" })), more: "no" },
  ]);
  return {
    ...emptyAssessment("2026-11-21", { by: "therapist", depth: "full", ...setting }),
    instances: Object.fromEntries(instances),
  };
}

/** Answers what is asked, in order, with what `choose` says; null leaves a question open. `known` answers come first. */
export function answerAll(
  catalogue: Catalogue,
  visit: Assessment,
  {
    known = {},
    factors = [],
    choose,
  }: {
    readonly known?: Readonly<Record<string, Value>>;
    readonly factors?: readonly FactorId[];
    readonly choose: (turn: Turn) => Answer | null;
  },
): Assessment {
  let assessment = visit;
  for (const checklist of checklistsOf(catalogue, visit)) {
    if (checklist.repeats === null) {
      for (const item of checklist.items) take({ checklist, instance: null }, item);
      continue;
    }
    for (const item of checklist.items) if (item.once) take({ checklist, instance: null }, item);
    for (const instance of instancesOf(visit, checklist).list)
      for (const item of checklist.items) if (!item.once) take({ checklist, instance }, item);
  }
  return assessment;

  function take(spot: Spot, item: Item): void {
    if (item.type === "note" || item.type === "computed") return;
    if (!isForThisVisit({ checklist: spot.checklist, item, setting: visit.setting })) return;
    if (!readAnswers(catalogue, assessment, factors).shown(item, spot)) return;
    const key = questionKey(spot.checklist.id, spot.instance?.id ?? null, item.id);
    const told = known[`${spot.checklist.id}/${item.id}`];
    const answer = told === undefined ? choose({ catalogue, assessment, spot, item, key, factors }) : toAnswer(told);
    if (answer !== null) assessment = withAnswer(assessment, key, answer);
  }
}

export function withAnswer(assessment: Assessment, key: string, answer: Answer): Assessment {
  return { ...assessment, answers: { ...assessment.answers, [key]: recorded(answer) } };
}

/** The answer that harms least, for anybody; of several, the one of which the report says that it is good. */
export function goodAnswer(turn: Turn): Answer | null {
  const everybody = { ...turn, factors: turn.catalogue.factors.map(({ id }) => id) };
  const answers = answersTo(turn.item);
  const [least] = answers
    .map((answer) => ({ answer, harm: harmOf(everybody, answer).points, good: goodOf(turn.item, answer) }))
    .sort((a, b) => a.harm - b.harm || b.good - a.good);
  return least?.answer ?? null;
}

/** The answer that harms most. */
export function worstAnswer(turn: Turn): Answer | null {
  const [most] = answersTo(turn.item)
    .map((answer) => ({ answer, ...harmOf(turn, answer) }))
    .sort((a, b) => b.severity - a.severity || b.points - a.points);
  return most?.answer ?? null;
}

/** The answers that are wrong for this person, each once. */
export function wrongAnswers(turn: Turn): readonly Answer[] {
  return answersTo(turn.item).filter((answer) => harmOf(turn, answer).points > 0);
}

/** How bad an answer is for this person: the gravest class as a number (-1 is none), and the points. */
export function harmOf(
  { catalogue, assessment, spot, item, key, factors }: Turn,
  answer: Answer,
): { readonly severity: number; readonly points: number } {
  const reading: Reading = readAnswers(catalogue, withAnswer(assessment, key, answer), factors);
  const met = hazardsAt(reading, asItStands(reading), spot, item);
  return {
    severity: Math.max(-1, ...met.map(({ severity }) => SEVERITIES.indexOf(severity))),
    points: met.reduce((sum, { points }) => sum + points, 0),
  };
}

/** One answer of each kind: each option, each tick by itself and all of them, numbers on both sides of each limit. */
export function answersTo(item: Item): readonly Answer[] {
  if (item.type === "multi-choice")
    return ticksOf(item.options).map((options) => ({ type: "choices", options: options.map(({ id }) => id) }));
  const limits = item.hazards
    .flatMap(({ when }) => testsIn(when))
    .filter(({ ref }) => ref.item === item.id)
    .flatMap(({ test }): readonly Threshold[] =>
      test.type === "compare" && test.to.type === "threshold" ? [test.to.threshold] : [],
    );
  const all = typicalAnswers(item, limits) ?? [];
  return all.filter(
    (one): one is Answer => one !== null && one.type !== "absent" && (one.type !== "number" || one.unit === item.unit),
  );
}

function ticksOf(options: readonly Option[]): readonly (readonly Option[])[] {
  const free = options.filter(({ exclusive }) => !exclusive);
  const sets = [...options.map((one) => [one]), free, ...free.map((one) => free.filter((other) => other !== one))];
  return sets.filter(
    (set, at) =>
      set.length > 0 &&
      sets.findIndex((one) => one.length === set.length && one.every((each) => set.includes(each))) === at,
  );
}

function goodOf({ options, good }: Item, answer: Answer): number {
  const chosen = answer.type === "choice" ? [answer.option] : answer.type === "choices" ? answer.options : [];
  return good !== null ? 1 : options.filter((one) => one.good !== null && chosen.includes(one.id)).length;
}
