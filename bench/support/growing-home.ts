import type { Assessment } from "../../src/model/assessment.ts";
import type { Catalogue } from "../../src/model/checklist.ts";
import { catalogue, checklist, hazard, is, item, option, recommendation, visit } from "../../tests/support/build.ts";
import { chanceOf } from "./chance.ts";

/** Questions of one area. */
const AREA = 20;
const HAZARDS = 0.1;

export interface GrowingHome {
  readonly catalogue: Catalogue;
  readonly assessment: Assessment;
}

/** A home of so many questions in areas of twenty; one answer in ten is a hazard with advice of its own. */
export function growingHome(questions: number): GrowingHome {
  const areas = Array.from({ length: Math.ceil(questions / AREA) }, (_, at) => ({
    id: `area-${at + 1}`,
    names: Array.from({ length: Math.min(AREA, questions - at * AREA) }, (__, one) => `question-${one + 1}`),
  }));
  const checklists = areas.map(({ id, names }) =>
    checklist(
      id,
      names.map((name) =>
        item(name, {
          options: [option("fine"), option("loose")],
          hazards: [hazard(is(id, name, "loose"), "major", { advice: [adviceFor(id, name)] })],
        }),
      ),
      { recommendations: names.map((name) => recommendation(adviceFor(id, name))) },
    ),
  );
  const answers = areas.flatMap(({ id, names }) =>
    names.map((name) => [`${id}/${name}`, chanceOf(`${id} ${name}`) < HAZARDS ? "loose" : "fine"] as const),
  );
  const sets = areas.map(({ id }) => id);
  return { catalogue: catalogue(checklists), assessment: visit(sets, Object.fromEntries(answers)) };
}

const adviceFor = <T extends string>(area: string, name: string): T => `${area}-${name}` as T;
