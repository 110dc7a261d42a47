import type { Evaluation, RuleResult } from "../../model/evaluation.ts";
import type { ReportText } from "../../text/en-report.ts";
import type { LookUps } from "../look-ups.ts";
import type { TherapistView } from "./therapist-shape.ts";

type RulePart = "rules" | "rulesInAppendix" | "rulesRest" | "rulesLeft" | "keptAway";

/** What published rules say: those that are met first; in the appendix those that are not, or cannot be told though something was measured. */
export function ruleViews(
  { tests, sources, keptAway }: Evaluation,
  look: LookUps,
  text: ReportText,
): Pick<TherapistView, RulePart> {
  const t = text.therapist;
  const number = sourceNumbers(sources);
  const told = tests.filter(
    ({ outcome, says }) => (outcome !== null && outcome !== false) || (outcome === null && says !== null),
  );
  const rest = tests.filter((rule) => !told.includes(rule) && rule.values.length > 0);
  return {
    rules: groupedViews(told, number, look, text),
    rulesInAppendix: rest.length === 0 ? "" : t.inAppendix(rest.length),
    rulesRest: groupedViews(rest, number, look, text),
    rulesLeft: t.rulesLeft(tests.length - told.length - rest.length),
    keptAway: keptAwayLines(keptAway, text),
  };
}

/** Sources go by their number in the list at the end. */
export function sourceNumbers(sources: Evaluation["sources"]): (id: string) => string {
  const numbers = new Map<string, string>(sources.map(({ id }, index) => [id, String(index + 1)]));
  return (id) => numbers.get(id) ?? id;
}

/** Longer than this, the answers that a rule rests on are only begun; they stand among the answers. */
const LONGEST = 200;

/** Rules about the same answers stand together. */
function groupedViews(
  rules: readonly RuleResult[],
  number: (id: string) => string,
  look: LookUps,
  text: ReportText,
): TherapistView["rules"] {
  const views = rules.map((rule) => ruleView(rule, number, look, text));
  return [...new Set(views.map(({ about }) => about))].map((about) => ({
    about,
    says: views
      .filter((view) => view.about === about)
      .map(({ says }) => says)
      .join(" "),
  }));
}

function ruleView(
  rule: RuleResult,
  number: (id: string) => string,
  look: LookUps,
  text: ReportText,
): TherapistView["rules"][number] {
  const t = text.therapist;
  const { outcome, whyNull } = rule;
  const says = rule.says ?? (outcome === null ? t.ruleUnknown[whyNull ?? "says-nothing"] : t.ruleMet(outcome));
  const about = rule.values.map(({ key, shown }) => text.asked(look.asked(key), shown));
  return {
    about: text.sentence(about.length > 0 ? aboutSays(about, text) : rule.about.map(look.asked).join("; ")),
    says: `${text.sentence(says)} ${t.sources([number(rule.source)])}`,
  };
}

function aboutSays(about: readonly string[], text: ReportText): string {
  const all = about.join("; ");
  if (all.length <= LONGEST || about.length === 1) return all;
  return text.therapist.andMoreAnswers(about[0] ?? "", about.length - 1);
}

/** The timed tests that were not asked for, once for each reason. */
function keptAwayLines(keptAway: Evaluation["keptAway"], text: ReportText): readonly string[] {
  const reasons = [...new Set(keptAway.map(({ says }) => says))];
  return reasons.map((says) => {
    const titles = keptAway.filter((one) => one.says === says).map(({ title }) => title);
    return text.therapist.keptAway([...new Set(titles)], says);
  });
}
