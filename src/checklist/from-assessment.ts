import type { Answer, Recorded } from "../model/answer.ts";
import type { Assessment, Consent, Instance } from "../model/assessment.ts";
import type { Catalogue, Checklist, Item } from "../model/checklist.ts";
import { type InstanceId, questionKey } from "../model/ids.ts";
import { ASSESSMENT_FORMAT } from "./assessment-format.ts";

type Json = Readonly<Record<string, unknown>>;
/** What is said of each part of an assessment: under which key, and undefined where there is nothing to say. A part that is added to the model does not compile without its line. */
type Parts = { readonly [K in Exclude<keyof Assessment, "answers" | "instances">]: (part: Assessment[K]) => Json };

const some = (key: string, value: unknown): Json => {
  const isNothing = value === null || (typeof value === "object" && Object.keys(value).length === 0);
  return isNothing ? {} : { [key]: value };
};

const PARTS: Parts = {
  person: (person) => ({ person }),
  date: (date) => ({ date }),
  setting: (setting) => ({ setting }),
  goals: (goals) => some("goals", goals),
  lastFall: (text) => some("last-fall", text),
  consent: (consent) => some("consent", consent === null ? null : consentOf(consent)),
  skipped: (keys) => some("skipped", keys),
  alerts: (alerts) => some("alerts", alerts),
  own: (own) => some("own", own),
  changes: (changes) => some("changes", changes),
  chosen: (chosen) => some("chosen", chosen),
  nextLook: (date) => some("next-look", date),
  notes: (notes) => some("notes", notes),
  photos: (photos) => some("photos", photos),
  measures: (measures) => some("measures", measures),
  wanted: (keys) => some("wanted", keys),
};

/** The assessment document that says what an assessment says: the way back from parseAssessment. The catalogue is the one it was answered under. */
export function fromAssessment(catalogue: Catalogue, assessment: Assessment): Json {
  const parts = Object.entries(PARTS).map(([key, say]) =>
    (say as (part: unknown) => Json)(assessment[key as keyof Assessment]),
  );
  const answers = catalogue.checklists.flatMap((checklist) => {
    const area = areaOf(checklist, assessment);
    return area === null ? [] : [[checklist.id, area] as const];
  });
  return { handrail: ASSESSMENT_FORMAT, ...Object.assign({}, ...parts), answers: Object.fromEntries(answers) };
}

function consentOf({ visit, photos, share }: Consent): Json {
  return { visit, photos, ...(share === null ? {} : { share }) };
}

/** What is told of one checklist; null where there is nothing. A list of instances that is still open can only be told once it has one. */
function areaOf(checklist: Checklist, assessment: Assessment): unknown {
  if (checklist.repeats === null) return orNull(itemsOf(checklist.items, checklist, null, assessment));
  const known = assessment.instances[checklist.id];
  const isTold = known !== undefined && (known.list.length > 0 || known.more === "no");
  const once = itemsOf(
    checklist.items.filter((item) => item.once),
    checklist,
    null,
    assessment,
  );
  const each = checklist.items.filter((item) => !item.once);
  const list = known?.list.map((one) => ({
    instance: one.label,
    "instance-id": one.id,
    ...fellOf(one),
    ...itemsOf(each, checklist, one.id, assessment),
  }));
  if (Object.keys(once).length === 0) return isTold ? list : null;
  return isTold ? { ...once, instances: list } : once;
}

function orNull(map: Json): Json | null {
  return Object.keys(map).length === 0 ? null : map;
}

function fellOf({ fell }: Instance): Json {
  return fell === null ? {} : { "fell-here": fell === "fall" ? "yes" : fell === "near-fall" ? "near" : "no" };
}

function itemsOf(
  items: readonly Item[],
  { id }: Checklist,
  instance: InstanceId | null,
  { answers }: Assessment,
): Json {
  const told = items.flatMap((item) => {
    const recorded = answers[questionKey(id, instance, item.id)];
    return recorded === undefined ? [] : [[item.id, answerOf(item, recorded)] as const];
  });
  return Object.fromEntries(told);
}

/** A bare value where nothing more is to be said. */
function answerOf(item: Item, { answer, basis, group }: Recorded): unknown {
  const about = { ...(basis === null ? {} : { basis }), ...(group ? { group } : {}) };
  const said = saidOf(item, answer);
  const [only] = Object.keys(said);
  return only === "value" && Object.keys({ ...said, ...about }).length === 1 ? said["value"] : { ...said, ...about };
}

function saidOf(item: Item, answer: Answer): Json {
  switch (answer.type) {
    case "choice":
      return { value: answer.option };
    case "choices":
      return { value: answer.options };
    case "number":
      return answer.unit === (item.unit ?? "count")
        ? { value: answer.value }
        : { value: answer.value, unit: answer.unit };
    case "text":
      return { value: answer.text };
    case "date":
      return { value: answer.date };
    case "readings":
      return { value: answer.values };
    case "unable":
      return { unable: answer.reason ?? true };
    case "stopped":
      return { stopped: answer.reason, ...(answer.after === null ? {} : { after: answer.after }) };
    case "absent":
      return { absent: answer.reason };
  }
}
