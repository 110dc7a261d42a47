import { type AreaRow, areaRows } from "../../src/interview/area-list.ts";
import type { AreaId } from "../../src/model/ids.ts";
import type { ListView, PromptState, QuestionView } from "../../src/prompt/state.ts";
import { answerIn, type Home } from "./home.ts";
import { keysFor } from "./keys-for.ts";
import { DOWN, ENTER, type Stroke, UP } from "./strokes.ts";

/** The next keys of somebody who walks through a home; null at the end of it. */
export type Walker = (state: PromptState) => readonly Stroke[] | null;

/** Question after question. */
export function oneByOne(home: Home): Walker {
  return (state) => {
    const { view, interview } = state;
    switch (view.type) {
      case "question":
        return keysFor(view.question, answerIn(home, interview, view.question));
      case "cover":
      case "welcome":
        return [ENTER];
      default:
        return null;
    }
  };
}

/** An area as a list: what is wrong by its digit, the rest of the list in one key, then what is asked by itself. */
export function byList(home: Home): Walker {
  const plain = oneByOne(home);
  const filled = new Set<AreaId>();
  return (state) => {
    const { view } = state;
    if (view.type === "list") return keysInList(home, state, view, filled);
    return view.type === "question" && wantsList(state, view, filled) ? ["a"] : plain(state);
  };
}

const isFillable = ({ fine, state }: AreaRow): boolean => fine !== null && state === "open";

function wantsList({ interview }: PromptState, { question }: QuestionView, filled: ReadonlySet<AreaId>): boolean {
  const { area } = question;
  return question.type !== "alert" && area !== null && !filled.has(area) && areaRows(interview, area).some(isFillable);
}

function keysInList(home: Home, { interview }: PromptState, view: ListView, filled: Set<AreaId>): readonly Stroke[] {
  const rows = areaRows(interview, view.area);
  const wrong = rows.findIndex((row) => isFillable(row) && isWrong(home, interview, row));
  const row = rows[wrong];
  if (row !== undefined)
    return [...arrows(view.at, wrong), ...keysFor(row.question, answerIn(home, interview, row.question))];
  if (rows.some(isFillable)) {
    filled.add(view.area);
    return ["g"];
  }
  const open = rows.findIndex(({ state }) => state === "open");
  return open < 0 ? ["b"] : [...arrows(view.at, open), ENTER];
}

function isWrong(home: Home, interview: PromptState["interview"], { question, fine }: AreaRow): boolean {
  const answer = answerIn(home, interview, question);
  return answer !== null && !(answer.type === "choice" && answer.option === fine);
}

function arrows(from: number, to: number): readonly Stroke[] {
  return Array.from({ length: Math.abs(to - from) }, () => (to > from ? DOWN : UP));
}
