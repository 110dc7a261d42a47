import type { EvaluatedAlert, Evaluation, FactorResult, RuleResult } from "../../model/evaluation.ts";
import type { ReportText } from "../../text/en-report.ts";
import { type LookUps, withMark } from "../look-ups.ts";
import type { TherapistView } from "./therapist-shape.ts";

export function alertView(alert: EvaluatedAlert, look: LookUps, text: ReportText): TherapistView["alerts"][number] {
  const t = text.therapist;
  const because = alert.because.map((key) => text.asked(look.asked(key), look.shown(key)));
  return {
    urgency: text.alertUrgency(alert.urgency),
    text: alert.clinical ?? alert.text,
    because: because.length === 0 ? "" : t.because(because),
    suspends: t.suspends(alert.suspends),
    done: alert.done === null ? t.notDone : text.alertDone(alert.done),
  };
}

export function factorViews(
  { factors }: Evaluation,
  look: LookUps,
  text: ReportText,
): Pick<TherapistView, "presentFactors" | "factors" | "absentFactors" | "unknownFactors"> {
  const t = text.therapist;
  const labels = (state: "absent" | "unknown"): readonly string[] =>
    factors
      .filter((factor) => factor.state === state)
      .map((factor) => withMark(factor.label, factor.private ? t.private : ""));
  const present = factors.filter(({ state }) => state === "present");
  const mark = (factor: FactorResult): string => (factor.private ? t.private : "");
  return {
    presentFactors: t.presentFactors(
      present.map((factor) => withMark(t.withBasis(factor.label, basisOf(factor, look, text)), mark(factor))),
    ),
    factors: present.map((factor) => ({
      label: withMark(factor.clinical ?? factor.label, mark(factor)),
      basis: basisOf(factor, look, text),
      because: factor.because.map((key) => text.asked(look.asked(key), look.shown(key))).join("; "),
    })),
    absentFactors: t.absentFactors(labels("absent")),
    unknownFactors: t.unknownFactors(labels("unknown")),
  };
}

/** How it is known: the bases of the answers that it rests on. */
function basisOf({ because }: FactorResult, look: LookUps, text: ReportText): string {
  const bases = because.flatMap((key) => {
    const basis = look.answer(key)?.basis ?? null;
    return basis === null ? [] : [text.words.basis[basis]];
  });
  return text.therapist.factorBasis([...new Set(bases)]);
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
    t.falls(look.shown("person/falls-12-months")),
    ...(lastFall === null ? [] : [t.lastFall(lastFall)]),
    ...here,
    ...(earlier === null ? [] : [t.follows(earlier)]),
    ...calls.map(t.call),
  ];
}

/** The timed tests that were not asked for, once for each reason. */
export function keptAwayLines({ keptAway }: Evaluation, text: ReportText): readonly string[] {
  const reasons = [...new Set(keptAway.map(({ says }) => says))];
  return reasons.map((says) => {
    const titles = keptAway.filter((one) => one.says === says).map(({ title }) => title);
    return text.therapist.keptAway([...new Set(titles)], says);
  });
}

export function ruleView(rule: RuleResult, look: LookUps, text: ReportText): TherapistView["rules"][number] {
  const t = text.therapist;
  const { outcome, whyNull } = rule;
  const says = rule.says ?? (outcome === null ? t.ruleUnknown[whyNull ?? "says-nothing"] : t.ruleMet(outcome));
  const about = rule.values.map(({ key, shown }) => text.asked(look.asked(key), shown));
  return {
    about: about.length > 0 ? about.join("; ") : rule.about.map(look.asked).join("; "),
    says: text.sentence(says),
    source: rule.source,
  };
}
