import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import {
  answer,
  back,
  current,
  forward,
  goTo,
  type Interview,
  openQuestions,
  progress,
  skip,
  startInterview,
} from "../../src/interview/interview.ts";
import { type Reply, toReply } from "../../src/interview/question.ts";
import { type Assessment, emptyAssessment } from "../../src/model/assessment.ts";
import type { Catalogue } from "../../src/model/checklist.ts";
import { applyEvent } from "../../src/model/fold.ts";
import { alert, catalogue, checklist, choice, id, is, item, option, toAnswer } from "../support/build.ts";

const bath = checklist(
  "bathroom",
  [
    item("where", {
      options: [option("upstairs", { name: "Upstairs" }), option("downstairs", { name: "Downstairs" })],
    }),
    choice("bathroom", "bathing-place", { tub: null, sink: null }),
    choice(
      "bathroom",
      "tub-grab-bar",
      { fixed: null, none: "major" },
      { when: is("bathroom", "bathing-place", "tub") },
    ),
    choice("bathroom", "floor", { dry: null, wet: "minor" }),
  ],
  {
    title: "Bathroom",
    repeats: {
      ask: "Is there a bathroom?",
      again: "Is there another?",
      namedBy: id("where"),
      one: null,
      always: false,
      speakingNames: false,
    },
    alerts: [alert("no-bar", is("bathroom", "tub-grab-bar", "none"))],
  },
);
const known = catalogue([bath]);

const start = (sets: readonly string[] = ["bathroom"], of: Catalogue = known): Interview =>
  startInterview(of, emptyAssessment("2026-11-21", { by: "caregiver", sets, depth: "full" }));
const say = (interview: Interview, option_: string): Interview =>
  answer(interview, toReply(toAnswer(option_))).interview;
const sayAll = (interview: Interview, ...options: readonly string[]): Interview => options.reduce(say, interview);
const text = (words: string): Reply => toReply({ type: "text", text: words });
const asked = ({ questions }: Interview) => questions.map(({ key }) => key);

test("begins with what matters to the person", () => {
  expect(start().cursor).toBe("goals");
  const next = answer(start(), text("wash on my own"));
  expect(next.events).toEqual([{ type: "goals", goals: ["wash on my own"] }]);
  expect(next.interview.assessment.goals).toEqual(["wash on my own"]);
});

test("goals that were several stay several when one is changed, and one more is one more", () => {
  const before = ["bathe alone", "see Ann; and her garden"];
  const retyped = (words: string) => {
    const at = goTo(startInterview(known, { ...start().assessment, goals: before }), "goals");
    return answer(at, text(words)).interview.assessment.goals;
  };
  expect(retyped("bathe alone; see Ann; and her garden")).toEqual(before);
  expect(retyped("bathe without help; see Ann; and her garden")).toEqual(["bathe without help", before[1]]);
  expect(retyped("bathe alone; see Ann; and her garden; cook")).toEqual([...before, "cook"]);
  expect(retyped("cook\nread;")).toEqual(["cook", "read;"]);
});

test("asks about the tub's grab bar only where there is a tub", () => {
  const home = sayAll(
    goTo(start(), "bathroom/#more-0"),
    "yes",
    "upstairs",
    "no",
    "tub",
    "fixed",
    "dry",
    "yes",
    "downstairs",
    "no",
    "sink",
    "dry",
    "no",
  );
  expect(asked(home)).toContain("bathroom@upstairs/tub-grab-bar");
  expect(asked(home)).not.toContain("bathroom@downstairs/tub-grab-bar");
  expect(openQuestions(home).map(({ key }) => key)).toEqual(["goals"]);
});

test("two bathrooms upstairs have two names and two ids", () => {
  const home = sayAll(goTo(start(), "bathroom/#more-0"), "yes", "upstairs", "no", "sink", "dry", "yes", "upstairs");
  expect(home.assessment.instances[bath.id]?.list.map(({ id: of, label }) => [of, label])).toEqual([
    ["upstairs", "Upstairs"],
    ["upstairs-2", "Upstairs 2"],
  ]);
});

test("a name that is taken gets the first number that is not", () => {
  const rooms = checklist("room", [choice("room", "floor", { dry: null, wet: "minor" })], {
    repeats: {
      ask: "Is there a room?",
      again: "Another?",
      namedBy: null,
      one: null,
      always: false,
      speakingNames: false,
    },
  });
  const name = (interview: Interview, words: string): Interview =>
    sayAll(answer(say(interview, "yes"), text(words)).interview, "no", "dry");
  const home = ["Room 2", "Room", "Room"].reduce(name, goTo(start(["room"], catalogue([rooms])), "room/#more-0"));
  expect(home.assessment.instances[rooms.id]?.list.map(({ label }) => label)).toEqual(["Room 2", "Room", "Room 3"]);
});

test("an answer that is hidden is kept, and comes back when it is shown again", () => {
  const tub = sayAll(goTo(start(), "bathroom/#more-0"), "yes", "upstairs", "no", "tub", "fixed");
  const sink = say(goTo(tub, "bathroom@upstairs/bathing-place"), "sink");
  expect(asked(sink)).not.toContain("bathroom@upstairs/tub-grab-bar");
  const again = say(goTo(sink, "bathroom@upstairs/bathing-place"), "tub");
  expect(again.questions.find(({ key }) => key === "bathroom@upstairs/tub-grab-bar")?.given?.answer).toEqual(
    toAnswer("fixed"),
  );
});

