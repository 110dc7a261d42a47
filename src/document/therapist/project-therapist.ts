import type { Evaluation } from "../../model/evaluation.ts";
import type { Letterhead } from "../../model/settings.ts";
import type { ReportText } from "../../text/en-report.ts";
import { lookUps } from "../look-ups.ts";
import { findingRow, firstRecommendations, groupViews, runOnByPlace } from "./therapist-advice.ts";
import { alertViews } from "./therapist-alerts.ts";
import { answerViews, photoViews } from "./therapist-answers.ts";
import { areaViews, openLines } from "./therapist-home.ts";
import { chosenViews, factorViews, fallLines } from "./therapist-person.ts";
import { ruleViews } from "./therapist-rules.ts";
import type { TherapistView } from "./therapist-shape.ts";
import { visitViews } from "./therapist-visit.ts";

/** So many stand in the report itself, the gravest first; the others in its appendix. */
const FIRST = { findings: 9, recommendations: 7, open: 3 };

interface Options {
  readonly letterhead: Letterhead;
}

/** The evaluation → what the therapist reads: clinical words, numbers, and nothing left out. */
export function projectTherapist(evaluation: Evaluation, text: ReportText, { letterhead }: Options): TherapistView {
  const t = text.therapist;
  const look = lookUps(evaluation, text);
  const own = evaluation.findings.filter((finding) => finding.own);
  const { open } = evaluation;
  const groups = groupViews(evaluation, look, text);
  const findings = evaluation.findings.map((finding) => findingRow(finding, evaluation, look, text));
  const inAppendix = (all: readonly unknown[], first: number): string =>
    all.length > first ? t.inAppendix(all.length - first) : "";
  return {
    letterhead: text.letterhead(letterhead),
    ...visitViews(evaluation, look, text),
    ...alertViews(evaluation, look, text),
    ...chosenViews(evaluation, look, text),
    changes: evaluation.changes.map((change) => t.changed(change)),
    ...factorViews(evaluation, look, text),
    guards: evaluation.guards.map(({ says }) => text.sentence(says)).join(" "),
    falls: fallLines(evaluation, look, text),
    ...ruleViews(evaluation, look, text),
    findingCounts: t.findingCounts(evaluation.overall.counts, own.length, evaluation.counts),
    findings: findings.slice(0, FIRST.findings),
    findingsInAppendix: inAppendix(findings, FIRST.findings),
    findingsRest: runOnByPlace(findings.slice(FIRST.findings), text),
    ownFindings: own
      .filter(({ key }) => Number(look.number(key)) > FIRST.findings)
      .map((finding) => `${look.number(finding.key)}. ${look.place(finding.area)}: ${text.sentence(finding.says)}`),
    recommendations: firstRecommendations(evaluation, FIRST.recommendations, text),
    recommendationsInAppendix: inAppendix(evaluation.recommendations, FIRST.recommendations),
    usualStep: t.usualStep,
    groups,
    open: openLines(open.slice(0, FIRST.open), look, text),
    openInAppendix: inAppendix(open, FIRST.open),
    openRest: openLines(open.slice(FIRST.open), look, text),
    grouped: t.grouped(evaluation.answers.filter((answer) => answer.group).length),
    ...areaViews(evaluation, text),
    rankOrder: t.rankOrder,
    meaning: t.meaning(evaluation.formula),
    basisKey: t.basisKey,
    answers: answerViews(evaluation, look, text),
    photos: photoViews(evaluation, look, text),
    sources: evaluation.sources
      .map(({ id, by, title, year, where }, index) => t.source(index + 1, t.sourceLine(by, title, year, where), id))
      .join(" "),
    handouts: t.handouts(evaluation.handouts),
    editions: evaluation.checklists.map((one) => t.edition(one)).join(" "),
    tool: t.tool(evaluation.tool, evaluation.formula),
  };
}
