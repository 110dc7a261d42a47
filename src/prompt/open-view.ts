import { areaRows } from "../interview/area-list.ts";
import { areaStops } from "../interview/areas.ts";
import type { Question } from "../interview/question.ts";
import { offersFor } from "../interview/together.ts";
import type { AdviceChange, OwnFinding } from "../model/assessment.ts";
import type { AreaId } from "../model/ids.ts";
import type { Advised } from "./advised.ts";
import type { Outcome, PromptState, TogetherView } from "./state.ts";
import { say, still } from "./steps.ts";

/** The areas, with the one on the screen pointed at. */
export function toJump(state: PromptState): PromptState {
  const { interview } = state;
  const here = interview.questions.find(({ key }) => key === interview.cursor)?.area ?? null;
  const at = areaStops(interview).findIndex(({ area }) => area === here);
  return { ...state, message: null, view: { type: "jump", at: Math.max(at, 0), typed: "", removing: false } };
}

/** The area of this question as a list, with the question pointed at. */
export function toList(state: PromptState, { area, key }: Question): Outcome {
  if (area === null || areaRows(state.interview, area).length === 0) return say(state, state.texts.list.notHere);
  const at = areaRows(state.interview, area).findIndex(({ question }) => question.key === key);
  return still({ ...state, message: null, view: { type: "list", area, at: Math.max(at, 0) } });
}

export function toAreaList(state: PromptState, area: AreaId): Outcome {
  const rows = areaRows(state.interview, area);
  if (rows.length === 0) return say(state, state.texts.list.notHere);
  const at = rows.findIndex((row) => row.state === "open");
  return still({ ...state, message: null, view: { type: "list", area, at: Math.max(at, 0) } });
}

export function toTogether(state: PromptState): Outcome {
  if (advisedBy(state).length === 0) return say(state, state.texts.together.nothing);
  return still({ ...state, offered: true, message: null, view: overview() });
}

/** The three places, none of them being filled. */
export const overview = (): TogetherView => ({
  type: "together",
  stage: "overview",
  slot: 0,
  offer: 0,
  draft: null,
  typed: "",
});

export function advisedBy({ advise, interview }: PromptState): readonly Advised[] {
  return advise === null ? [] : advise(interview.assessment);
}

export function offersAt(state: PromptState, { slot }: TogetherView): readonly Advised[] {
  return offersFor(advisedBy(state), state.interview.assessment, slot);
}

export function toAdvice(state: PromptState): Outcome {
  if (adviceRows(state).length === 0) return say(state, state.texts.together.nothing);
  return still({ ...state, message: null, view: { type: "advice", at: 0 } });
}

/** A line of the list of advice: what is advised, and what was dropped. */
export interface AdviceRow {
  readonly id: string;
  readonly title: string;
  readonly group: string | null;
  readonly change: AdviceChange | null;
}

export function adviceRows(state: PromptState): readonly AdviceRow[] {
  const { changes } = state.interview.assessment;
  const of = (id: string): AdviceChange | null => changes.find(({ recommendation }) => recommendation === id) ?? null;
  const advised = advisedBy(state).map(({ id, title, group }) => ({ id, title, group, change: of(id) }));
  const dropped = changes.filter(({ change }) => change === "drop");
  const titles = state.interview.catalogue.checklists.flatMap(({ recommendations }) => recommendations);
  return [
    ...advised,
    ...dropped.map((change) => ({
      id: change.recommendation,
      title: titles.find(({ id }) => id === change.recommendation)?.title ?? change.recommendation,
      group: null,
      change,
    })),
  ];
}

const EMPTY: OwnFinding = { area: "", finding: null, hazard: null, advice: null, why: null };

/** What is on no list. What was written before is shown first, so that it can be taken away. */
export function toOwn(state: PromptState): Outcome {
  const { own } = state.interview.assessment;
  const here = state.view.type === "question" ? (state.view.question.areaTitle ?? "") : "";
  return still({
    ...state,
    message: null,
    view: { type: "own", stage: own.length === 0 ? "area" : "list", draft: EMPTY, typed: here },
  });
}
