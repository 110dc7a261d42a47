import type { ClockStep } from "./clock-entry.ts";
import { press } from "./keys.ts";
import type { Entry, Outcome, PromptState, QuestionView } from "./state.ts";
import { still } from "./steps.ts";

type Timed = Extract<Entry, { readonly type: "clock" | "readings" }>;

/** A whole line at a question that is timed or measured: Enter alone is the key that is offered first, letters and signs are keys, the rest is typed. */
export function timedLine(state: PromptState, view: QuestionView, entry: Timed, typed: string): Outcome {
  const key = (name: string, text = ""): Outcome => press(state, { name, text, ctrl: false });
  const enter = (next: Entry): Outcome =>
    press({ ...state, view: { ...view, entry: next } }, { name: "return", text: "", ctrl: false });
  const { step } = entry;
  switch (step.type) {
    case "stopping":
      if (typed === "-") return key("escape");
      if (/^\d$/.test(typed) && !step.writing) return key("", typed);
      return typed === "" ? still(state) : enter({ ...entry, step: { ...step, typed, writing: true } });
    case "unable":
      return typed === "-" ? key("escape") : enter({ ...entry, step: { ...step, typed } });
    case "fields":
      if (/^[n!]$/i.test(typed)) return key("", typed);
      if (typed === "" && step.values.length === 0 && view.question.given !== null) return key("right");
      return enter({ type: "readings", step: { ...step, typed } });
    default:
      return clockLine({ key, enter, isGiven: view.question.given !== null }, step, typed);
  }
}

interface Hands {
  readonly key: (name: string, text?: string) => Outcome;
  readonly enter: (next: Entry) => Outcome;
  readonly isGiven: boolean;
}

/** What a letter alone means at each step. */
const LETTERS: Readonly<Partial<Record<ClockStep["type"], RegExp>>> = {
  typing: /^[wn!]$/i,
  ready: /^[tn!]$/i,
  practice: /^!$/,
  running: /^!$/,
  "half-way": /^[yn!]$/i,
  result: /^[wn!]$/i,
};

function clockLine({ key, enter, isGiven }: Hands, step: ClockStep, typed: string): Outcome {
  if (LETTERS[step.type]?.test(typed) === true) return key("", typed);
  if (typed === "") return emptyLine({ key, isGiven }, step);
  if (step.type === "running") return key(typed === "-" ? "backspace" : "", typed === "-" ? "" : typed.slice(0, 1));
  return enter({ type: "clock", step: { type: "typing", typed } });
}

function emptyLine({ key, isGiven }: Pick<Hands, "key" | "isGiven">, { type }: ClockStep): Outcome {
  if (type === "ready" || type === "running") return key("", " ");
  return key(type === "typing" && isGiven ? "right" : "return");
}
