import { instancesOf } from "../logic/scope.ts";
import type { Answer } from "../model/answer.ts";
import { recorded } from "../model/answer.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Catalogue } from "../model/checklist.ts";
import type { JournalEvent } from "../model/event.ts";
import { applyEvent } from "../model/fold.ts";
import { type ChecklistId, type QuestionKey, questionKey, toInstanceId } from "../model/ids.ts";
import { instanceLabel } from "../model/instance-label.ts";
import { eventsTo } from "./events-to.ts";
import type { Progress, Question, Reply } from "./question.ts";
import { questions } from "./questions.ts";
import { takenIds } from "./taken-ids.ts";
import { toConsent } from "./to-consent.ts";
import { toGoals } from "./to-goals.ts";

/** Where an interview stands. All but the cursor is derived from the answers. */
export interface Interview {
  readonly catalogue: Catalogue;
  readonly assessment: Assessment;
  readonly questions: readonly Question[];
  /** the key of the question on the screen; null is past the last one: the review */
  readonly cursor: string | null;
}

/** The interview after a key, and what must be on disk before the next question shows. */
export interface Change {
  readonly interview: Interview;
  readonly events: readonly JournalEvent[];
}

/** Begins, or goes on, at the first open question that was not skipped. */
export function startInterview(catalogue: Catalogue, assessment: Assessment): Interview {
  const asked = questions(catalogue, assessment);
  return { catalogue, assessment, questions: asked, cursor: asked.find(isOpen)?.key ?? null };
}

export function current({ questions: asked, cursor }: Interview): Question | null {
  return asked.find(({ key }) => key === cursor) ?? null;
}

/** Takes the answer to the question on the screen and moves on: to an alert that this answer raised, else to the next open question. */
export function answer(interview: Interview, reply: Reply): Change {
  const question = current(interview);
  if (question === null) return { interview, events: [] };
  const events = eventsOf(interview, question, reply);
  if (events.length === 0) return skip(interview);
  return { interview: moveOn(withEvents(interview, events), question, interview), events };
}

export function skip(interview: Interview): Change {
  const question = current(interview);
  if (question === null) return { interview, events: [] };
  const events: readonly JournalEvent[] = question.given === null ? [{ type: "skip", key: question.key }] : [];
  return { interview: moveOn(withEvents(interview, events), question, interview), events };
}

export function back(interview: Interview): Interview {
  const { questions: asked, cursor } = interview;
  const at = cursor === null ? asked.length : asked.findIndex(({ key }) => key === cursor);
  return { ...interview, cursor: asked[Math.max(at - 1, 0)]?.key ?? cursor };
}

export function forward(interview: Interview): Interview {
  const { questions: asked, cursor } = interview;
  const at = asked.findIndex(({ key }) => key === cursor);
  return at < 0 ? interview : { ...interview, cursor: asked[at + 1]?.key ?? null };
}

/** To any question; null is the review. A key that is not asked changes nothing. */
export function goTo(interview: Interview, key: string | null): Interview {
  return key === null || interview.questions.some((one) => one.key === key) ? { ...interview, cursor: key } : interview;
}

/** Takes an answer to any question and stays where it is: how a whole list is answered. */
export function record(interview: Interview, key: string, reply: Reply): Change {
  const question = interview.questions.find((one) => one.key === key);
  return question === undefined ? { interview, events: [] } : note(interview, eventsOf(interview, question, reply));
}

/** What is not an answer to the question on the screen: a comment, a name, an own finding. Stays where it is, as far as that is still asked. */
export function note(interview: Interview, events: readonly JournalEvent[]): Change {
  const next = withEvents(interview, events);
  const { cursor } = interview;
  if (cursor === null || next.questions.some(({ key }) => key === cursor)) return { interview: next, events };
  const at = interview.questions.findIndex(({ key }) => key === cursor);
  const before = interview.questions.slice(0, at).findLast(({ key }) => next.questions.some((one) => one.key === key));
  return { interview: { ...next, cursor: before?.key ?? next.questions[0]?.key ?? null }, events };
}

/** Takes the record back to what it was; the journal keeps both. The cursor goes back to where that change was made. */
export function undo(interview: Interview, before: Pick<Interview, "assessment" | "cursor">): Change {
  const events = eventsTo(interview.assessment, before.assessment);
  return { interview: goTo(withEvents(interview, events), before.cursor), events };
}

/** How far along. Notes are read, not answered. */
export function progress({ questions: asked }: Interview): Progress {
  const counted = asked.filter(({ input }) => input.type !== "note");
  return { done: counted.filter(({ given }) => given !== null).length, total: counted.length };
}

/** What has no answer yet, put off or never reached: for the review. */
export function openQuestions({ questions: asked }: Interview): readonly Question[] {
  return asked.filter(({ given, input }) => given === null && input.type !== "note");
}

function isOpen({ given, skipped, input }: Question): boolean {
  return given === null && !skipped && input.type !== "note";
}

