import type { EvaluatedAlert, Evaluation, OpenAlert } from "../../model/evaluation.ts";
import type { ReportText } from "../../text/en-report.ts";
import type { LookUps } from "../look-ups.ts";
import type { TherapistView } from "./therapist-shape.ts";

/** So many open alerts are named in the report itself; all of them in its appendix. */
const NAMED = 5;

type AlertPart =
  | "alerts"
  | "alertsToDo"
  | "noAlerts"
  | "alertsNotAnswered"
  | "alertsNotAsked"
  | "alertBasis"
  | "alertsNotAnsweredAll"
  | "alertsNotAskedAll";

export function alertViews(
  { alerts, alertsOpen }: Evaluation,
  look: LookUps,
  text: ReportText,
): Pick<TherapistView, AlertPart> {
  const t = text.therapist;
  const openOf = (why: OpenAlert["why"]): readonly OpenAlert[] => alertsOpen.filter((one) => one.why === why);
  const name = (one: OpenAlert): string => openName(one, look, text);
  const said = (why: OpenAlert["why"]): string => {
    const names = openOf(why).map(name);
    return t.alertsOpen[why](names.slice(0, NAMED), names.length - NAMED);
  };
  const view = (alert: EvaluatedAlert): TherapistView["alerts"][number] => ({
    urgency: text.alertUrgency(alert.urgency),
    text: text.sentence(alert.clinical ?? alert.text),
    suspends: t.suspends(alert.suspends),
    done: alert.done === null ? t.notDone : text.alertDone(alert.done),
  });
  const all = (why: OpenAlert["why"]): readonly string[] =>
    openOf(why).length > NAMED ? openOf(why).map((one) => text.sentence(name(one))) : [];
  return {
    alerts: alerts.filter(({ done }) => done !== null).map(view),
    alertsToDo: alerts.filter(({ done }) => done === null).map(view),
    noAlerts: alerts.length === 0 ? t.noAlerts : "",
    alertsNotAnswered: said("not-answered"),
    alertsNotAsked: said("not-asked"),
    alertBasis: alerts
      .filter(({ because }) => because.length > 0)
      .map((alert) => ({
        text: text.sentence(alert.clinical ?? alert.text),
        because: t.because(alert.because.map((key) => text.asked(look.asked(key), look.shown(key)))),
      })),
    alertsNotAnsweredAll: all("not-answered"),
    alertsNotAskedAll: all("not-asked"),
  };
}

function openName({ area, clinical, text: says }: OpenAlert, look: LookUps, text: ReportText): string {
  const name = clinical ?? text.firstSentence(says);
  const place = look.place(area);
  return place === area ? name : text.place(place, name);
}
