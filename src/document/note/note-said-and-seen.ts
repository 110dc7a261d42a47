import type { AnswerResult, Evaluation, Finding } from "../../model/evaluation.ts";
import type { ReportText } from "../../text/en-report.ts";
import { type LookUps, lookUps } from "../look-ups.ts";
import { line, type NoteLine } from "./note-lines.ts";

/** S: the person's own words, the falls, and what was told and not seen. */
export function saidLines(evaluation: Evaluation, text: ReportText): readonly NoteLine[] {
  const t = text.note;
  const look = lookUps(evaluation, text);
  const falls = look.shown("person/falls-12-months");
  const fell = (kind: "fall" | "near-fall"): readonly string[] =>
    evaluation.areas.filter(({ instance }) => instance?.fell === kind).map(({ title }) => title);
  const wanted = evaluation.findings.filter((one) => one.wanted);
  return [
    ...line(
      "S",
      1,
      t.priorities,
      evaluation.goals.map((goal) => `"${goal}"`),
    ),
    ...line(
      "S",
      2,
      t.wanted,
      wanted.map(({ area, says }) => text.place(look.place(area), says)),
    ),
    ...line("S", 1, t.falls, falls === null ? [] : [falls]),
    ...line("S", 2, t.lastFall, evaluation.lastFall === null ? [] : [evaluation.lastFall]),
    ...line("S", 2, t.fell.fall, fell("fall")),
    ...line("S", 3, t.fell["near-fall"], fell("near-fall")),
    ...foundLines("S", t.reported, evaluation, look),
  ];
}

/** O: the visit, alerts, measurements, and what was found place by place. */
export function seenLines(
  evaluation: Evaluation,
  text: ReportText,
  hidden: { readonly answers: number; readonly alerts: number },
): readonly NoteLine[] {
  const t = text.note;
  const look = lookUps(evaluation, text);
  const { visit, present, consent, alerts, alertsOpen } = evaluation;
  const unanswered = alertsOpen.filter(({ why }) => why === "not-answered");
  return [
    ...line("O", 1, t.visit, [
      t.visitOn(evaluation.date),
      ...(visit === null ? [] : [text.onSite(visit)]),
      ...(present.length === 0 ? [] : [t.present(present)]),
      ...(consent === null ? [] : [t.consent(consent)]),
    ]),
    ...alerts.flatMap((alert) =>
      line("O", 0, t.alert(alert.urgency), [
        (alert.clinical ?? text.firstSentence(alert.text)).replace(/\.$/, ""),
        alert.done === null ? t.notDone : t.done(text.alertDone(alert.done).replace(/\.$/, "")),
      ]),
    ),
    ...line(
      "O",
      2,
      t.openAlerts,
      unanswered.map(({ clinical, text: says }) => clinical ?? text.firstSentence(says)),
    ),
    ...(hidden.answers + hidden.alerts === 0
      ? []
      : line("O", 2, t.private, [t.privateLeft(hidden.answers, hidden.alerts)])),
    ...line(
      "O",
      3,
      t.tests,
      evaluation.answers.filter(isMeasured).map((one) => measured(one, look, text)),
    ),
    ...line("O", 4, t.kept, [...new Set(evaluation.keptAway.map(({ title, says }) => t.because(title, says)))]),
    ...foundLines("O", t.found, evaluation, look),
    ...line(
      "O",
      8,
      t.open,
      evaluation.open.map(({ area, clinical, text: asked }) => text.place(look.place(area), clinical ?? asked)),
    ),
  ];
}

function isMeasured({ basis, answer }: AnswerResult): boolean {
  return (basis === "measured" && answer.type !== "absent") || answer.type === "readings" || answer.type === "unable";
}

function measured({ key, note, area }: AnswerResult, look: LookUps, text: ReportText): string {
  const place = look.place(area);
  const says = text.asked(look.asked(key), look.shown(key));
  return text.note.because(place === area ? says : text.place(place, says), note);
}

/** The findings of each place in a line: those that were only told in S, the others in O. The places with most points come first and last longest. */
function foundLines(
  part: "S" | "O",
  label: (place: string) => string,
  { findings }: Evaluation,
  look: LookUps,
): readonly NoteLine[] {
  const isTold = ({ question }: Finding): boolean => look.answer(question ?? "")?.basis === "reported";
  const here = findings.filter((finding) => isTold(finding) === (part === "S"));
  return [...new Set(here.map(({ area }) => area))].flatMap((area, index) =>
    line(
      part,
      index < 3 ? 5 : index < 8 ? 6 : 7,
      label(look.place(area)),
      here.filter((finding) => finding.area === area).map((finding) => foundSays(finding, look)),
    ),
  );
}

function foundSays({ says, question }: Finding, look: LookUps): string {
  const note = look.answer(question ?? "")?.note ?? null;
  return note === null ? says : `${says} (${note.replace(/\.$/, "")})`;
}
