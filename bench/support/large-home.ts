import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Catalogue } from "../../src/model/checklist.ts";
import type { Evaluation } from "../../src/model/evaluation.ts";
import type { Home } from "./home.ts";
import { pressStroke } from "./sitting.ts";
import { firstScreen } from "./visit.ts";
import { byList } from "./walk.ts";

/** As much wrong as a therapist may ever meet: two of every room, five bathrooms. */
const home: Home = { hazards: 0.62, rooms: (checklist) => (checklist === "bathroom" ? 5 : 2) };

export interface LargeVisit {
  readonly assessment: Assessment;
  readonly evaluation: Evaluation;
}

const known = new WeakMap<Catalogue, Assessment>();

/** The largest visit that is planned for: every area, five bathrooms, 300 findings and this many photos. */
export function largeVisit(catalogue: Catalogue, photos: number): LargeVisit {
  const answered = known.get(catalogue) ?? answer(catalogue);
  known.set(catalogue, answered);
  const assessment = withPhotos(answered, photos);
  return { assessment, evaluation: evaluate(catalogue, assessment, { tool: "handrail" }) };
}

/** It takes a while: every key is pressed. */
function answer(catalogue: Catalogue): Assessment {
  const walker = byList(home);
  let state = firstScreen(catalogue, "everything");
  for (let strokes = walker(state); strokes !== null; strokes = walker(state))
    for (const stroke of strokes) state = pressStroke(state, stroke).state;
  return state.interview.assessment;
}

/** Each photo at an answer of its own. */
function withPhotos(assessment: Assessment, count: number): Assessment {
  const keys = Object.keys(assessment.answers);
  const step = Math.floor(keys.length / count);
  const photos = Object.fromEntries(
    Array.from({ length: count }, (_, at) => [keys[at * step] ?? "", [String(at + 1)]]),
  );
  return { ...assessment, photos };
}
