import { easierStep } from "../interview/together.ts";
import type { Chosen } from "../model/assessment.ts";
import type { Advised } from "./advised.ts";
import { foot } from "./foot.ts";
import { header } from "./header.ts";
import { EMPTY, type Paper, type Sheet } from "./layout.ts";
import { adviceRows, advisedBy, offersAt } from "./open-view.ts";
import { lookOf } from "./press-together.ts";
import { typedLines } from "./question-sheet.ts";
import { topFor } from "./scrolling.ts";
import { type AdviceView, audienceOf, type OwnView, type PromptState, type TogetherView } from "./state.ts";
import { wrapText } from "./width.ts";

/** The three steps, or one of them being chosen. */
export function togetherSheet(state: PromptState, view: TogetherView, paper: Paper): Sheet {
  const { columns, ink } = paper;
  const width = columns - 1;
  const { title, lines, ask, keys } = togetherWords(state, view);
  const typed = typedLines(view.typed, width);
  const isLine = ["who", "by", "sure", "look"].includes(view.stage);
  return {
    ...EMPTY,
    head: header(state, columns),
    title: wrapText(title, width, { first: " " }).map(ink.strong),
    rows: lines.map((line) => [...wrapText(line, width, { first: "  ", indent: "     " })]),
    notes: [
      ...(ask === null ? [] : wrapText(ask, width, { first: " " })),
      ...messageLines(state, paper),
      ...(isLine ? typed.slice(0, -1) : []),
    ],
    entry: isLine ? (typed.at(-1) ?? " > ") : " > ",
    ...foot(keys, paper),
  };
}

/** The same for a screen and for a reader. */
export function togetherWords(
  state: PromptState,
  view: TogetherView,
): {
  readonly title: string;
  readonly lines: readonly string[];
  readonly ask: string | null;
  readonly keys: readonly string[];
} {
  const { texts, interview } = state;
  const { together: t, line } = texts;
  const by = audienceOf(state);
  if (view.stage === "overview") {
    const chosen = interview.assessment.chosen.map((one, index) => `${index + 1}  ${chosenWords(state, one)}`);
    const free = chosen.length < 3 ? [`${chosen.length + 1}  ${t.free}`] : [];
    return { title: t.title[by], lines: [...chosen, ...free, t.look(lookOf(state))], ask: null, keys: t.keys[by] };
  }
  if (view.stage === "look")
    return { title: t.lookTitle, lines: [], ask: texts.dateHint, keys: [line.keep, line.leave] };
  const offers = offersAt(state, view);
  const offer = offers[view.offer];
  if (offer === undefined) return { title: t.nothing, lines: [], ask: null, keys: t.offerKeys };
  const about = [offer.title, ...stepWords(state, offer, view.draft), ...(offer.wanted ? [texts.wanted.is] : [])];
  switch (view.stage) {
    case "offer":
      return {
        title: t.offer(view.slot + 1, view.offer + 1, offers.length),
        lines: about,
        ask: null,
        keys: t.offerKeys,
      };
    case "easier": {
      const easier = view.draft === null ? null : easierStep(offer, view.draft.step);
      const words = offer.steps.find(({ name }) => name === easier)?.text ?? "";
      return { title: t.easier, lines: [words], ask: null, keys: t.easierKeys };
    }
    case "who":
    case "by":
    case "sure":
      return { title: t.ask[view.stage][by], lines: about, ask: t.hint[view.stage], keys: [line.keep, line.leave] };
  }
}

function stepWords({ texts }: PromptState, offer: Advised, draft: Chosen | null): readonly string[] {
  const step = offer.steps.find(({ name }) => name === draft?.step);
  if (step === undefined) return [];
  return [step.text, ...(step.cost === "free" ? [] : [texts.together.cost[step.cost]])];
}

function chosenWords(state: PromptState, { recommendation, step, who, by, sure }: Chosen): string {
  const { together: t } = state.texts;
  const offer = advisedBy(state).find(({ id }) => id === recommendation);
  const words = offer?.steps.find(({ name }) => name === step)?.text ?? offer?.title ?? t.gone;
  return [
    words,
    ...[who, by === null ? null : t.by(by), sure === null ? null : t.sure(sure)].filter((part) => part !== null),
  ]
    .map((part) => part.replace(/\.$/, ""))
    .join("; ");
}

/** All that is advised, by group, with what the therapist changed. */
export function adviceSheet(state: PromptState, view: AdviceView, paper: Paper): Sheet {
  const { columns, ink } = paper;
  const width = columns - 1;
  const { advice } = state.texts;
  return {
    ...EMPTY,
    head: header(state, columns),
    title: [ink.strong(` ${advice.title}`)],
    rows: adviceLines(state).map((line, index) => {
      const first = ` ${index === view.at ? ">" : " "} ${String(index + 1).padStart(2)}  `;
      const lines = wrapText(line, width, { first, indent: " ".repeat(first.length) });
      return index === view.at ? lines.map(ink.strong) : [...lines];
    }),
    top: topFor(view.at, paper),
    notes: messageLines(state, paper),
    ...foot(advice.keys, paper),
  };
}

export function adviceLines(state: PromptState): readonly string[] {
  const { advice } = state.texts;
  return adviceRows(state).map(({ title, group, change }) => {
    const place = group === null ? advice.dropped : (advice.group[group] ?? group);
    return `${place}: ${title}${change === null ? "" : ` (${advice.because(change.why)})`}`;
  });
}

/** What is on no list, one part after the other. */
export function ownSheet(state: PromptState, view: OwnView, paper: Paper): Sheet {
  const { columns, ink } = paper;
  const width = columns - 1;
  const typed = typedLines(view.typed, width);
  const { title, lines, keys } = ownWords(state, view);
  const isLine = view.stage !== "list" && view.stage !== "hazard";
  return {
    ...EMPTY,
    head: header(state, columns),
    title: wrapText(title, width, { first: " " }).map(ink.strong),
    rows: lines.map((line) => [...wrapText(line, width, { first: "    ", indent: "       " })]),
    notes: [...messageLines(state, paper), ...(isLine ? typed.slice(0, -1) : [])],
    entry: isLine ? (typed.at(-1) ?? " > ") : " > ",
    ...foot(keys, paper),
  };
}

export function ownWords(
  state: PromptState,
  { stage, draft }: OwnView,
): { readonly title: string; readonly lines: readonly string[]; readonly keys: readonly string[] } {
  const { ownFinding: t, line } = state.texts;
  const { own } = state.interview.assessment;
  const keys = [line.next, line.leave];
  switch (stage) {
    case "list":
      return {
        title: t.title,
        lines: own.map(({ area, finding, advice }, index) => `${index + 1}  ${area}: ${finding ?? advice ?? ""}`),
        keys: t.listKeys,
      };
    case "hazard":
      return {
        title: t.ask.hazard,
        lines: t.hazards.map((words, index) => `${index + 1}  ${words}`),
        keys: t.hazardKeys,
      };
    case "area":
    case "finding":
    case "advice":
    case "why":
      return {
        title: t.ask[stage],
        lines: [draft.area, draft.finding ?? "", draft.advice ?? ""].filter((one) => one !== ""),
        keys,
      };
  }
}

function messageLines({ message }: PromptState, { columns, ink }: Paper): readonly string[] {
  return message === null ? [] : wrapText(message, columns - 1, { first: " " }).map(ink.warning);
}
