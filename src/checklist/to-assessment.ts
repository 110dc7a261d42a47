import type { Assessment } from "../model/assessment.ts";
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
    own: (file.own ?? []).map(({ area, finding, hazard, advice, why }) => ({
      area: plain(area),
      finding: clean(finding),
      hazard: hazard ?? null,
      advice: clean(advice),
      why: clean(why),
    })),
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
    released: (file.released ?? []).map((one) => ({ ...one, for: toList(one.for) })),
    // A file can be changed by anybody: what is signed is the record.
    signed: null,
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
