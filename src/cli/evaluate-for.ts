import { releasedFor } from "../document/released.ts";
import { withoutPrivate } from "../document/without-private.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { withoutPrivateAnswers } from "../evaluate/without-private-answers.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Catalogue } from "../model/checklist.ts";
import type { Evaluation } from "../model/evaluation.ts";
import { type Letterhead, NO_LETTERHEAD } from "../model/settings.ts";
import type { Reader } from "../model/words.ts";
import { tool } from "./version.ts";

/**
 * The evaluation that a reader may have. The therapist's is the whole. For everybody else it is worked out as if nothing private had
 * been answered, so that no number and no finding can tell of it, and without notes and photos, which are the therapist's until they
 * are released. Only an alert is taken from the whole, and only one that also rests on what everybody may see: it cannot wait.
 */
export function evaluateFor(
  reader: Reader,
  catalogue: Catalogue,
  assessment: Assessment,
  { emergency }: Pick<Letterhead, "emergency"> = NO_LETTERHEAD,
): Evaluation {
  const options = { tool, emergencyNumber: emergency };
  const whole = evaluate(catalogue, assessment, options);
  if (reader === "therapist") return whole;
  const shared = evaluate(catalogue, withoutPrivateAnswers(catalogue, assessment), options);
  const cut = withoutPrivate({ ...shared, alerts: sharedAlerts(whole) });
  const released = releasedFor(reader, cut);
  return {
    ...cut,
    calls: cut.calls.map((call) => ({ ...call, note: null })),
    released: cut.released.filter((one) => one.for.includes(reader)).map((one) => ({ ...one, for: [reader] })),
    answers: cut.answers.map((answer) => ({ ...answer, ...released(answer) })),
  };
}

/** The keys of private answers are known only from the whole: alerts that rest on nothing else stay with the therapist. */
function sharedAlerts(whole: Evaluation): Evaluation["alerts"] {
  return withoutPrivate(whole).alerts;
}
