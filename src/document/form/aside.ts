import { lettersOf } from "../../interview/paper-letters.ts";
import type { PaperQuestion } from "../../interview/paper-questions.ts";
import { fillText } from "../../logic/fill-text.ts";
import { testsIn } from "../../logic/tests-in.ts";
import type { Alert, Recommendation, Step } from "../../model/checklist.ts";
import type { Block, Inline } from "../../model/document.ts";
import type { OptionId, RecommendationId } from "../../model/ids.ts";
import { STEP_NAMES, type StepName } from "../../model/words.ts";
import { enForm } from "../../text/en-form.ts";
import { enReport } from "../../text/en-report.ts";
import { listed, sentence } from "../../text/en-words.ts";
import { isWithoutOption } from "../sheet-hazard.ts";
import { lettersBehind, lettersRaising } from "./options-behind.ts";
import type { Numbered } from "./paper-numbers.ts";
import { sayOnPaper } from "./say-on-paper.ts";

/** What a form has said already: advice stands once, and later questions name the number where it stands. */
export interface Told {
  readonly advice: Map<RecommendationId, number>;
}

/** What to do about an answer, to be told beside its question: alerts first, then the steps of the advice. */
export function asideOf(
  question: PaperQuestion,
  around: Numbered,
  { told, emergency }: { readonly told: Told; readonly emergency: string },
): readonly Block[] {
  const alerts = alertsAt(question, around);
  const said = alerts.map(({ alert, when }) =>
    entry(when, [strong(enForm.urgency[alert.urgency]), text(` ${alertText(alert, emergency)}`)]),
  );
  const covered = new Set(alerts.flatMap(({ letters }) => letters));
  const advised = adviceAt(question, around).filter(({ letters }) => letters.some((one) => !covered.has(one)));
  const isNew = ({ one }: AdviceAt): boolean => (told.advice.get(one.id) ?? question.number) === question.number;
  const advice = advised
    .filter(isNew)
    .flatMap(({ one, letters }) => adviceEntry(one, letters, question, { around, told }));
  return [
    ...said,
    ...advice,
    ...seeEntries(
      advised.filter((one) => !isNew(one)),
      told,
    ),
  ];
}

const text = (value: string): Inline => ({ type: "text", value });
const strong = (value: string): Inline => ({ type: "strong", children: [text(value)] });

function entry(when: string, children: readonly Inline[]): Block {
  return { type: "paragraph", children: [strong(`${when}: `), ...children] };
}

interface AlertAt {
  readonly alert: Alert;
  readonly letters: readonly string[];
  readonly when: string;
}

/** The alerts that this answer decides: it is the last on the paper that they look at. */
function alertsAt(question: PaperQuestion, around: Numbered): readonly AlertAt[] {
  const { checklist, item, number } = question;
  if (checklist === null || item === null) return [];
  return checklist.alerts.flatMap((alert): readonly AlertAt[] => {
    const numbers = testsIn(alert.when).flatMap(({ ref }) => around.asking(ref)?.number ?? []);
    if (!numbers.includes(number)) return [];
    const letters = lettersRaising(alert, question, around);
    if (Math.max(...numbers) === number) {
      const words = sayOnPaper(alert.when, around);
      const isOnly = new Set(numbers).size === 1 && letters.length > 0;
      if (!isOnly && words !== null && (words.length <= LONGEST_WHEN || alert.urgency === "emergency"))
        return [{ alert, letters, when: words }];
    }
    return letters.length === 0 ? [] : [{ alert, letters, when: letters.join(" ") }];
  });
}

/** As long as there is paper for; the head of the form says whom to call when things get worse. */
const LONGEST = 110;
const LONGEST_STEP = 90;
/** A condition of several answers is told where it is short, or where it cannot wait. */
const LONGEST_WHEN = 60;