function withEvents(interview: Interview, events: readonly JournalEvent[]): Interview {
  if (events.length === 0) return interview;
  const assessment = events.reduce(applyEvent, interview.assessment);
  return { ...interview, assessment, questions: questions(interview.catalogue, assessment) };
}

function moveOn(now: Interview, answered: Question, before: Interview): Interview {
  const known = new Set(before.questions.map(({ key }) => key));
  const alert = now.questions.find((one) => one.type === "alert" && one.given === null && !known.has(one.key));
  if (alert !== undefined) return { ...now, cursor: alert.key };
  const place = (wanted: string | null): number => now.questions.findIndex(({ key }) => key === wanted);
  const at = place(answered.key);
  const from = at >= 0 ? at : place(successor(before, now, answered.key)) - 1;
  const later = now.questions.slice(from + 1);
  const next = later.find((one) => isOpen(one) || one.input.type === "note") ?? now.questions.find(isOpen);
  return { ...now, cursor: next?.key ?? null };
}

/** The first question after `key` that is still asked: for a question that its own answer took away (naming an instance). */
function successor(before: Interview, now: Interview, key: string): string | null {
  const at = before.questions.findIndex((one) => one.key === key);
  const left = new Set(before.questions.slice(0, at).map((one) => one.key));
  return now.questions.find((one) => !left.has(one.key))?.key ?? null;
}

function eventsOf({ assessment, catalogue }: Interview, question: Question, reply: Reply): readonly JournalEvent[] {
  if (reply.type === "alert") return [{ type: "alert", key: question.alert?.key ?? question.key, done: reply.done }];
  const given = reply.answer;
  if (question.type === "item")
    return [
      {
        type: "answer",
        key: question.key as QuestionKey,
        recorded: { ...recorded(given), basis: reply.basis, group: reply.group },
      },
    ];
  const word = given.type === "choice" ? given.option : given.type === "text" ? given.text.trim() : "";
  const checklist = (question.area ?? "").replace(/@.*$/, "") as ChecklistId;
  switch (question.type) {
    case "goals":
      return word === "" ? [] : [{ type: "goals", goals: toGoals(word, assessment.goals) }];
    case "last-fall":
      return word === "" ? [] : [{ type: "last-fall", text: word }];
    case "consent-visit":
    case "consent-photos":
    case "consent-share":
      return [{ type: "consent", consent: toConsent(assessment.consent, question.type, given) }];
    case "more":
      return word === "yes" || word === "no" ? [{ type: "more", checklist, more: word }] : [];
    case "fell": {
      const instance = instancesOf(
        assessment,
        catalogue.checklists.find(({ id }) => id === checklist) ?? missing(checklist),
      ).list.find(({ id }) => `${checklist}@${id}` === question.area);
      const fell = word === "fall" || word === "near-fall" || word === "no" ? word : null;
      return instance === undefined || fell === null ? [] : [{ type: "fell", checklist, instance: instance.id, fell }];
    }
    case "name":
      return newInstance(catalogue, assessment, checklist, given);
    case "falls-since":
      return given.type === "number" ? [{ type: "falls-since", falls: given.value }] : [];
    case "own-now":
      return ownNow(assessment, Number(question.key.replace("own/#", "")), word);
    case "alert":
    case "lost":
    case "rest":
      return [];
  }
}

/** What is still there is a finding of this visit too. */
function ownNow({ earlier, own }: Assessment, at: number, word: string): readonly JournalEvent[] {
  const one = earlier?.own[at];
  if (one === undefined || (word !== "fixed" && word !== "still-there")) return [];
  const { now: _, ...finding } = one;
  const others = own.filter((other) => other.area !== finding.area || other.finding !== finding.finding);
  return [
    { type: "own-now", at, now: word },
    { type: "own", own: word === "fixed" ? others : [...others, finding] },
  ];
}

/** An instance takes its name from the item that names it, or from what was typed; its id is made once and outlives the name. */
export function newInstance(
  catalogue: Catalogue,
  assessment: Assessment,
  id: ChecklistId,
  given: Answer,
): readonly JournalEvent[] {
  const checklist = catalogue.checklists.find((one) => one.id === id) ?? missing(id);
  const { list } = instancesOf(assessment, checklist);
  const taken = takenIds(assessment, id);
  const namedBy = checklist.items.find((item) => item.id === checklist.repeats?.namedBy) ?? null;
  const option = given.type === "choice" ? namedBy?.options.find((one) => one.id === given.option) : undefined;
  const name = option === undefined ? (given.type === "text" ? given.text.trim() : "") : (option.name ?? option.label);
  if (name === "") return [];
  const label = instanceLabel(
    name,
    list.map((one) => one.label),
  );
  const instance = toInstanceId(option?.id ?? label, taken);
  const made: JournalEvent = { type: "instance", checklist: id, instance: { id: instance, label, fell: null } };
  return namedBy === null
    ? [made]
    : [made, { type: "answer", key: questionKey(id, instance, namedBy.id), recorded: recorded(given) }];
}

function missing(checklist: string): never {
  throw new Error(`no checklist "${checklist}" in this record's catalogue`);
}
