import { fillText } from "../logic/fill-text.ts";
import type { Reading } from "../logic/reading.ts";
import { checklistsOf, instancesOf, type Spot } from "../logic/scope.ts";
import { showAnswer } from "../logic/show-answer.ts";
import type { Item } from "../model/checklist.ts";
import type { AnswerResult, Finding } from "../model/evaluation.ts";
import { areaId, questionKey } from "../model/ids.ts";
import { showBoth } from "../model/quantity.ts";
import { isMeasured } from "./hazards-at.ts";

/** Every answer that counts, in the order of the checklists; a hidden one is not among them. */
export function answersOf(reading: Reading, findings: readonly Finding[]): readonly AnswerResult[] {
  const wrong = new Set(findings.map(({ key }) => key));
  const results = checklistsOf(reading.catalogue, reading.assessment).flatMap((checklist) => {
    const instances = instancesOf(reading.assessment, checklist).list.map((instance) => ({ checklist, instance }));
    const spots: readonly Spot[] = [{ checklist, instance: null }, ...instances];
    return spots.flatMap((spot) =>
      checklist.items
        .filter(({ once }) => checklist.repeats === null || once === (spot.instance === null))
        .flatMap((item) => toAnswerResult(reading, spot, item, wrong)),
    );
  });
  const unfit = unfitAreas(reading, findings);
  return results.map((one) => (unfit.has(one.area) ? { ...one, good: null } : one));
}

/** What is wrong by its very kind (a backless slipper) is not praised for its parts: the item that names it has a grave finding. */
function unfitAreas({ catalogue }: Reading, findings: readonly Finding[]): ReadonlySet<string> {
  const naming = new Set(catalogue.checklists.map(({ id, repeats }) => `${id}/${repeats?.namedBy ?? ""}`));
  const grave = findings.filter(({ severity }) => severity === "major" || severity === "severe");
  return new Set(grave.filter(({ key }) => naming.has(key.replace(/@[^/]*/, ""))).map(({ area }) => area));
}

function toAnswerResult(reading: Reading, spot: Spot, item: Item, wrong: ReadonlySet<string>): readonly AnswerResult[] {
  const recorded = reading.given(item, spot);
  if (recorded === null) return [];
  const { answer, basis, group } = recorded;
  const { notes, photos } = reading.assessment;
  const key = questionKey(spot.checklist.id, spot.instance?.id ?? null, item.id);
  return [
    {
      key,
      area: areaId(spot.checklist.id, spot.instance?.id ?? null),
      text: item.text,
      clinical: item.clinical,
      answer,
      shown: showAnswer(item, answer, spot.checklist),
      basis,
      group,
      note: notes[key] ?? null,
      photos: photos[key] ?? [],
      good: goodOf(spot, item, {
        answer,
        isSuperseded: isMeasured(reading, spot, item),
        isWrong: (tick) => wrong.has(tick === null ? key : `${key}=${tick}`),
      }),
      private: item.private,
    },
  ];
}

/** What works well here: said only where the same answer is no hazard. */
function goodOf(
  { instance }: Spot,
  item: Item,
  {
    answer,
    isSuperseded,
    isWrong,
  }: {
    readonly answer: AnswerResult["answer"];
    /** it was measured, and the measurement speaks */
    readonly isSuperseded: boolean;
    readonly isWrong: (tick: string | null) => boolean;
  },
): string | null {
  const fill = (text: string) =>
    fillText(text, {
      value: answer.type === "number" ? showBoth(answer) : null,
      instance: instance?.label ?? null,
      emergencyNumber: "",
    });
  if (answer.type === "absent" || isSuperseded || isWrong(null)) return null;
  if (answer.type === "choice") {
    const good = item.options.find(({ id }) => id === answer.option)?.good ?? null;
    return good === null ? null : fill(good);
  }
  if (answer.type === "choices") {
    const good = item.options
      .filter((one) => answer.options.includes(one.id) && !isWrong(one.id))
      .flatMap((one) => one.good ?? []);
    return good.length === 0 ? null : fill(good.join(". "));
  }
  return item.good === null ? null : fill(item.good);
}
