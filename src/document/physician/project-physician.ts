import type { Evaluation } from "../../model/evaluation.ts";
import type { Letterhead } from "../../model/settings.ts";
import type { ReportText } from "../../text/en-report.ts";
import { clip, fitEntries, linesOf } from "../lines-of.ts";
import { lookUps } from "../look-ups.ts";
import { withoutPrivate } from "../without-private.ts";
import { askLines } from "./physician-asks.ts";
import { type Fact, factsOf } from "./physician-facts.ts";
import type { PhysicianView } from "./physician-shape.ts";
import { type Entry, roomFor } from "./room-for.ts";

/** So wide is a line of an A4 page in sizes of its text, less the mark of a list. */
const ROOM = 38;
/** So many lines are there for letterhead, head, asks, alerts and facts, on the shorter paper. */
const LINES = 32;
/** What an entry takes beyond its lines: the space above it; a box to tick takes more. */
const ABOVE = 0.17;
const ABOVE_BOX = 0.3;
/** So many alerts have two lines for what they are and one for what was done. */
const FEW_ALERTS = 5;
/** Up to so many have a line for each; of still more, each has one in all. */
const SEVERAL = 8;

interface Options {
  readonly letterhead: Letterhead;
}

/**
 * The evaluation → one page for the physician. An alert is never left out; what is asked of them takes the room that alerts and facts
 * leave, and what does not fit is counted.
 */
export function projectPhysician(whole: Evaluation, text: ReportText, { letterhead }: Options): PhysicianView {
  const t = text.physician;
  const evaluation = withoutPrivate(whole);
  const look = lookUps(evaluation, text);
  const alerts = alertViews(evaluation, text);
  const head = clip(text.letterhead(letterhead), 2, ROOM);
  const { signed, person } = evaluation;
  const who = t.who(person.code, look.shown("person/age"), look.shown("person/sex"));
  const about = clip(
    [
      t.visit(evaluation.date, evaluation.consent),
      signed === null ? t.draft : t.signed(signed.by, signed.on),
      who,
    ].join(" "),
    3,
    ROOM,
  );
  const taken =
    linesOf(about, ROOM) +
    (head === "" ? 0 : linesOf(head, ROOM) + 0.4) +
    alerts.reduce((sum, { urgency, says, done }) => sum + linesOf(`${urgency}. ${says} ${done}`, ROOM) + ABOVE, 0);
  const found = factsOf(evaluation, look, text);
  const facts = found.map((fact): Entry => ({ say: (lines) => sayFact(fact, lines, text), above: ABOVE }));
  const asks = askLines(evaluation, ROOM - 1, text).map((say): Entry => ({ say, above: ABOVE_BOX }));
  const weighty = facts.filter((_, index) => found[index]?.weighs === true);
  const said = roomFor(
    { asks, facts, first: [...asks, ...weighty, ...facts.filter((one) => !weighty.includes(one))] },
    { lines: LINES - taken, room: ROOM },
  );
  return {
    letterhead: head,
    head: about,
    asks: said.asks,
    moreAsks: said.rest === 0 ? "" : t.more(said.rest),
    noAsks: asks.length === 0 ? t.noAsks : "",
    alerts,
    noAlerts: alerts.length === 0 ? t.noAlerts : "",
    facts: found.map(({ what }, index) => ({ what, says: said.facts[index] ?? "" })),
  };
}

/** On so many lines, its name among them. */
function sayFact({ what, entries: [first = "", ...others] }: Fact, lines: number, text: ReportText): string {
  const name = `${what}: `;
  const says = fitEntries([name + first, ...others], { lines, room: ROOM - 0.5, more: text.physician.andMore });
  return text.sentence(says.slice(name.length));
}

/** The more alerts, the less room for the words of each; none is left out. */
function alertViews({ alerts }: Evaluation, text: ReportText): PhysicianView["alerts"] {
  const [lines, room] =
    alerts.length <= FEW_ALERTS ? [2, ROOM - 5] : [1, alerts.length <= SEVERAL ? ROOM - 5 : ROOM / 2];
  return alerts.map((alert) => ({
    urgency: text.alertUrgency(alert.urgency),
    says: clip(text.sentence(alert.clinical ?? text.firstSentence(alert.text)), lines, room),
    done: clip(
      alert.done === null ? text.physician.notDone : text.alertDone(alert.done),
      1,
      alerts.length <= SEVERAL ? ROOM - 2 : ROOM / 3,
    ),
  }));
}
