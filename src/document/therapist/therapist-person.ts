import type { Evaluation, FactorResult } from "../../model/evaluation.ts";
import type { ReportText } from "../../text/en-report.ts";
import { type LookUps, withMark } from "../look-ups.ts";
import type { TherapistView } from "./therapist-shape.ts";

/** What matters to the person, what was chosen together, and how sure they are of it. */
export function chosenViews(
  evaluation: Evaluation,
  look: LookUps,
  text: ReportText,
): Pick<TherapistView, "goals" | "wanted" | "confidence" | "chosen" | "nextLook"> {
  const t = text.therapist;
  const sure = evaluation.chosen.flatMap((one) => (one.sure === null ? [] : [one.sure]));
  const wanted = evaluation.findings.filter((finding) => finding.wanted);
  return {
    goals: evaluation.goals.length === 0 ? t.noGoals : t.goals(evaluation.goals),
    wanted:
      wanted.length === 0 ? "" : t.wantedFirst(wanted.map(({ says, area }) => text.place(look.place(area), says))),
    confidence: t.confidence(sure),
    chosen: chosenLines(evaluation, text),
    nextLook: evaluation.nextLook === null ? "" : t.nextLook(evaluation.nextLook),
  };
}

function chosenLines({ chosen, recommendations }: Evaluation, text: ReportText): readonly string[] {
  return chosen.map(({ recommendation, step, who, by, sure }) => {
    const found = recommendations.find(({ id }) => id === recommendation);
    const says = found?.steps.find(({ name }) => name === step)?.text ?? text.words.step[step];
    return text.therapist.chosen(found?.title ?? recommendation, text.firstSentence(says), who, by, sure);
  });
}

type FactorPart = "presentFactors" | "unknownFactors" | "privateAnswers" | "factors" | "absentFactors";

/** Private factors are only counted on the page that lies open on a table; the appendix names them. */
export function factorViews(
  { factors, answers }: Evaluation,
  look: LookUps,
  text: ReportText,
): Pick<TherapistView, FactorPart> {
  const t = text.therapist;
  const mark = (says: string, factor: FactorResult): string => withMark(says, factor.private ? t.private : "");
  const all = (state: FactorResult["state"]): readonly FactorResult[] =>
    factors.filter((factor) => factor.state === state);
  const shared = (state: FactorResult["state"]): readonly FactorResult[] =>
    all(state).filter((factor) => !factor.private);
  const hidden = factors.filter((factor) => factor.private && factor.state === "unknown");
  return {
    presentFactors: byBasis(shared("present"), look, text),
    unknownFactors: t.unknownFactors(shared("unknown").map(({ label }) => label)),
    privateAnswers: t.privateAnswers(answers.filter((answer) => answer.private).length),
    factors: [...all("present"), ...hidden].map((factor) => ({
      label: mark(factor.clinical ?? factor.label, factor),
      because:
        factor.state === "present"
          ? factor.because.map((key) => text.asked(look.asked(key), look.shown(key))).join("; ")
          : t.factorUnknown,
    })),
    absentFactors: t.absentFactors(all("absent").map((factor) => mark(factor.label, factor))),
  };
}

/** The factors that are known in the same way, together. */
function byBasis(present: readonly FactorResult[], look: LookUps, text: ReportText): string {
  if (present.length === 0) return text.therapist.noFactors;
  const known = present.map((factor) => ({ basis: basisOf(factor, look, text), label: factor.label }));
  const bases = [...new Set(known.map(({ basis }) => basis))];
  const labels = (basis: string): readonly string[] =>
    known.filter((one) => one.basis === basis).map(({ label }) => label);
  return bases.map((basis) => text.therapist.factorsKnown(basis, labels(basis))).join(" ");
}

/** How it is known: the bases of the answers that it rests on. */
function basisOf({ because }: FactorResult, look: LookUps, text: ReportText): string {
  const bases = because.flatMap((key) => {
    const basis = look.answer(key)?.basis ?? null;
    return basis === null ? [] : [text.words.basis[basis]];
  });
  return text.therapist.factorBasis([...new Set(bases)].sort());
}

export function fallLines(
  { lastFall, areas, earlier, calls }: Evaluation,
  look: LookUps,
  text: ReportText,
): readonly string[] {
  const t = text.therapist;
  const here = areas.flatMap((area) => {
    const fell = area.instance?.fell ?? null;
    return fell === "fall" || fell === "near-fall" ? [t.fellAt(area.title, fell)] : [];
  });
  return [
    [t.falls(look.shown("person/falls-12-months")), ...here].join(" "),
    ...(lastFall === null ? [] : [t.lastFall(lastFall)]),
    ...(earlier === null ? [] : [t.follows(earlier)]),
    ...calls.map(t.call),
  ];
}