test("an alert speaks right after the answer that raised it, and what is done about it is kept", () => {
  const raised = sayAll(goTo(start(), "bathroom/#more-0"), "yes", "upstairs", "no", "tub", "none");
  expect(current(raised)).toMatchObject({ type: "alert", text: "no-bar cannot wait." });
  const done = answer(raised, { type: "alert", done: { did: "called", whom: "the clinic", at: null, why: null } });
  expect(done.events).toEqual([
    {
      type: "alert",
      key: "bathroom@upstairs/no-bar",
      done: { did: "called", whom: "the clinic", at: null, why: null },
    },
  ]);
  expect(current(done.interview)?.key).toBe("bathroom@upstairs/floor");
});

test("a question put off is not asked again at once, and waits in the review", () => {
  const later = skip(goTo(start(), "bathroom/#more-0")).interview;
  expect(openQuestions(later).map(({ key }) => key)).toContain("bathroom/#more-0");
  expect(startInterview(known, later.assessment).cursor).toBe("goals");
});

test("resuming goes to the first open question", () => {
  const home = sayAll(answer(start(), text("garden")).interview, "yes", "upstairs", "no", "tub");
  const again = startInterview(known, home.assessment);
  expect(again.cursor).toBe("bathroom@upstairs/tub-grab-bar");
  expect(progress(again)).toEqual({ done: 4, total: 7 });
});

test("what may be entered is worked out once, not at each key", () => {
  const before = goTo(start(), "bathroom/#more-0");
  const inputs = (interview: Interview) =>
    interview.questions.filter(({ type }) => type === "item").map((one) => one.input);
  const upstairs = sayAll(before, "yes", "upstairs", "no", "sink");
  const [first] = inputs(upstairs);
  expect(inputs(say(upstairs, "dry"))[0]).toBe(first);
});

test("private questions come last", () => {
  const list = checklist("person", [
    choice("person", "memory", { yes: null, no: null }, { private: true }),
    choice("person", "falls", { yes: null, no: null }),
  ]);
  expect(asked(start(["person"], catalogue([list])))).toEqual(["goals", "person/falls", "person/memory"]);
});

const moves = fc.array(
  fc.record({ move: fc.constantFrom("answer", "answer", "answer", "back", "skip", "forward"), pick: fc.nat(5) }),
  { maxLength: 40 },
);

/** Somebody who presses keys: answers what is on the screen in some way, or moves about. */
function press(
  interview: Interview,
  { move, pick }: { readonly move: string; readonly pick: number },
): { readonly interview: Interview; readonly events: readonly never[] | ReturnType<typeof answer>["events"] } {
  const question = current(interview);
  if (question === null || move === "back") return { interview: back(interview), events: [] };
  if (move === "forward") return { interview: forward(interview), events: [] };
  if (move === "skip") return skip(interview);
  if (question.type === "alert")
    return answer(interview, { type: "alert", done: { did: "will-call", whom: null, at: null, why: null } });
  const { input } = question;
  if (input.type === "choice")
    return answer(interview, toReply(toAnswer(input.choices[pick % input.choices.length]?.id ?? "")));
  return answer(interview, text("words"));
}

test("the journal, folded, is the assessment on the screen: whatever was pressed", () => {
  fc.assert(
    fc.property(moves, (all) => {
      let interview = start();
      let folded: Assessment = interview.assessment;
      for (const one of all) {
        const { interview: next, events } = press(interview, one);
        folded = events.reduce(applyEvent, folded);
        interview = next;
        expect(interview.assessment).toEqual(folded);
        expect(interview.cursor === null || asked(interview).includes(interview.cursor)).toBe(true);
      }
      expect(startInterview(known, folded).questions).toEqual(interview.questions);
    }),
  );
});

test("back undoes forward", () => {
  fc.assert(
    fc.property(moves, (all) => {
      const interview = all.reduce<Interview>((now, one) => press(now, one).interview, start());
      if (interview.cursor === null) return;
      expect(back(forward(interview)).cursor).toBe(interview.cursor);
    }),
  );
});

/** Answers what is asked in the order of these numbers, whatever is asked by then, until nothing is left. */
function answerIn(order: readonly number[], option: (key: string, count: number) => number): Interview {
  let interview = goTo(start(), "bathroom/#more-0");
  for (let step = 0; step < 60; step++) {
    const open = openQuestions(interview);
    const question = open[(order[step % order.length] ?? 0) % Math.max(open.length, 1)];
    if (question === undefined) return interview;
    interview = goTo(interview, question.key);
    const { input } = question;
    if (question.type === "alert") {
      const done = { did: "called", whom: null, at: null, why: null } as const;
      interview = answer(interview, { type: "alert", done }).interview;
    } else if (input.type === "choice") {
      const pick = input.choices[option(question.key, input.choices.length)]?.id ?? "";
      interview = answer(interview, toReply(toAnswer(pick))).interview;
    } else interview = answer(interview, text("garden")).interview;
  }
  return interview;
}

test("any order of answering gives the same evaluation", () => {
  const orders = fc.array(fc.nat(20), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(orders, orders, fc.nat(1000), (one, other, seed) => {
      // What is answered hangs on the question alone, and there are two bathrooms: the first and one more.
      const option = (key: string, count: number): number => {
        if (key.includes("#more-")) return key.endsWith("-2") ? 1 : 0;
        if (key.includes("#name-")) return Number(key.at(-1)) % 2;
        return [...key].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), seed) % count;
      };
      const [first, second] = [answerIn(one, option), answerIn(other, option)];
      expect(openQuestions(first)).toEqual([]);
      expect(evaluate(known, second.assessment, { tool: "t" })).toEqual(
        evaluate(known, first.assessment, { tool: "t" }),
      );
    }),
  );
});
