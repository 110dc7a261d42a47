import type { Evaluation } from "../../model/evaluation.ts";
import { type Letterhead, NO_LETTERHEAD } from "../../model/settings.ts";
import type { ReportText } from "../../text/en-report.ts";
import { isForAnybody } from "../../text/en-telling.ts";
import { toYou } from "../../text/en-you.ts";
import { sayStepShort } from "../say-step.ts";
import { chosenThings, type Thing } from "../three-things.ts";
import { withoutPrivate } from "../without-private.ts";
import type { FridgeView } from "./fridge-shape.ts";

const THINGS = 3;

/** The evaluation → the sheet on the fridge. Of one in which nothing was chosen it makes a blank sheet, to be filled in by hand. */
export function projectFridge(
  whole: Evaluation,
  text: ReportText,
  { letterhead = NO_LETTERHEAD }: { readonly letterhead?: Letterhead } = {},
): FridgeView {
  const evaluation = withoutPrivate(whole);
  const things = chosenThings(evaluation)
    .flatMap((thing) => inFewWords(thing, text) ?? [])
    .slice(0, THINGS);
  return {
    things: things.map((one) => ({ text: one })),
    blanks: Array.from({ length: THINGS - things.length }, () => ({ text: "" })),
    emergency: letterhead.emergency,
    phone: letterhead.phone ?? "",
    nextLook: evaluation.nextLook === null ? "" : text.fridge.date(evaluation.nextLook),
  };
}

/** null is for the pen: what somebody typed, and what tells a neighbour more than what to do. */
function inFewWords({ advice, step }: Thing, text: ReportText): string | null {
  if (step === null || advice.own) return null;
  const says = toYou(sayStepShort(step, text)).replace(/\.$/, "");
  return isForAnybody(says) ? says : null;
}
