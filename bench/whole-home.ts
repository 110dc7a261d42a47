import { progress } from "../src/interview/interview.ts";
import type { PromptState, View } from "../src/prompt/state.ts";
import type { Bench } from "./bench.ts";
import { type Figure, figure, spreadOf } from "./figure.ts";
import type { Home } from "./support/home.ts";
import { pressStroke } from "./support/sitting.ts";
import { DOWN, UP } from "./support/strokes.ts";
import { firstScreen } from "./support/visit.ts";
import { byList, oneByOne, type Walker } from "./support/walk.ts";
import { markdown } from "./table.ts";

/** Keys a second of somebody who looks at the room, not at the keyboard. */
const PACE = 2;
const MOST_MINUTES = 15;
/** An ordinary home: one answer in ten is a hazard, two bathrooms. */
const ordinary: Home = { hazards: 0.1, rooms: (checklist) => (checklist === "bathroom" ? 2 : 1) };
/** A large and troubled one. */
const troubled: Home = { hazards: 0.3, rooms: () => 2 };
/** What a key was pressed for. */
const KINDS = ["list", "arrows", "answers", "ticks", "numbers", "text", "alerts"] as const;
type Kind = (typeof KINDS)[number];

type Counts = Readonly<Record<Kind, number>>;
const NONE: Counts = { list: 0, arrows: 0, answers: 0, ticks: 0, numbers: 0, text: 0, alerts: 0 };

interface Walked {
  readonly state: PromptState;
  /** by area, in the order of the walk */
  readonly areas: ReadonlyMap<string, Counts>;
  readonly alerts: number;
}

/** How many keys a therapist's visit of the whole home takes, and how many minutes of keyboard that is. */
export const wholeHome: Bench = {
  name: "whole-home",
  run: ({ catalogue }) => {
    const lists = walk(firstScreen(catalogue, "home"), byList(ordinary));
    const single = walk(firstScreen(catalogue, "home"), oneByOne(ordinary));
    const large = walk(firstScreen(catalogue, "home"), byList(troubled));
    return {
      figures: [
        figure(`whole home by area lists: ${questionsOf(lists)} questions`, [keysOf(lists)], { unit: "keys" }),
        minutesFigure("whole home by area lists", lists),
        figure("whole home one question after another", [keysOf(single)], {
          unit: "keys",
          ratio: { times: keysOf(single) / keysOf(lists), of: "by area lists" },
        }),
        minutesFigure(`two of every room, three answers in ten a hazard: ${questionsOf(large)} questions`, large),
      ],
      notes: [noteOf(lists), tableOf(lists)],
    };
  },
};

function minutesFigure(what: string, walked: Walked): Figure {
  const minutes = keysOf(walked) / PACE / 60;
  const { done, total } = progress(walked.state.interview);
  const met = minutes <= MOST_MINUTES && done === total;
  return figure(`${what}, at ${PACE} keys a second`, [minutes], {
    unit: "minutes",
    target: { says: `≤ ${MOST_MINUTES} minutes`, met },
  });
}

const questionsOf = ({ state }: Walked): number => progress(state.interview).total;

function walk(first: PromptState, walker: Walker): Walked {
  const areas = new Map<string, Counts>();
  let state = first;
  let alerts = 0;
  for (let strokes = walker(state); strokes !== null; strokes = walker(state)) {
    const { view } = state;
    const counts = areas.get(areaOf(view)) ?? NONE;
    if (view.type === "question" && view.question.type === "alert") alerts++;
    const arrows = strokes.filter((stroke) => stroke === UP || stroke === DOWN).length;
    const kind = kindOf(view, strokes[0] ?? "");
    areas.set(areaOf(view), {
      ...counts,
      arrows: counts.arrows + arrows,
      [kind]: counts[kind] + strokes.length - arrows,
    });
    for (const stroke of strokes) state = pressStroke(state, stroke).state;
  }
  return { state, areas, alerts };
}

function areaOf(view: View): string {
  if (view.type === "list") return view.area.replace(/@.*$/, "");
  return view.type === "question" ? (view.question.area?.replace(/@.*$/, "") ?? "at the door") : "at the door";
}

function kindOf(view: View, stroke: string): Kind {
  if (view.type === "list" || stroke === "a") return "list";
  if (view.type !== "question") return "answers";
  if (view.question.type === "alert") return "alerts";
  switch (view.question.input.type) {
    case "choices":
      return "ticks";
    case "number":
      return "numbers";
    case "text":
      return "text";
    default:
      return "answers";
  }
}

const sum = (counts: Counts): number => KINDS.reduce((all, kind) => all + counts[kind], 0);
const keysOf = ({ areas }: Walked): number => [...areas.values()].reduce((all, counts) => all + sum(counts), 0);

function noteOf({ areas, alerts }: Walked): string {
  return `**whole-home**: a therapist's visit of the set \`home\` at standard depth (${areas.size} areas) with two bathrooms and one of every other room; one answer in ten is a hazard, and ${alerts} alerts are answered in a few words each (the last row is of another home). The list of an area is opened, what is wrong is said line by line, one key fills the rest, and what is asked by itself follows. Counted are keys, not the time to look: ${PACE} keys a second is the pace of the promise.`;
}

function tableOf({ areas }: Walked): string {
  const rows = [...areas].map(([area, counts]) => [
    area,
    ...KINDS.map((kind) => count(counts[kind])),
    String(sum(counts)),
  ]);
  const all = KINDS.map((kind) => count([...areas.values()].reduce((total, counts) => total + counts[kind], 0)));
  const keys = [...areas.values()].map(sum);
  return markdown([
    ["area", ...KINDS, "keys"],
    ["---", ...KINDS.map(() => "--:"), "--:"],
    ...rows,
    ["**all**", ...all, `**${keys.reduce((a, b) => a + b, 0)}** (median ${spreadOf(keys).median})`],
  ]);
}

const count = (keys: number): string => (keys === 0 ? "" : String(keys));
