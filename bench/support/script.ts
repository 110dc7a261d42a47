import { progress } from "../../src/interview/interview.ts";
import type { PromptState } from "../../src/prompt/state.ts";
import { type Pressed, pressStroke } from "./sitting.ts";
import { DOWN, type Stroke, typed } from "./strokes.ts";
import type { Walker } from "./walk.ts";

/** What a key is for: figures are kept apart by it. */
export type Purpose = "answer" | "list" | "review" | "areas" | "other";

/** The keys of a part of a visit, and what each is for. */
export interface ScriptKey {
  readonly stroke: Stroke;
  readonly purpose: Purpose;
}

/** Looks about between two answers: help, the area as a list, the review, the areas. */
const LOOK_ABOUT: readonly Stroke[] = [
  ...typed("??a"),
  ...Array<Stroke>(8).fill(DOWN),
  ...typed(" u"),
  ...Array<Stroke>(4).fill(DOWN),
  ...typed(" gbr"),
  ...Array<Stroke>(8).fill(DOWN),
  ...typed("b/"),
  ...Array<Stroke>(6).fill(DOWN),
  "b",
];

/** Before the last question: behind it stands what the program works out of the answers. */
const LEFT = 5;

/** Goes on from this screen: so many answers, and a look about after every eighth. */
export function scriptFrom(state: PromptState, walker: Walker, answers: number): readonly ScriptKey[] {
  const script: ScriptKey[] = [];
  let now = state;
  const go = (strokes: readonly Stroke[]): void => {
    for (const stroke of strokes) {
      const pressed = pressStroke(now, stroke);
      script.push({ stroke, purpose: purposeOf(now, pressed) });
      now = pressed.state;
    }
  };
  for (let given = 1; given <= answers; given++) {
    const { done, total } = progress(now.interview);
    const strokes = total - done > LEFT ? walker(now) : null;
    if (strokes === null) break;
    go(strokes);
    if (given % 8 === 0 && now.view.type === "question" && now.view.question.type === "item") go(LOOK_ABOUT);
  }
  return script;
}

function purposeOf({ view }: PromptState, { state, events }: Pressed): Purpose {
  const views = [view.type, state.view.type];
  if (views.includes("list")) return "list";
  if (views.includes("review")) return "review";
  if (views.includes("jump")) return "areas";
  return events.length > 0 ? "answer" : "other";
}
