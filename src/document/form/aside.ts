import { lettersOf } from "../../interview/paper-letters.ts";
import type { PaperQuestion } from "../../interview/paper-questions.ts";
import { fillText } from "../../logic/fill-text.ts";
import { testsIn } from "../../logic/tests-in.ts";
import type { Alert, Hazard, Recommendation, Step } from "../../model/checklist.ts";
import type { Condition } from "../../model/condition.ts";
import type { Block, Inline } from "../../model/document.ts";
import type { OptionId, RecommendationId } from "../../model/ids.ts";
import { STEP_NAMES, type StepName } from "../../model/words.ts";
import { enForm } from "../../text/en-form.ts";
import { enReport } from "../../text/en-report.ts";
import { listed, sentence } from "../../text/en-words.ts";
import { isWithoutOption } from "../sheet-hazard.ts";
import { lettersBehind, lettersRaising } from "./options-behind.ts";
import type { Numbered } from "./paper-numbers.ts";
import { canBeOnPaper, sayOnPaper } from "./say-on-paper.ts";

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
      const words = conditionWords(alert.when, question, { ...around, careful: true });
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
const LONGEST_WHEN = 75;

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

/** What is to be done must be in it: whom to call, or at least what comes second. */
function alertText({ text: words, urgency }: Alert, emergencyNumber: string): string {
  const full = fillText(words.replace(/[^.?!]*\{value\}[^.?!]*[.?!] ?/g, ""), {
    value: null,
    instance: null,
    emergencyNumber,
  }).replace(/^Today, /, "");
  if (urgency === "emergency") return sentence(full);
  const sentences = full.split(/(?<=[.?!]) /);
  const begun = shortened(full, LONGEST).split(/(?<=[.?!]) /).length;
  const first = sentences.slice(0, Math.max(2, begun));
  const call = callIn(sentences);
  const isTold = call.every((one) => first.includes(one));
  const kept = isTold ? first : [...new Set([...first.slice(0, Math.max(1, begun)), ...call])];
  return sentence(kept.filter((one, at) => at < kept.length - 1 || !one.endsWith("?")).join(" "));
}

/** The first sentence that says to call; where it answers a question, with that and with what else is to be done. */
function callIn(sentences: readonly string[]): readonly string[] {
  const at = sentences.findIndex((one) => /\bcall \w/i.test(one));
  if (at < 0) return [];
  const isAnswer = sentences[at - 1]?.endsWith("?") === true;
  return isAnswer ? sentences.slice(at - 1, at + 2) : sentences.slice(at, at + 1);
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

/** The letters, `not b`, or in words what must be so besides. */
function labelsOf(hazard: Hazard, question: PaperQuestion, around: Numbered): readonly string[] {
  const { when } = hazard;
  const letters = lettersOf(question.input);
  if (!canBeOnPaper(when, around)) return [];
  const missing = letters.filter(({ id }) => isWithoutOption(hazard, id as OptionId));
  if (missing.length > 0) return missing.map(({ letter }) => enForm.notTicked(letter));
  const behind = lettersBehind(hazard, question, around);
  if (when.type === "test" && letters.length > 0) return behind;
  const words = conditionWords(when, question, around);
  if (words !== null && words.length <= LONGEST_WHEN) return [words];
  return letters.length > 0 && question.input.type === "choice" ? behind : [];
}

/** Where it begins with the question that is spoken of, that needs no number. */
function conditionWords(condition: Condition, { number }: PaperQuestion, around: Numbered): string | null {
  return sayOnPaper(condition, around)?.replace(new RegExp(`^${number} is `), "") ?? null;
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

/** `b c`, `not b, not c`, `b c; d and 20 is i`. Of several numbers the first is enough: it is the one that most reach. */
function whenOf(labels: readonly string[]): string {
  const letters = labels.filter((one) => one.length === 1).toSorted();
  const missing = labels.filter((one) => /^not [a-z]$/.test(one));
  const words = labels.filter((one) => !letters.includes(one) && !missing.includes(one));
  const isNew = (one: string): boolean => !letters.some((letter) => one.startsWith(`${letter} and `));
  const numbers = words.filter(
    (one) => /\d/.test(one.slice(0, 1)) || one.startsWith("more than") || one.startsWith("less than"),
  );
  const others = words.filter((one) => !numbers.includes(one) && isNew(one));
  return [letters.join(" "), missing.join(", "), ...numbers.slice(0, 1), ...others]
    .filter((one) => one !== "")
    .join("; ");
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
    text(
      ` ${sentence(
        `${shortened(step.text, LONGEST_STEP)
          .replace(/^Today, /, "")
          .replace(/\.$/, "")}${who}`,
      )}${instead} `,
    ),
  ];
}
