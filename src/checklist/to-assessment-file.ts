import type { Answer, Recorded } from "../model/answer.ts";
import type { Assessment, Instance } from "../model/assessment.ts";
import { parseKey } from "../model/ids.ts";
import { ASSESSMENT_FORMAT } from "./assessment-format.ts";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Fields = { readonly [key: string]: Json };

const FELL = { fall: "yes", "near-fall": "near", no: "no" } as const;

/** An assessment → what an answers file says, as plain JSON: `parseAssessment` reads the same assessment from it, but a signature, which is the record's. */
export function toAssessmentFile(assessment: Assessment): Fields {
  const { person, date, setting, present, visit, goals, lastFall, consent, nextLook, ...others } = assessment;
  const {
    skipped,
    alerts,
    own,
    changes,
    chosen,
    notes,
    photos,
    measures,
    wanted,
    released,
    plan,
    calls,
    earlier,
    ...more
  } = others;
  const { answers: _answers, instances: _instances, signed: _signed, ...forgotten } = more;
  // does not compile as long as anything of an assessment is not written
  const nothing: Readonly<Record<string, never>> = forgotten;
  return some({
    ...nothing,
    handrail: ASSESSMENT_FORMAT,
    person: some({ ...person }),
    date,
    setting: { ...setting },
    present,
    visit: visit === null ? null : { ...visit },
    goals,
    "last-fall": lastFall,
    consent: consent === null ? null : toConsent(consent),
    answers: answersOf(assessment),
    skipped,
    alerts: each(alerts, (done) => some({ ...done })),
    own: own.map((one) => some({ ...one })),
    changes: changes.map((one) => some({ ...one })),
    chosen: chosen.map((one) => some({ ...one })),
    "next-look": nextLook,
    notes,
    photos,
    measures,
    wanted,
    released: released.map((one) => ({ ...one })),
    plan: each(plan, (one) => some({ ...one })),
    calls: calls.map((one) => some({ ...one })),
    earlier: earlier === null ? null : toEarlier(earlier),
  });
}

/** Kept whole, as it is: what it holds belongs to another visit. */
function toEarlier({ answers, own, lost, ...earlier }: NonNullable<Assessment["earlier"]>): Fields {
  return {
    ...earlier,
    answers: each(answers, ({ answer, basis, group }) => ({ answer: { ...answer }, basis, group })),
    own: own.map((one) => ({ ...one })),
    lost: lost.map((one) => ({ ...one })),
  };
}

/** Shared with nobody is not the same as not asked. */
function toConsent({ visit, photos, share }: NonNullable<Assessment["consent"]>): Fields {
  return { visit, photos, ...(share === null ? {} : { share }) };
}

/** By checklist; one that repeats has its instances as a list, beside what is asked once. */
function answersOf({ answers, instances }: Assessment): Fields {
  const areas = new Map<string, Record<string, Json>>();
  for (const [key, recorded] of Object.entries(answers)) {
    const parts = parseKey(key);
    if (parts === null) continue;
    const area = parts.instance === null ? parts.checklist : `${parts.checklist}@${parts.instance}`;
    const fields = areas.get(area) ?? {};
    fields[parts.item] = given(recorded);
    areas.set(area, fields);
  }
  const made: Record<string, Json> = {};
  for (const [area, fields] of areas) if (!area.includes("@")) made[area] = fields;
  for (const [checklist, { list, more }] of Object.entries(instances)) {
    // A list that is still open can only be told once it has one.
    if (list.length === 0 && more !== "no") continue;
    const each = list.map((one) => ({ ...head(one), ...areas.get(`${checklist}@${one.id}`) }));
    const once = areas.get(checklist);
    made[checklist] = once === undefined ? each : { ...once, instances: each };
  }
  return made;
}

function head({ id, label, fell }: Instance): Fields {
  return { instance: label, "instance-id": id, ...(fell === null ? {} : { "fell-here": FELL[fell] }) };
}

function given({ answer, basis, group }: Recorded): Json {
  const about = some({ basis, group: group ? true : null });
  const value = toValue(answer);
  if (isFields(value)) return { ...value, ...about };
  return Object.keys(about).length === 0 ? value : { value, ...about };
}

function toValue(answer: Answer): Json {
  switch (answer.type) {
    case "choice":
      return answer.option;
    case "choices":
      return answer.options;
    case "number":
      return { value: answer.value, unit: answer.unit };
    case "text":
      return answer.text;
    case "date":
      return answer.date;
    case "readings":
      return { value: { ...answer.values } };
    case "unable":
      return { unable: answer.reason ?? true };
    case "stopped":
      return some({ stopped: answer.reason, after: answer.after });
    case "absent":
      return { absent: answer.reason };
  }
}

/** Without what is null, and without empty lists and maps. */
function some(fields: Readonly<Record<string, Json>>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isNothing(value)));
}

function isNothing(value: Json): boolean {
  if (value === null || typeof value !== "object") return value === null;
  return Object.keys(value).length === 0;
}

function each<T>(map: Readonly<Record<string, T>>, to: (one: T) => Json): Fields {
  return Object.fromEntries(Object.entries(map).map(([key, one]) => [key, to(one)]));
}

const isFields = (value: Json): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
