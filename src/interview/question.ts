import type { Answer, Recorded } from "../model/answer.ts";
import type { AlertDone } from "../model/assessment.ts";
import type { Clock, Field, TimedTest } from "../model/checklist.ts";
import type { EvaluatedAlert } from "../model/evaluation.ts";
import type { AreaId } from "../model/ids.ts";
import type { Unit } from "../model/quantity.ts";
import type { Basis } from "../model/words.ts";

export interface Choice {
  readonly id: string;
  /** null where the program's own words are used (text/) */
  readonly label: string | null;
  readonly exclusive: boolean;
}

/** What may be entered. */
export type Input =
  | { readonly type: "choice"; readonly choices: readonly Choice[] }
  | { readonly type: "choices"; readonly choices: readonly Choice[] }
  | {
      readonly type: "number";
      readonly unit: Unit;
      readonly range: Readonly<Partial<Record<Unit, readonly [number, number]>>>;
    }
  | { readonly type: "text" }
  | { readonly type: "date" }
  | { readonly type: "note" }
  | { readonly type: "clock"; readonly clock: Clock }
  | { readonly type: "readings"; readonly fields: readonly Field[] };

/**
 * `item` is a checklist's own. The others are the program's: the goals, the last fall, consent, "is there (another) one?", its name,
 * whether a fall happened there, and an alert that speaks at the question.
 */
export type QuestionType =
  | "item"
  | "goals"
  | "last-fall"
  | "consent-visit"
  | "consent-photos"
  | "consent-share"
  | "more"
  | "name"
  | "fell"
  /** at a second visit: falls since the first, what could not be taken over, whether an own finding is still there, and that the rest follows */
  | "falls-since"
  | "lost"
  | "own-now"
  | "rest"
  | "alert";

/** One thing to ask, as the screen needs it; derived from the answers each time, never stored. */
export interface Question {
  /** unique among the questions: an item's key, or `goals`, `bathroom/#more`, `bathroom@upstairs/#fell`, an alert's `!bathroom@upstairs/scald` */
  readonly key: string;
  readonly type: QuestionType;
  readonly area: AreaId | null;
  /** `Bathroom: Upstairs`; null for the program's own questions that belong to no area */
  readonly areaTitle: string | null;
  readonly section: string | null;
  /** null where the program's own words are used (text/, by type) */
  readonly text: string | null;
  readonly how: string | null;
  readonly why: string | null;
  readonly input: Input;
  /** word for word to the person, at a timed test */
  readonly say: string | null;
  /** the timed test that it is a part of, with its set-up and reasons to stop */
  readonly test: TimedTest | null;
  readonly optional: boolean;
  readonly private: boolean;
  /** what was answered before; null is open. The program's own questions answer in the same shape */
  readonly given: Recorded | null;
  readonly skipped: boolean;
  readonly alert: EvaluatedAlert | null;
}

/** What the keys came to. An alert is answered with what was done about it. */
export type Reply =
  | { readonly type: "answer"; readonly answer: Answer; readonly basis: Basis | null; readonly group: boolean }
  | { readonly type: "alert"; readonly done: AlertDone };

/** An answer as it comes from a key: how it is known may be added. */
export function toReply(answer: Answer, basis: Basis | null = null): Reply {
  return { type: "answer", answer, basis, group: false };
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}
