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

/** The largest visit that is planned for: every area, five bathrooms, 300 findings and this many photos. */
export function largeVisit(catalogue: Catalogue, photos: number): Evaluation {
  const walker = byList(home);
  let state = firstScreen(catalogue, "everything");
  for (let strokes = walker(state); strokes !== null; strokes = walker(state))
    for (const stroke of strokes) state = pressStroke(state, stroke).state;
  return evaluate(catalogue, withPhotos(state.interview.assessment, photos), { tool: "handrail" });
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
