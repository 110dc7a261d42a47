import type { ComparedArea, ComparedFinding, Comparison, FindingState } from "../../model/comparison.ts";
import { FINDING_STATES } from "../../model/comparison.ts";
import type { Reader } from "../../model/words.ts";
import type { ReportText } from "../../text/en-report.ts";
import { shownPoints } from "../weights.ts";
import type { CompareView } from "./compare-shape.ts";

/** What did not change is long; a family gets the gravest. */
const MOST = 6;

/** Two visits beside each other → what its reader sees of them, every sentence ready. */
export function projectCompare(comparison: Comparison, text: ReportText, reader: Reader): CompareView {
  const t = text.compare;
  const isTherapist = reader === "therapist";
  const { findings, counts, points, recommendations, lost, alerts } = comparison;
  const inState = (state: FindingState): CompareView["fixed"] =>
    findings.filter((one) => one.state === state).map((one) => findingLine(one, isTherapist, text));
  const isSame = counts.new === 0 && counts.fixed === 0 && counts.gone === 0;
  const withStatus = (...some: readonly string[]) => recommendations.filter(({ status }) => some.includes(status));
  const done = withStatus("done");
  const most = isTherapist ? Infinity : MOST;
  const changed = comparison.areas.filter(isChanged);
  const unchanged = comparison.areas.filter((area) => !isChanged(area) && area.before.points > 0).length;
  return {
    heading: t.heading(comparison.person.label),
    dates: t.dates(comparison.before.date, comparison.after.date),
    falls: comparison.falls === null ? "" : t.falls(comparison.falls),
    counts:
      findings.length === 0
        ? [t.nothing]
        : FINDING_STATES.filter((state) => counts[state] > 0).map((state) => t.counts[state](counts[state])),
    alerts: alerts.map((alert) => ({
      urgency: text.alertUrgency(alert.urgency),
      text: isTherapist ? (alert.clinical ?? alert.text) : alert.text,
      done: alert.done === null || alert.done.did === "will-call" ? "" : text.alertDone(alert.done),
      toDo: alert.done?.did === "will-call" ? text.alertDone(alert.done) : "",
      open: alert.done === null ? text.alertUrgency(alert.urgency) : "",
    })),
    same: findings.length > 0 && isSame ? t.same : "",
    notLooked: inState("not-looked"),
    notLookedSays: counts["not-looked"] === 0 ? "" : t.notLooked,
    stillThere: inState("still-there").slice(0, most),
    moreStillThere: counts["still-there"] > most ? t.more(counts["still-there"] - most) : "",
    new: inState("new"),
    fixed: inState("fixed"),
    gone: inState("gone"),
    goneSays: counts.gone === 0 ? "" : t.gone,
    points: isTherapist
      ? t.points(
          shownPoints(points.before),
          shownPoints(points.after),
          points.before - points.after,
          points.questions,
          points.coverage,
        )
      : "",
    areas: { figure: "areas", bars: bars(changed, isTherapist, text) },
    sameAreas: unchanged === 0 ? "" : t.sameAreas(unchanged),
    table: isTherapist ? changed.map((area) => tableRow(area, text)) : [],
    done: done.map(({ title, due, used, checked }) => t.done(title, due, used, checked)),
    decided: withStatus("declined", "not-now").map(({ title, status, reason, due }) =>
      t.decided(title, status, reason, due),
    ),
    toDo:
      recommendations.length === 0 ? "" : t.toDo(done.length, withStatus("planned").length, withStatus("open").length),
    lost: lost.map((one) => one.text),
    lostSays: lost.length === 0 ? "" : t.lost(lost.length),
    meaning: isTherapist ? t.numbers(comparison.formula) : t.meaning,
  };
}

function findingLine(one: ComparedFinding, isTherapist: boolean, text: ReportText): CompareView["fixed"][number] {
  const t = text.compare;
  const weight = isTherapist ? [`(${[t.weight(one), ...(one.own ? [t.own] : [])].join("; ")})`] : [];
  const note = one.note === null ? [] : [t.note[one.note]];
  return { place: one.place, says: text.sentence(one.says), note: [...weight, ...note].join(" ") };
}

/** A bar for each visit, one under the other, where both saw enough of the place for a number. */
function bars(areas: readonly ComparedArea[], isTherapist: boolean, text: ReportText): CompareView["areas"]["bars"] {
  const bands = isTherapist ? text.words.clinicalBand : text.words.plainBand;
  return areas
    .filter(({ scored, before }) => scored && before.score !== null)
    .flatMap(({ title, before, after }) =>
      (
        [
          [text.compare.first(title), before],
          [text.compare.now(title), after],
        ] as const
      ).map(([place, side]) => ({
        title: place,
        band: side.band,
        words: bands[side.band],
        value: side.score,
        note: null,
      })),
    );
}

function isChanged({ before, after }: ComparedArea): boolean {
  return before.points !== after.points || before.band !== after.band;
}

function tableRow(area: ComparedArea, text: ReportText): CompareView["table"][number] {
  const t = text.compare;
  return {
    place: area.title,
    questions: t.questions(area.questions, area.coverage),
    before: t.row(area.before.score, shownPoints(area.before.points)),
    after: t.row(area.after.score, shownPoints(area.after.points)),
    change: t.change(area.before.points - area.after.points),
  };
}
