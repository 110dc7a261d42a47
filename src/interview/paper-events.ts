import { instancesOf, looksAtOne } from "../logic/scope.ts";
import { type Answer, recorded } from "../model/answer.ts";
import type { Assessment, Instance } from "../model/assessment.ts";
import type { Catalogue, Checklist } from "../model/checklist.ts";
import type { JournalEvent } from "../model/event.ts";
import { type InstanceId, questionKey, toInstanceId } from "../model/ids.ts";
import { instanceLabel } from "../model/instance-label.ts";
import { newInstance } from "./interview.ts";
import type { PaperQuestion } from "./paper-questions.ts";
import { takenIds } from "./taken-ids.ts";
import { toConsent } from "./to-consent.ts";
import { toGoals } from "./to-goals.ts";

/** Why an answer on paper cannot be kept as it stands. */
export type PaperProblem = "earlier-first" | "none-there" | "some-there" | "not-an-answer";

export type PaperEvents =
  | { readonly ok: true; readonly events: readonly JournalEvent[] }
  | { readonly ok: false; readonly problem: PaperProblem };

const kept = (...events: readonly JournalEvent[]): PaperEvents => ({ ok: true, events });
const refused = (problem: PaperProblem): PaperEvents => ({ ok: false, problem });

interface State {
  readonly catalogue: Catalogue;
  readonly assessment: Assessment;
}

/**
 * What the journal holds of an answer on paper. It is kept whether the question would be shown or not: what is hidden counts for
 * nothing, and comes back when another answer shows it. `column` is which of the rooms, pairs or aids it is about, from 1 on.
 */
export function paperEvents(state: State, question: PaperQuestion, column: number, answer: Answer): PaperEvents {
  const { type, checklist, item } = question;
  if (checklist === null) return openingEvents(state.assessment, type, answer);
  if (type === "more" || type === "again") return moreEvents(state, checklist, type, wordOf(answer));
  if (type === "name") return nameEvents(state, checklist, question, column, answer);
  if (!question.perInstance) {
    return item === null ? refused("not-an-answer") : kept(answerEvent(checklist, null, item.id, answer));
  }
  const at = instanceIn(state, checklist, column);
  if (at === null) return refused("earlier-first");
  if (item !== null) return kept(...at.events, answerEvent(checklist, at.id, item.id, answer));
  const fell = toFell(wordOf(answer));
  if (type !== "fell" || fell === null) return refused("not-an-answer");
  return kept(...at.events, { type: "fell", checklist: checklist.id, instance: at.id, fell });
}

const wordOf = (answer: Answer): string => (answer.type === "choice" ? answer.option : "");

function answerEvent(
  checklist: Checklist,
  instance: InstanceId | null,
  item: Parameters<typeof questionKey>[2],
  answer: Answer,
): JournalEvent {
  return { type: "answer", key: questionKey(checklist.id, instance, item), recorded: recorded(answer) };
}

function toFell(word: string): Instance["fell"] {
  return word === "fall" || word === "near-fall" || word === "no" ? word : null;
}

function openingEvents({ goals, consent }: Assessment, type: PaperQuestion["type"], answer: Answer): PaperEvents {
  const text = answer.type === "text" ? answer.text : "";
  switch (type) {
    case "goals":
      return text === "" ? refused("not-an-answer") : kept({ type: "goals", goals: toGoals(text, goals) });
    case "last-fall":
      return text === "" ? refused("not-an-answer") : kept({ type: "last-fall", text });
    case "consent-visit":
    case "consent-photos":
    case "consent-share":
      return kept({ type: "consent", consent: toConsent(consent, type, answer) });
    default:
      return refused("not-an-answer");
  }
}

/** That there is one needs no word once it has a name; that there is none cannot be said of what has answers. */
function moreEvents({ assessment }: State, checklist: Checklist, type: "more" | "again", word: string): PaperEvents {
  if (word !== "yes" && word !== "no") return refused("not-an-answer");
  const { length } = assessment.instances[checklist.id]?.list ?? [];
  if (type === "again")
    return length === 0 ? refused("none-there") : kept({ type: "more", checklist: checklist.id, more: word });
  if (length > 0) return word === "yes" ? kept() : refused("some-there");
  return kept({ type: "more", checklist: checklist.id, more: word });
}

/** A name makes the room, pair or aid, or gives its name to one that has answers already. */
function nameEvents(
  { catalogue, assessment }: State,
  checklist: Checklist,
  question: PaperQuestion,
  column: number,
  answer: Answer,
): PaperEvents {
  const { list } = instancesOf(assessment, checklist);
  const at = list[column - 1];
  if (at === undefined && column > list.length + 1) return refused("earlier-first");
  const made = newInstance(catalogue, withoutInstance(assessment, checklist, at), checklist.id, answer);
  const [first, ...rest] = made;
  if (first?.type !== "instance") return refused("not-an-answer");
  if (at === undefined) return kept(first, ...rest);
  const { item } = question;
  const renamed = { ...at, label: first.instance.label };
  return kept(
    { type: "instances", checklist: checklist.id, list: list.map((one) => (one === at ? renamed : one)) },
    ...(item === null ? [] : [answerEvent(checklist, at.id, item.id, answer)]),
  );
}

/** So that something may keep its own name. */
function withoutInstance(assessment: Assessment, { id }: Checklist, instance: Instance | undefined): Assessment {
  const told = assessment.instances[id];
  if (told === undefined || instance === undefined) return assessment;
  const list = told.list.filter((one) => one.id !== instance.id);
  return { ...assessment, instances: { ...assessment.instances, [id]: { ...told, list } } };
}

/** Which room, pair or aid a column is about. One that has no name yet is called after its checklist, until it gets one. */
function instanceIn(
  { assessment }: State,
  checklist: Checklist,
  column: number,
): { readonly id: InstanceId; readonly events: readonly JournalEvent[] } | null {
  const { id, title, repeats } = checklist;
  const { list } = instancesOf(assessment, checklist);
  const at = list[column - 1];
  if (at !== undefined) return { id: at.id, events: [] };
  if (column > list.length + 1) return null;
  const one = assessment.setting.depth === "quick" && looksAtOne(checklist) ? (repeats?.one ?? null) : null;
  if (one !== null) return { id: toInstanceId(one, []), events: [{ type: "more", checklist: id, more: "yes" }] };
  const labels = list.map(({ label }) => label);
  const label = instanceLabel(`${title} ${column}`, labels);
  const instance: Instance = { id: toInstanceId(label, takenIds(assessment, id)), label, fell: null };
  return { id: instance.id, events: [{ type: "instance", checklist: id, instance }] };
}
