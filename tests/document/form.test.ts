import { expect, test } from "vitest";
import { toForm } from "../../src/document/form/to-form.ts";
import { paperQuestions } from "../../src/interview/paper-questions.ts";
import type { Catalogue } from "../../src/model/checklist.ts";
import type { FormQuestion } from "../../src/model/document.ts";
import { renderTerminal } from "../../src/render/terminal.ts";
import { catalogueOf, shipped } from "../support/catalogue.ts";
import { HOME, QUICK, sampleForm } from "../support/sample-forms.ts";

const FILES = {
  "bath.yaml": `
id: bath
version: 1.0.0
title: Bath
items:
  - id: place
    type: choice
    text: Where does the person wash?
    options: { tub: In the tub, shower: In the shower, sink: At the sink }
  - { id: rim, type: number, unit: in, range: { in: [1, 40] }, when: { place: tub }, text: How high is the rim? }
  - { id: step, type: yes-no, when: { place: [tub, shower] }, text: Is there a step? }
  - { id: alone, type: yes-no, private: true, text: Is the person alone? }
  - { id: mat, type: multi-choice, text: Which mats are there?, options: { none: { label: None, exclusive: true }, cork: Cork, wet: Cloth } }
  - { id: dry, type: yes-no, when: { any: [{ place: shower }, { mat: wet }] }, text: Does it dry? }
  - { id: last, type: text, text: What else? }
`,
  "sets.yaml": "sets: [{ id: wash, title: Washing, depth: standard, checklists: [bath] }]",
};

const bath = (): Catalogue => catalogueOf(FILES);
const questionsOf = (catalogue: Catalogue): readonly FormQuestion[] =>
  toForm(
    catalogue,
    { by: "caregiver", sets: ["wash"], depth: "standard" },
    { compact: false, date: "2026-11-21", emergency: "911" },
  ).blocks.filter((block) => block.type === "question");
const asked = (number: string): FormQuestion => {
  const found = questionsOf(bath()).find((one) => one.number === number);
  if (found === undefined) throw new Error(`no question ${number}`);
  return found;
};
const goTo = (number: string): readonly (string | null)[] => asked(number).options.map((one) => one.goTo);

test("counts every question in the order of the walk, also those that an answer would hide, and no private one", () => {
  const texts = questionsOf(bath()).map(({ number, text }) => `${number} ${text}`.trim());

  expect(texts.slice(2)).toEqual([
    "2 Where does the person wash?",
    "3 How high is the rim?",
    "4 Is there a step?",
    "5 Which mats are there?",
    "6 Does it dry?",
    "7 What else?",
  ]);
});

test("who washes in the shower is sent past the rim, who washes at the sink past the step too", () => {
  expect(goTo("2")).toEqual([null, "go to 4", "go to 5", null, null]);
});

test("where a go-to leads past a question for every answer that hides it, it says no more", () => {
  expect(asked("3").notes).toEqual([]);
  expect(asked("4").notes).toEqual([]);
});

test("where no go-to can, the question says by number and letter when it is to be answered", () => {
  expect(asked("6").notes).toEqual(["Only if 2 is b or 5 is c."]);
});

test("a rule is true of the interview: what a go-to leads past is never asked of who ticks that", () => {
  const catalogue = shipped();
  const numbers = paperQuestions(catalogue, QUICK).map(({ number }) => number);
  const questions = sampleForm(QUICK).blocks.filter((block) => block.type === "question");

  for (const { number, options } of questions) {
    for (const { goTo: to } of options) {
      const target = /^go to (\d+)$/.exec(to ?? "")?.[1];
      if (target !== undefined)
        expect(numbers.filter((one) => one > Number(number) && one < Number(target)).length).toBeGreaterThan(0);
    }
  }
});

test("a second room has a second box, and its field says so", () => {
  const bathroom = sampleForm({ by: "caregiver", sets: ["bathroom"], depth: "standard" });
  const questions = bathroom.blocks.filter((block) => block.type === "question");

  expect(questions.find(({ fields }) => fields[0] === "bathroom@1/toilet-rise")?.fields).toEqual([
    "bathroom@1/toilet-rise",
    "bathroom@2/toilet-rise",
  ]);
  expect(questions.find(({ fields }) => fields[0] === "bathroom/foot-soak")?.fields).toEqual(["bathroom/foot-soak"]);
});

test("the quick form says beside each question what to do today, and asks what cannot wait first", () => {
  const text = renderTerminal(sampleForm(QUICK), { columns: 80, colour: false });

  expect(text.indexOf("Is any of this true, now")).toBeLessThan(text.indexOf("How many falls"));
  expect(text).toContain("Call 911 now. Say what is wrong and when it began.");
  expect(text).toMatch(/b c e: TODAY Use the side that has a rail/);
});

test("advice that takes a hold away names what takes its place", () => {
  const text = renderTerminal(sampleForm(QUICK), { columns: 200, colour: false });

  expect(text).toMatch(/TODAY Tie a note to the loose bar.*Use instead:/);
});

test("a compact form names what is wrong, in clinical words, and has one box for what is fine", () => {
  const [question] = sampleForm({ by: "therapist", sets: ["floors"], depth: "standard" }, true).blocks.filter(
    (block) => block.type === "question" && block.options.some(({ label }) => label === "fine"),
  );

  expect(question?.type === "question" && question.aside).toEqual([]);
});

test("no form of the whole home holds a private question, or a word on scores", () => {
  const text = renderTerminal(sampleForm(HOME, true), { columns: 200, colour: false });
  const privates = shipped().checklists.flatMap(({ items }) => items.filter((item) => item.private));

  expect(privates.length).toBeGreaterThan(0);
  for (const { text: asks, clinical } of privates) {
    expect(text).not.toContain(asks);
    if (clinical !== null) expect(text).not.toContain(`${clinical} `);
  }
  expect(text).not.toMatch(/\bscore\b/i);
});

test("a small form, to the letter", async () => {
  const form = toForm(
    bath(),
    { by: "caregiver", sets: ["wash"], depth: "standard" },
    { compact: false, date: "2026-11-21", emergency: "911" },
  );

  await expect(renderTerminal(form, { columns: 72, colour: false })).toMatchFileSnapshot("golden/small-form.txt");
});

test("the quick form, to the letter", async () => {
  await expect(renderTerminal(sampleForm(QUICK), { columns: 80, colour: false })).toMatchFileSnapshot(
    "golden/quick-form.txt",
  );
});
