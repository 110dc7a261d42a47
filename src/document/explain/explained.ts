import type { Reading } from "../../logic/reading.ts";
import type { Catalogue } from "../../model/checklist.ts";
import type { Evaluation } from "../../model/evaluation.ts";
import type { ExplainText } from "../../text/en-explain.ts";
import type { ReportText } from "../../text/en-report.ts";
import type { LookUps } from "../look-ups.ts";

/** What an explanation is taken from: what came out, the checklists, and the answers as they read them. */
export interface Known {
  readonly evaluation: Evaluation;
  readonly catalogue: Catalogue;
  readonly reading: Reading;
  readonly look: LookUps;
  readonly text: ReportText;
  readonly t: ExplainText;
}

/** Something that can be explained, and why it is so, in sentences. */
export interface Explained {
  readonly title: string;
  readonly says: readonly string[];
}

/** The answers behind it, one a sentence. */
export function answersSaid(keys: readonly string[], { evaluation, look, t, text }: Known): readonly string[] {
  return [...new Set(keys)].map((key) => {
    const answer = look.answer(key);
    const area = answer?.area ?? evaluation.open.find((one) => one.key === key)?.area ?? null;
    return t.answer(
      area === null ? null : look.place(area),
      look.asked(key),
      look.shown(key) ?? t.notAnswered,
      answer === undefined || answer.basis === null ? null : text.words.basis[answer.basis],
    );
  });
}

/** The sources in full. */
export function sourcesSaid(ids: readonly string[], { catalogue, text, t }: Known): readonly string[] {
  const lines = [...new Set(ids)].flatMap((id) => {
    const source = catalogue.sources.find((one) => one.id === id);
    return source === undefined
      ? []
      : [text.therapist.sourceLine(source.by, source.title, source.year, source.where).replace(/\.$/, "")];
  });
  return lines.length === 0 ? [] : [t.sources(lines)];
}
