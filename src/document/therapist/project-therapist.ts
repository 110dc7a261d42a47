import type { Evaluation, OpenQuestion } from "../../model/evaluation.ts";
import type { ReportText } from "../../text/en-report.ts";
import { type LookUps, lookUps, shownAnswer, withMark } from "../look-ups.ts";
import { shownPoints } from "../weights.ts";
import { chosenLines, findingRow, groupViews } from "./therapist-advice.ts";
import { alertView, factorViews, fallLines, keptAwayLines, ruleView } from "./therapist-person.ts";
import type { TherapistView } from "./therapist-shape.ts";

/** So many stand in the report itself, the gravest first; the others in its appendix. */
const FIRST = { findings: 12, recommendations: 13, open: 8 };

/** The evaluation → what the therapist reads: clinical words, numbers, and nothing left out. */
export function projectTherapist(evaluation: Evaluation, text: ReportText): TherapistView {
  const t = text.therapist;
  const look = lookUps(evaluation, text);
  const own = evaluation.findings.filter((finding) => finding.own);
  const open = evaluation.open.map((question) => openView(question, look, text));
  const groups = groupViews(evaluation, look, text);
  const recommendations = groups.flatMap((group) => group.recommendations);
  const findings = evaluation.findings.map((finding) => findingRow(finding, evaluation, look, text));
  const told = evaluation.tests.filter(({ outcome, values }) => outcome !== null || values.length > 0);
  const grouped = evaluation.answers.filter((answer) => answer.group).length;
  return {
    draft: t.draft,
    code: t.code(evaluation.person.code, evaluation.person.label),
    ageSex: t.ageSex(look.shown("person/age"), look.shown("person/sex")),
    visit: t.visit(evaluation.date),
    setting: t.setting(evaluation.setting.by, evaluation.setting.depth, evaluation.setting.sets),
    consent: t.consent(evaluation.consent),
    notReached: t.notEntered(notReached(evaluation)),
    counts: t.counts(evaluation.counts),
    alerts: evaluation.alerts.map((alert) => alertView(alert, look, text)),
    noAlerts: evaluation.alerts.length === 0 ? t.noAlerts : "",
    goals: evaluation.goals,
    noGoals: evaluation.goals.length === 0 ? t.noGoals : "",
    chosen: chosenLines(evaluation, text),
    nextLook: evaluation.nextLook === null ? "" : t.nextLook(evaluation.nextLook),
    changes: evaluation.changes.map((change) => t.changed(change)),
    ...factorViews(evaluation, look, text),
    guards: evaluation.guards.map(({ says }) => text.sentence(says)),
    falls: fallLines(evaluation, look, text),
    rules: told.map((rule) => ruleView(rule, look, text)),
    rulesLeft: t.rulesLeft(evaluation.tests.length - told.length),
    keptAway: keptAwayLines(evaluation, text),
    findingCounts: t.findingCounts(evaluation.overall.counts, own.length),
    findings: findings.slice(0, FIRST.findings),
    findingsInAppendix: moreInAppendix(findings, FIRST.findings, text),
    findingsRest: findings.slice(FIRST.findings),
    ownFindings: own.map(
      (finding) => `${look.number(finding.key)}. ${look.place(finding.area)}: ${text.sentence(finding.says)}`,
    ),
    recommendations: recommendations.slice(0, FIRST.recommendations),
    recommendationsInAppendix: moreInAppendix(recommendations, FIRST.recommendations, text),
    usualStep: t.usualStep,
    groups,
    open: open.slice(0, FIRST.open),
    openInAppendix: moreInAppendix(open, FIRST.open, text),
    openRest: open.slice(FIRST.open),
    grouped: t.grouped(grouped),
    areas: areaRows(evaluation, text),
    unscored: evaluation.areas.filter(({ scored }) => !scored).map((area) => area.title),
    home: homeLine(evaluation, text),
    rankOrder: t.rankOrder,
    meaning: t.meaning(evaluation.formula),
    answers: answersByPlace(evaluation, look, text),
    sources: evaluation.sources.map(({ id, by, title, year, where }) => ({
      id,
      says: t.sourceLine(by, title, year, where),
    })),
    editions: evaluation.checklists.map(({ title, version, review }) =>
      review === null
        ? t.unsigned(title, version)
        : t.signed(
            title,
            version,
            [review.by, review.credentials].filter((part) => part !== null).join(", "),
            review.on,
            review.next,
          ),
    ),
    tool: t.tool(evaluation.tool, evaluation.formula),
  };
}

function notReached({ areas, answers }: Evaluation): readonly string[] {
  const entered = new Set(answers.map(({ area }) => area));
  return areas
    .filter(({ id, band, coverage }) => band !== "does-not-apply" && coverage === 0 && !entered.has(id))
    .map((area) => area.title);
}

function openView(question: OpenQuestion, look: LookUps, text: ReportText): TherapistView["open"][number] {
  const t = text.therapist;
  return {
    place: look.place(question.area),
    what: withMark(question.clinical ?? question.text, question.private ? t.private : ""),
    why: t.openReason[question.reason],
    worst: text.words.severity[question.worst],
    how: question.how ?? "",
  };
}

function areaRows({ areas }: Evaluation, text: ReportText): TherapistView["areas"] {
  const t = text.therapist;
  return areas
    .filter(({ scored }) => scored)
    .map((area) => ({
      title: area.title,
      score: t.score(area.score, area.range),
      band: text.words.clinicalBand[area.band],
      coverage: area.band === "does-not-apply" ? "" : t.coverage(area.coverage),
      points: area.band === "does-not-apply" ? "" : shownPoints(area.points),
    }));
}

function moreInAppendix(all: readonly unknown[], first: number, text: ReportText): string {
  return all.length > first ? text.therapist.inAppendix(all.length - first) : "";
}

function homeLine({ overall, areas }: Evaluation, text: ReportText): string {
  const area = areas.find(({ id }) => id === overall.area);
  return text.therapist.home(
    overall.score,
    overall.range,
    area === undefined ? null : area.title,
    shownPoints(overall.points),
  );
}

function answersByPlace({ answers }: Evaluation, look: LookUps, text: ReportText): TherapistView["answers"] {
  const t = text.therapist;
  const places = [...new Set(answers.map(({ area }) => area))];
  return places.map((area) => ({
    place: look.place(area),
    rows: answers
      .filter((answer) => answer.area === area)
      .map((answer) => ({
        question: t.question(withMark(answer.clinical ?? answer.text, answer.private ? t.private : "")),
        answer: shownAnswer(answer, text),
        basis: t.inBrackets([
          ...(answer.basis === null ? [] : [text.words.basis[answer.basis]]),
          ...(answer.group ? [t.byGroup] : []),
          ...(answer.photos.length === 0 ? [] : [t.photos(answer.photos)]),
        ]),
        note: answer.note === null ? "" : t.note(answer.note),
      })),
  }));
}
