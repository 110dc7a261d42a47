import type { Evaluation, RecommendationResult, RuleResult, SeverityCounts } from "../../model/evaluation.ts";
import { GROUPS } from "../../model/words.ts";
import type { ReportText } from "../../text/en-report.ts";
import { type LookUps, lookUps } from "../look-ups.ts";
import { line, type NoteLine } from "./note-lines.ts";

/** A: facts only. What they come to, nobody but the therapist says. */
export function factLines(evaluation: Evaluation, text: ReportText): readonly NoteLine[] {
  const t = text.note;
  const look = lookUps(evaluation, text);
  const counts = (severity: keyof SeverityCounts): number =>
    evaluation.findings.filter((one) => one.severity === severity).length;
  const all = {
    severe: counts("severe"),
    major: counts("major"),
    moderate: counts("moderate"),
    minor: counts("minor"),
  };
  const present = evaluation.factors.filter(({ state }) => state === "present");
  const met = evaluation.tests.filter(({ outcome, says }) => outcome !== null && outcome !== false && says !== null);
  return [
    ...line("A", 1, t.assessment, [t.blank]),
    ...line(
      "A",
      2,
      t.factors,
      present.map(({ label }) => label),
    ),
    ...line(
      "A",
      3,
      t.rules,
      met.map((rule) => ruleSays(rule, look, text)),
    ),
    ...line("A", 2, t.counts, [t.countsSay(all)]),
  ];
}

/** What a rule says, with the id of its source: never the wording of an instrument. */
function ruleSays({ values, says, source }: RuleResult, look: LookUps, text: ReportText): string {
  const [first] = values;
  const about = first === undefined ? "" : `${text.asked(look.asked(first.key), first.shown)}: `;
  return `${about}${text.firstSentence(says ?? "")} [${source}]`;
}

/** P: what was chosen, who does what by when, whom to ask, when to look again. */
export function planLines(evaluation: Evaluation, text: ReportText): readonly NoteLine[] {
  const t = text.note;
  const { recommendations, alerts } = evaluation;
  const planned = (one: RecommendationResult): boolean => one.status === "open" || one.status === "planned";
  const isChosen = (one: RecommendationResult): boolean =>
    evaluation.chosen.some(({ recommendation }) => recommendation === one.id);
  return [
    ...line(
      "P",
      1,
      t.todo,
      alerts.flatMap(({ done, clinical, text: says }) => {
        const what = clinical ?? text.firstSentence(says);
        if (done === null) return [t.because(what, t.notDone)];
        const call = t.callWhom(done);
        return call === null ? [] : [t.because(what, call)];
      }),
    ),
    ...line("P", 1, t.chosen, chosenEntries(evaluation, text)),
    ...line("P", 2, t.refer, referrals(recommendations.filter(planned), text)),
    ...line(
      "P",
      2,
      t.declined,
      recommendations
        .filter(({ status }) => status === "declined" || status === "not-now")
        .map(({ title, reason, status }) => t.because(title, reason ?? text.therapist.status[status])),
    ),
    ...line(
      "P",
      3,
      t.dropped,
      evaluation.changes.map((change) => text.therapist.changed(change)),
    ),
    ...GROUPS.flatMap((group, index) =>
      line(
        "P",
        4 + 2 * index,
        t.group[group],
        recommendations
          .filter((one) => one.group === group && planned(one) && !isChosen(one))
          .map((one) => entry(one, text)),
      ),
    ),
    ...line("P", 1, t.nextLook, evaluation.nextLook === null ? [] : [text.date(evaluation.nextLook)]),
  ];
}

function entry({ title, who, due }: RecommendationResult, text: ReportText): string {
  const more = [...(who === null ? [] : [who]), ...(due === null ? [] : [`by ${text.date(due)}`])];
  return more.length === 0 ? title : `${title} (${more.join(", ")})`;
}

function chosenEntries({ chosen, recommendations }: Evaluation, text: ReportText): readonly string[] {
  return chosen.map(({ recommendation, step, who, by, sure }) => {
    const found = recommendations.find(({ id }) => id === recommendation);
    const says = found?.steps.find(({ name }) => name === step)?.text ?? text.words.step[step];
    return text.therapist
      .chosen(found?.title ?? recommendation, text.firstSentence(says), who, by, sure)
      .replaceAll("; ", ", ");
  });
}

function referrals(recommendations: readonly RecommendationResult[], text: ReportText): readonly string[] {
  return recommendations.flatMap(({ refer, title }) =>
    refer === null ? [] : [`${text.words.referral[refer]}: ${title}`],
  );
}
