import type { Answer, Recorded } from "../model/answer.ts";
import { type Assessment, emptyAssessment, type Instances, type PlanEntry } from "../model/assessment.ts";
import type { Catalogue } from "../model/checklist.ts";
import { areaId, type ChecklistId, type InstanceId, parseKey, type QuestionKey } from "../model/ids.ts";

/**
 * An assessment without what could tell whose it is: no name, no words that somebody typed, no photos; rooms and things are numbered.
 * It begins with nothing and takes over what is known to be harmless, so that a part that is added to the model is not let out unseen.
 */
export function withoutIdentity(catalogue: Catalogue, assessment: Assessment): Assessment {
  const stops = new Set<string>(
    catalogue.checklists.flatMap(({ tests }) => tests.flatMap((one) => one.stops.map(({ id }) => id))),
  );
  const numbered = new Map<string, InstanceId>();
  const instances = Object.entries(assessment.instances).map(([name, { list, more }]): readonly [string, Instances] => [
    name,
    {
      more,
      list: list.map(({ id, fell }, at) => {
        const own = `${name}-${at + 1}` as InstanceId;
        numbered.set(areaId(name as ChecklistId, id), own);
        return { id: own, label: `${name} ${at + 1}`, fell };
      }),
    },
  ]);
  const rename = (key: string): string => {
    const [, area = "", rest = ""] = /^([^/]*)(.*)$/s.exec(key) ?? [];
    const own = numbered.get(area);
    return own === undefined ? key : `${area.replace(/@.*$/, "")}@${own}${rest}`;
  };
  const isKey = (key: string): boolean => parseKey(rename(key)) !== null;
  return {
    ...emptyAssessment(assessment.date, assessment.setting),
    instances: Object.fromEntries(instances),
    answers: Object.fromEntries(
      Object.entries(assessment.answers).flatMap(([key, recorded]): readonly (readonly [string, Recorded])[] => {
        const answer = withoutWords(recorded.answer, stops);
        return answer === null ? [] : [[rename(key), { ...recorded, answer }]];
      }),
    ) as Readonly<Record<QuestionKey, Recorded>>,
    skipped: assessment.skipped.filter(isKey).map(rename),
    wanted: assessment.wanted.filter(isKey).map(rename),
    alerts: Object.fromEntries(
      Object.entries(assessment.alerts).map(([key, { did }]) => [
        rename(key),
        { did, whom: null, at: null, why: null },
      ]),
    ),
    chosen: assessment.chosen.map(({ recommendation, step, sure }) => ({
      recommendation,
      step,
      sure,
      who: null,
      by: null,
    })),
    plan: planOf(catalogue, assessment),
    changes: assessment.changes
      .filter(({ change }) => change !== "reword")
      .map(({ recommendation, change, group }) => ({ recommendation, change, group, text: null, why: "-" })),
  };
}

/** What became of the checklists' own advice: not who does it, nor when, nor why not. */
function planOf({ checklists }: Catalogue, { plan, date }: Assessment): Assessment["plan"] {
  const known = new Set<string>(checklists.flatMap(({ recommendations }) => recommendations.map(({ id }) => id)));
  return Object.fromEntries(
    Object.entries(plan).flatMap(([id, { status, step, used, checked }]): readonly (readonly [string, PlanEntry])[] =>
      known.has(id) ? [[id, { status, step, used, checked, who: null, due: null, reason: null, on: date }]] : [],
    ),
  );
}

/** An answer without typed words; null where it is nothing else. Why a test was stopped is one of its reasons, or words: those are left out. */
function withoutWords(answer: Answer, stops: ReadonlySet<string>): Answer | null {
  switch (answer.type) {
    case "text":
    case "date":
      return null;
    case "unable":
      return { type: "unable", reason: null };
    case "stopped":
      return { ...answer, reason: stops.has(answer.reason) ? answer.reason : "other" };
    default:
      return answer;
  }
}
