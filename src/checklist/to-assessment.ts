import type { Assessment, Earlier, OwnFinding } from "../model/assessment.ts";
import type { QuestionKey } from "../model/ids.ts";
import { plain } from "../model/plain.ts";
import { toFullRecommendation } from "./check-names.ts";
import type { AssessmentFile } from "./schema-assessment.ts";
import type { Sheet } from "./sheet.ts";
import { isYes, toList } from "./words.ts";

/** A file that is sound, with the answers gathered from it → the model; every text cleaned. */
export function toAssessment(
  file: AssessmentFile,
  { answers, notes, photos, instances, catalogue }: Sheet,
): Assessment {
  const { person, setting, consent } = file;
  return {
    person: { label: clean(person?.label), code: clean(person?.code) },
    date: file.date,
    setting: {
      by: setting.by,
      sets: toList(setting.sets),
      depth: setting.depth ?? "standard",
      ...(setting.from === undefined ? {} : { from: setting.from }),
    },
    present: toList(file.present).map(plain),
    visit: file.visit ?? null,
    goals: toList(file.goals).map(plain),
    lastFall: clean(file["last-fall"] ?? file.lastFall),
    consent:
      consent == null
        ? null
        : {
            visit: toFlag(consent.visit),
            photos: toFlag(consent.photos),
            share: consent.share == null ? null : toList(consent.share).map(plain),
          },
    answers,
    skipped: (file.skipped ?? []) as readonly string[] as readonly QuestionKey[],
    instances,
    alerts: Object.fromEntries(
      Object.entries(file.alerts ?? {}).map(([key, { did, whom, at, why }]) => [
        key,
        { did, whom: clean(whom), at: clean(at), why: clean(why) },
      ]),
    ),
    own: (file.own ?? []).map(toOwn),
    changes: (file.changes ?? []).map(({ recommendation, change, group, text, why }) => ({
      recommendation: toFullRecommendation(recommendation, catalogue),
      change,
      group: group ?? null,
      text: clean(text),
      why: plain(why),
    })),
    chosen: (file.chosen ?? []).map(({ recommendation, step, who, by, sure }) => ({
      recommendation: toFullRecommendation(recommendation, catalogue),
      step,
      who: clean(who),
      by: by ?? null,
      sure: sure ?? null,
    })),
    nextLook: file["next-look"] ?? null,
    notes: { ...cleaned(file.notes), ...notes },
    photos: { ...file.photos, ...photos },
    measures: cleaned(file.measures),
    wanted: file.wanted ?? [],
    plan: Object.fromEntries(
      Object.entries(file.plan ?? {}).map(([id, { status, step, who, due, reason, used, checked, on }]) => [
        toFullRecommendation(id, catalogue),
        {
          status,
          step: step ?? null,
          who: clean(who),
          due: due ?? null,
          reason: clean(reason),
          used: toFlag(used),
          checked: toFlag(checked),
          on: on ?? file.date,
        },
      ]),
    ),
    calls: (file.calls ?? []).map(({ date, falls, note, over }) => ({
      date,
      falls: falls ?? null,
      note: clean(note),
      over: over === undefined || isYes(over),
    })),
    earlier: toEarlier(file.earlier),
    released: (file.released ?? []).map((one) => ({ ...one, for: toList(one.for) })),
    // A file can be changed by anybody: what is signed is the record.
    signed: null,
  };
}

function toOwn({ area, finding, hazard, advice, why }: NonNullable<AssessmentFile["own"]>[number]): OwnFinding {
  return {
    area: plain(area),
    finding: clean(finding),
    hazard: hazard ?? null,
    advice: clean(advice),
    why: clean(why),
  };
}

function toEarlier(earlier: AssessmentFile["earlier"]): Earlier | null {
  if (earlier == null) return null;
  const { id, date, falls, answers, first, next, own, lost } = earlier;
  return {
    id: plain(id),
    date,
    falls,
    answers,
    first: first as readonly string[] as readonly QuestionKey[],
    next: next as readonly string[] as readonly QuestionKey[],
    own: own.map(({ now, ...one }) => ({ ...toOwn(one), now })),
    lost: lost.map(({ key, text, ...rest }) => ({ ...rest, key: key as QuestionKey, text: plain(text) })),
  };
}

function clean(text: string | null | undefined): string | null {
  const cleaned = plain(text ?? "");
  return cleaned === "" ? null : cleaned;
}

function cleaned(texts: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, plain(text)]));
}

function toFlag(flag: boolean | "yes" | "no" | null | undefined): boolean | null {
  return flag == null ? null : isYes(flag);
}
