import { note } from "../interview/interview.ts";
import type { AdviceChange, OwnFinding } from "../model/assessment.ts";
import { GROUPS, SEVERITIES } from "../model/words.ts";
import { isEnter, type Key } from "./key.ts";
import { adviceRows, toTogether } from "./open-view.ts";
import { edit, LONGEST } from "./press-entry.ts";
import { type AdviceView, arrive, type LineView, type Outcome, type OwnView, type PromptState } from "./state.ts";
import { leave, noted, say, scrolled, still, takeBack } from "./steps.ts";

/** The therapist's own judgement, each with its reason: other words, another group, or away with it. */
export function pressAdvice(state: PromptState, view: AdviceView, key: Key): Outcome {
  const rows = adviceRows(state);
  const at = Math.min(view.at, rows.length - 1);
  const row = rows[at];
  if (["up", "down", "pageup", "pagedown"].includes(key.name))
    return still({ ...state, message: null, view: { ...view, at: scrolled(at, key, rows.length) } });
  const letter = key.name === "escape" ? "b" : key.text.toLowerCase();
  if (letter === "b" || isEnter(key)) return toTogether(state);
  if (letter === "q") return leave(state, "left");
  if (letter === "z") return takeBack(state);
  if (row === undefined) return still(state);
  const recommendation = row.id as AdviceChange["recommendation"];
  switch (letter) {
    case "d":
      if (row.change?.change === "drop") return withChanges(state, view, without(state, row.id));
      return still(
        askLine(state, view, {
          purpose: "reason",
          typed: "",
          change: { recommendation, change: "drop", group: null, text: null },
        }),
      );
    case "m": {
      if (row.group === null) return say(state, state.texts.advice.isDropped);
      const next = GROUPS[((GROUPS as readonly (string | null)[]).indexOf(row.group) + 1) % GROUPS.length] ?? "plan";
      return still(
        askLine(state, view, {
          purpose: "reason",
          typed: "",
          change: { recommendation, change: "move", group: next, text: null },
        }),
      );
    }
    case "w":
      if (row.group === null) return say(state, state.texts.advice.isDropped);
      return still(
        askLine(state, view, {
          purpose: "reword",
          typed: row.title,
          change: { recommendation, change: "reword", group: null, text: null },
        }),
      );
    case "u":
      return row.change === null ? still(state) : withChanges(state, view, without(state, row.id));
    default:
      return still(state);
  }
}

function askLine(
  state: PromptState,
  behind: AdviceView,
  line: Pick<LineView, "purpose" | "typed"> & { readonly change: Omit<AdviceChange, "why"> },
): PromptState {
  return { ...state, message: null, view: { type: "line", about: line.change.recommendation, behind, ...line } };
}

/** The reason was written, or new words that now need one. */
export function keepAdvice(state: PromptState, view: LineView, text: string): Outcome {
  const { change, behind, purpose } = view;
  if (change === undefined || behind.type !== "advice") return still({ ...state, view: behind });
  if (purpose === "reword") {
    if (text === "") return still({ ...state, view: behind });
    return still(askLine(state, behind, { purpose: "reason", typed: "", change: { ...change, text } }));
  }
  if (text === "") return say(state, state.texts.reason.needed);
  return withChanges(state, behind, [...without(state, change.recommendation), { ...change, why: text }]);
}

function without({ interview }: PromptState, id: string): readonly AdviceChange[] {
  return interview.assessment.changes.filter(({ recommendation }) => recommendation !== id);
}

function withChanges(state: PromptState, view: AdviceView, changes: readonly AdviceChange[]): Outcome {
  return noted(state, note(state.interview, [{ type: "changes", changes }]), view);
}

const NEXT = { area: "finding", finding: "hazard", advice: "why" } as const;

export function pressOwn(state: PromptState, view: OwnView, key: Key): Outcome {
  const { own } = state.interview.assessment;
  if (key.name === "escape") return still(arrive(state, state.interview));
  if (view.stage === "list") {
    if (isEnter(key)) return still({ ...state, message: null, view: { ...view, stage: "area" } });
    const at = /^[1-9]$/.test(key.text) ? Number(key.text) - 1 : -1;
    if (own[at] !== undefined)
      return keepOwn(
        state,
        own.filter((_, index) => index !== at),
        state.texts.ownFinding.removed,
      );
    return key.text.toLowerCase() === "b" ? still(arrive(state, state.interview)) : still(state);
  }
  if (view.stage === "hazard") {
    const hazard = /^[1-4]$/.test(key.text) ? SEVERITIES[Number(key.text) - 1] : undefined;
    if (hazard === undefined) return still(state);
    return still({ ...state, view: { ...view, stage: "advice", typed: "", draft: { ...view.draft, hazard } } });
  }
  if (!isEnter(key)) {
    const typed = edit(view.typed, key, LONGEST.text);
    return still(typed === null ? state : { ...state, message: null, view: { ...view, typed } });
  }
  return keepPart(state, view, view.stage, view.typed.trim());
}

function keepPart(
  state: PromptState,
  view: OwnView,
  stage: "area" | "finding" | "advice" | "why",
  text: string,
): Outcome {
  const draft = { ...view.draft, [stage]: stage === "area" ? text : text || null };
  const { ownFinding } = state.texts;
  if (stage === "area" && text === "") return say(state, ownFinding.needsArea);
  if (stage === "advice" && text === "" && draft.finding === null) return say(state, ownFinding.needsOne);
  if (stage === "why") return keepOwn(state, [...state.interview.assessment.own, draft], ownFinding.kept);
  const next = stage === "finding" && draft.finding === null ? "advice" : NEXT[stage];
  return still({ ...state, message: null, view: { ...view, stage: next, typed: "", draft } });
}

function keepOwn(state: PromptState, own: readonly OwnFinding[], message: string): Outcome {
  const { interview, events } = note(state.interview, [{ type: "own", own }]);
  return { state: { ...arrive(state, interview), message }, events, leave: null };
}
