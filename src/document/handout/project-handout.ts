import type { Source } from "../../model/checklist.ts";
import type { Evaluation } from "../../model/evaluation.ts";
import type { Letterhead } from "../../model/settings.ts";
import type { ReportText } from "../../text/en-report.ts";
import { sayings } from "../family/family-advice.ts";
import type { HandoutTemplate } from "../template.ts";
import type { HandoutView } from "./handout-shape.ts";

/** So many of the things seen stand on a handout; it is to be read, not filed. */
const SEEN = 4;

export interface HandoutContext {
  /** what the home at hand says; null prints the handout plain */
  readonly evaluation: Evaluation | null;
  readonly sources: readonly Source[];
  readonly letterhead: Letterhead;
}

/** A handout's frame, filled: for this home, or plain with lines for a name and a day. */
export function projectHandout(
  { id, title, exercise, gate, sources: used }: HandoutTemplate,
  { evaluation, sources, letterhead }: HandoutContext,
  text: ReportText,
): HandoutView {
  const t = text.handout;
  return {
    title,
    name: evaluation === null ? "" : t.forName(evaluation.person.label),
    date: evaluation === null ? "" : t.date(evaluation.date),
    seen: evaluation === null ? [] : seen(id, evaluation, text),
    gate: gate ?? "",
    exercise: exercise ? t.exercise : "",
    emergency: letterhead.emergency,
    contact: t.contact(letterhead.clinic, letterhead.phone),
    sources: t.sources(used.flatMap((one) => sources.find((source) => source.id === one) ?? [])),
  };
}

/** What was found in this home and led to the handout, the gravest first, each once. */
function seen(id: HandoutTemplate["id"], evaluation: Evaluation, text: ReportText): readonly string[] {
  const { place, finding } = sayings(evaluation, false);
  const keys = evaluation.recommendations
    .filter(({ handouts }) => handouts.includes(id))
    .flatMap((one) => one.findings);
  const said = [...new Set(keys)]
    .flatMap((key) => finding(key) ?? [])
    .sort((a, b) => b.points - a.points)
    .map((one) => {
      const where = place(one);
      return text.sentence(where === null ? one.says : text.place(where, one.says));
    });
  return [...new Set(said)].slice(0, SEEN);
}
