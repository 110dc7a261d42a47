import type { Evaluation, RecommendationResult } from "../../model/evaluation.ts";
import { type Letterhead, NO_LETTERHEAD } from "../../model/settings.ts";
import { GROUPS, type Group } from "../../model/words.ts";
import type { ReportText } from "../../text/en-report.ts";
import { lookAgainOn } from "../look-again.ts";
import { isSame, sayStep } from "../say-step.ts";
import { withoutPrivate } from "../without-private.ts";
import type { ActionPlanView } from "./action-plan-shape.ts";

/** So many of each stand on a sheet that is agreed on at a table; what was chosen is never cut. */
const MOST: Readonly<Record<Group, number>> = { today: 3, "this-week": 5, plan: 5 };
const LEADS = { today: "today", "this-week": "low", plan: "bigger" } as const;

/** The evaluation → the sheet that is agreed on and signed, every sentence ready. */
export function projectActionPlan(
  whole: Evaluation,
  text: ReportText,
  { all = false, letterhead = NO_LETTERHEAD }: { readonly all?: boolean; readonly letterhead?: Letterhead } = {},
): ActionPlanView {
  const evaluation = withoutPrivate(whole);
  const t = text.actionPlan;
  const active = evaluation.recommendations.filter(({ status }) => status === "open" || status === "planned");
  const inGroup = (group: Group): readonly RecommendationResult[] => {
    const chosen = active.filter((one) => one.group === group && one.chosenStep !== null);
    const others = active.filter((one) => one.group === group && one.chosenStep === null);
    return [...chosen, ...others.slice(0, all ? Infinity : Math.max(0, MOST[group] - chosen.length))];
  };
  const groups = GROUPS.map((group) => ({ group, shown: inGroup(group) })).filter(({ shown }) => shown.length > 0);
  const rest = active.length - groups.reduce((sum, { shown }) => sum + shown.length, 0);
  return {
    clinic: text.clinicLine(letterhead),
    date: t.date(evaluation.date),
    alerts: evaluation.alerts.length === 0 ? "" : t.alerts(evaluation.alerts.length),
    sections: groups.map(({ group, shown }) => {
      const rows = shown.map((one) => row(one, text));
      const isSettled = ({ who, due }: Row): boolean => who !== "" && due !== "";
      return {
        title: text.words.group[group],
        settled: rows.filter(isSettled),
        open: rows.filter((one) => !isSettled(one)),
      };
    }),
    more: rest === 0 ? "" : t.more(rest),
    lookAgain: t.date(lookAgainOn(evaluation)),
  };
}

type Row = ActionPlanView["sections"][number]["settled"][number];

/** The title, and the step that leads in its group: the chosen one, where there is one. */
function row(one: RecommendationResult, text: ReportText): Row {
  const order = [one.chosenStep, LEADS[one.group], "low", "today", "bigger"];
  const step = order.flatMap((name) => one.steps.filter((each) => each.name === name))[0];
  const isTold = step === undefined || isSame(step.text, one.title);
  return {
    title: text.sentence(one.title),
    says: isTold ? "" : sayStep(step, text),
    who: one.who ?? "",
    due: one.due === null ? "" : text.actionPlan.due(one.due),
  };
}
