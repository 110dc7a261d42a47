import { indexOf } from "../logic/catalogue-index.ts";
import { fineOption } from "../logic/fine-option.ts";
import { recorded } from "../model/answer.ts";
import type { JournalEvent } from "../model/event.ts";
import { type AreaId, type OptionId, parseKey, type QuestionKey } from "../model/ids.ts";
import { type Change, type Interview, note } from "./interview.ts";
import type { Question } from "./question.ts";
import { wrongKeys } from "./wrong-keys.ts";

/** A line of a whole area on one screen. */
export interface AreaRow {
  readonly question: Question;
  /** what "looked at, and fine" stands for; null is asked by itself: it can alert, be severe, or has no one fine answer */
  readonly fine: OptionId | null;
  readonly state: "open" | "fine" | "wrong" | "answered";
}

/** The questions of an area as a list. Private ones are not in it: they come last, alone. */
export function areaRows({ catalogue, assessment, questions }: Interview, area: AreaId): readonly AreaRow[] {
  const wrong = wrongKeys({ catalogue, assessment });
  const asked = questions.filter(
    (one) => one.area === area && (one.type === "item" || one.type === "fell") && !one.private,
  );
  return asked
    .filter(({ input }) => input.type !== "note")
    .map((question) => {
      const parts = question.type === "item" ? parseKey(question.key) : null;
      const checklist = parts === null ? null : indexOf(catalogue).checklist(parts.checklist);
      const item = parts === null ? null : indexOf(catalogue).item(parts.checklist, parts.item);
      if (checklist === null || item === null)
        return { question, fine: null, state: question.given === null ? "open" : "answered" };
      const fine = fineOption(catalogue, checklist, item);
      return { question, fine, state: stateOf(question, fine, wrong.has(question.key)) };
    });
}

function stateOf({ given, test, input }: Question, fine: OptionId | null, flagged: boolean): AreaRow["state"] {
  if (given === null) return "open";
  if (flagged) return "wrong";
  // What a body did is neither fine nor wrong here: published rules say what it means.
  if (test !== null || input.type === "clock" || input.type === "readings") return "answered";
  const { answer } = given;
  return answer.type === "absent" || (answer.type === "choice" && fine !== null && answer.option !== fine)
    ? "answered"
    : "fine";
}

/** "The rest of this list I looked at, and it was fine": every open line that one fine answer stands for. The answers say that they were filled so. */
export function fillRest(interview: Interview, area: AreaId): Change {
  const events = areaRows(interview, area).flatMap(({ question, fine, state }): readonly JournalEvent[] =>
    state !== "open" || fine === null
      ? []
      : [
          {
            type: "answer",
            key: question.key as QuestionKey,
            recorded: { ...recorded({ type: "choice", option: fine }), group: true },
          },
        ],
  );
  return note(interview, events);
}
