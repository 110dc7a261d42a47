import type { Assessment, PlanEntry } from "../model/assessment.ts";
import { addDays } from "../text/add-days.ts";
import { enPhone as t } from "../text/en-phone.ts";
import { enPlan } from "../text/en-plan.ts";
import { laterSteps, otherSteps, stepOf } from "./phone-steps.ts";
import { callOf, type PhoneTalkOptions, type PhoneView } from "./phone-view.ts";
import type { Ask } from "./talk.ts";

/** Days until the next call, where nobody says another day. */
const NEXT_CALL = 14;

/** What is asked at a stage of the call. */
export function phoneAsk(
  { stage, at }: PhoneView,
  draft: PlanEntry,
  assessment: Assessment,
  { steps, today, emergency, rents }: PhoneTalkOptions,
): Ask {
  const one = steps[at];
  const step = stepOf(one, draft);
  const about =
    one === undefined ? [] : [one.title, ...(step === null ? [] : [enPlan.stepLine(step.name, step.text, step.cost)])];
  const choice = (title: string, lines: readonly string[], rows: readonly string[]): Ask => ({
    title,
    lines,
    rows: rows.map((label) => ({ label, state: "" })),
    notes: [],
    keys: t.choiceKeys,
    plainKeys: t.plainChoice,
    input: { type: "choice" },
  });
  const line = (title: string, lines: readonly string[], start: string): Ask => ({
    title,
    lines,
    rows: [],
    notes: [],
    keys: t.lineKeys,
    plainKeys: t.plainLine,
    input: { type: "line", start },
  });
  const soon = addDays(today, NEXT_CALL);
  switch (stage) {
    case "falls":
      return line(t.falls, [t.fallsHow], "");
    case "fell":
      return choice(t.fell, t.fellLines(emergency), t.fellRows);
    case "how": {
      const planned = enPlan.state(draft);
      return choice(t.how(one?.title ?? ""), [t.stepOf(at + 1, steps.length), ...about.slice(1), planned], t.howRows);
    }
    case "used":
      return choice(t.used, about, t.usedRows);
    case "checked":
      return choice(t.checked, [...about.slice(0, 1), t.doneIf(step?.doneIf ?? ""), t.checkedHow], t.checkedRows);
    case "barrier":
      return line(t.barrier, [...about, t.words], draft.reason ?? "");
    case "way": {
      const help = [
        ...(one?.noThanks == null ? [] : [one.noThanks]),
        ...(rents && one?.buildingWork === true ? [t.rented] : []),
      ];
      const rows = otherSteps(one, draft).map(({ name, text }) => t.wayRow(enPlan.step[name], text));
      return choice(t.way, [...about.slice(0, 1), ...help], [...rows, t.keepRow, t.noRow]);
    }
    case "next": {
      const rows = laterSteps(one, draft).map(({ name, text }) => t.wayRow(enPlan.step[name], text));
      return choice(t.next, about, [...rows, t.doneRow]);
    }
    case "by":
      return line(t.by, [...about, t.day], draft.due ?? soon);
    case "later":
      return line(t.later, [...about.slice(0, 1), t.day], draft.due ?? soon);
    case "why-later":
      return line(t.whyNot, [...about.slice(0, 1), t.words], draft.reason ?? "");
    case "why-not":
      return line(
        t.whyNot,
        [...about.slice(0, 1), ...(one?.noThanks == null ? [] : [one.noThanks]), t.words],
        draft.reason ?? "",
      );
    case "look":
      return line(t.look, [t.day], soon);
    case "note":
      return line(t.note, [t.noteHow], callOf(assessment, today).note ?? "");
  }
}