/** Whole sentences up to this length, the first one always: what is told is never half of it. */
function shortened(words: string, longest: number): string {
  return words
    .split(/(?<=[.?!]) /)
    .reduce((sum, one) => {
      const longer = `${sum} ${one}`;
      return longer.length > longest || sum.length > longest ? sum.padEnd(longest + 1) : longer;
    })
    .trim();
}

function alertText({ text: words, urgency }: Alert, emergencyNumber: string): string {
  const sentences = words.split(/(?<=[.?!]) /).filter((one) => !one.includes("{value}"));
  const full = sentences.join(" ");
  return fillText(urgency === "emergency" ? full : shortened(full, LONGEST), {
    value: null,
    instance: null,
    emergencyNumber,
  });
}

interface AdviceAt {
  readonly one: Recommendation;
  readonly letters: readonly string[];
}

function adviceAt(question: PaperQuestion, around: Numbered): readonly AdviceAt[] {
  const found = new Map<RecommendationId, Set<string>>();
  for (const hazard of question.item?.hazards ?? []) {
    const behind = labelsOf(hazard, question, around);
    for (const id of hazard.advice) for (const label of behind) found.set(id, (found.get(id) ?? new Set()).add(label));
  }
  const all = around.catalogue.checklists.flatMap(({ recommendations }) => recommendations);
  return [...found].flatMap(([id, letters]) => {
    const one = all.find((any) => any.id === id);
    return one === undefined || letters.size === 0 ? [] : [{ one, letters: [...letters] }];
  });
}

/** The letters, `not b`, or what a number must be. */
function labelsOf(
  hazard: Parameters<typeof lettersBehind>[0],
  question: PaperQuestion,
  around: Numbered,
): readonly string[] {
  const letters = lettersOf(question.input);
  if (letters.length === 0)
    return [sayOnPaper(hazard.when, around)].filter((one) => one !== null && one.length <= LONGEST_WHEN).map(String);
  const missing = letters.filter(({ id }) => isWithoutOption(hazard, id as OptionId));
  if (missing.length > 0) return missing.map(({ letter }) => enForm.notTicked(letter));
  return lettersBehind(hazard, question, around);
}

/** `b c d: see 28` */
function seeEntries(advised: readonly AdviceAt[], told: Told): readonly Block[] {
  const numbers = [...new Set(advised.flatMap(({ one }) => told.advice.get(one.id) ?? []))];
  return numbers.map((number) => {
    const here = advised.filter(({ one }) => told.advice.get(one.id) === number);
    const letters = [...new Set(here.flatMap((one) => one.letters))].sort();
    return entry(whenOf(letters), [text(sentence(enForm.see(number)))]);
  });
}

function adviceEntry(
  one: Recommendation,
  letters: readonly string[],
  { number }: PaperQuestion,
  { around, told }: { readonly around: Numbered; readonly told: Told },
): readonly Block[] {
  told.advice.set(one.id, number);
  const withheld = around.catalogue.guards.flatMap(({ withholds }) => withholds.steps);
  const steps = STEP_NAMES.slice(0, 1).flatMap((name) => {
    const step = one.steps[name];
    const isWithheld = withheld.some(({ recommendation, step: of }) => recommendation === one.id && of === name);
    return step === null || step.when !== null || isWithheld ? [] : stepWords(name, step);
  });
  return steps.length === 0 ? [] : [entry(whenOf(letters), steps)];
}

/** `b c`, `not b, not c`, `22 is more than 120 °F, 22 is …` */
function whenOf(labels: readonly string[]): string {
  return labels.every((one) => one.length === 1) ? labels.join(" ") : labels.join(", ");
}

function stepWords(name: StepName, step: Step): readonly Inline[] {
  const instead = step.instead === null ? "" : ` ${enReport.instead(step.instead)}`;
  const who =
    name === "bigger"
      ? ` (${listed(
          step.who.map((one) => enReport.words.shortDoer[one]),
          "or",
        )})`
      : "";
  return [
    strong(enForm.step[name]),
    text(` ${sentence(`${shortened(step.text, LONGEST_STEP).replace(/\.$/, "")}${who}`)}${instead} `),
  ];
}
