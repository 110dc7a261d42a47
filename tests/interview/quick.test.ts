import { expect, test } from "vitest";
import { answer, goTo, type Interview, startInterview } from "../../src/interview/interview.ts";
import { toReply } from "../../src/interview/question.ts";
import { emptyAssessment } from "../../src/model/assessment.ts";
import { catalogue, checklist, choice, toAnswer } from "../support/build.ts";

const room = (id: string, always: boolean) =>
  checklist(id, [choice(id, "floor", { dry: null, wet: "minor" }, { depth: "quick" })], {
    title: id,
    repeats: {
      ask: `Is there a ${id}?`,
      again: "Another?",
      namedBy: null,
      speakingNames: false,
      one: "The one used most",
      always,
    },
  });
const known = catalogue([room("bathroom", true), room("stairs", false)]);
const start = (depth: "quick" | "full"): Interview =>
  startInterview(known, emptyAssessment("2026-11-21", { by: "caregiver", sets: ["bathroom", "stairs"], depth }));
const keys = ({ questions }: Interview) => questions.map(({ key }) => key);

test("quick depth looks at one bathroom, the one used most, and asks neither whether there is one nor its name", () => {
  expect(keys(start("quick"))).toEqual(["goals", "bathroom@the-one-used-most/floor", "stairs/#more-0"]);
});

test("what not every home has is asked for, and then looked at once", () => {
  const home = answer(goTo(start("quick"), "stairs/#more-0"), toReply(toAnswer("yes"))).interview;
  expect(keys(home)).toEqual([
    "goals",
    "bathroom@the-one-used-most/floor",
    "stairs/#more-0",
    "stairs@the-one-used-most/floor",
  ]);
  const none = answer(goTo(start("quick"), "stairs/#more-0"), toReply(toAnswer("no"))).interview;
  expect(keys(none).filter((key) => key.startsWith("stairs@"))).toEqual([]);
});

test("any other depth asks for each one", () => {
  expect(keys(start("full"))).toEqual(["goals", "bathroom/#more-0", "stairs/#more-0"]);
});

test("what a quick look asks nothing about need not be there, nor be named", () => {
  const shoes = checklist(
    "shoes",
    [
      choice("shoes", "indoors", { shoes: null, bare: "major" }, { depth: "quick", once: true }),
      choice("shoes", "sole", { firm: null, smooth: "major" }, { depth: "standard" }),
    ],
    {
      title: "Shoes",
      repeats: {
        ask: "Is there a pair?",
        again: "Another?",
        namedBy: null,
        speakingNames: false,
        one: null,
        always: false,
      },
    },
  );
  const asks = (depth: "quick" | "full") =>
    keys(
      startInterview(catalogue([shoes]), emptyAssessment("2026-11-21", { by: "caregiver", sets: ["shoes"], depth })),
    );
  expect(asks("quick")).toEqual(["goals", "shoes/indoors"]);
  expect(asks("full")).toEqual(["goals", "shoes/indoors", "shoes/#more-0"]);
});

test("the name of the one that is looked at stands by itself", () => {
  const [, first] = start("quick").questions;
  expect(first?.areaTitle).toBe("The one used most");
});
