import { join } from "node:path";
import { expect, test } from "vitest";
import { goTo, type Interview, startInterview } from "../../src/interview/interview.ts";
import type { Question } from "../../src/interview/question.ts";
import { emptyAssessment } from "../../src/model/assessment.ts";
import type { Catalogue } from "../../src/model/checklist.ts";
import type { AreaId, InstanceId } from "../../src/model/ids.ts";
import { AUDIENCES, type Audience } from "../../src/model/words.ts";
import { alertHow } from "../../src/prompt/alert-sheet.ts";
import { rowsOf } from "../../src/prompt/choice-rows.ts";
import type { Key } from "../../src/prompt/key.ts";
import { press } from "../../src/prompt/keys.ts";
import { howWords, questionWords } from "../../src/prompt/question-words.ts";
import { paint } from "../../src/prompt/screen.ts";
import { arrive, begin, type PromptState, toView } from "../../src/prompt/state.ts";
import { readAssetJson } from "../../src/store/read-asset.ts";
import { enPrompt } from "../../src/text/en-prompt.ts";
import { root } from "../support/handrail.ts";

/** As the build compiled it. */
const shipped = readAssetJson<Catalogue>(join(root, "dist"), "catalogue.json");

/** As if everything applied: every shipped question is asked at once. */
function everything(by: Audience): Interview {
  const catalogue: Catalogue = {
    ...shipped,
    checklists: shipped.checklists.map((one) => ({
      ...one,
      for: null,
      when: null,
      items: one.items.map((item) => ({ ...item, when: null, for: null, private: false })),
    })),
  };
  const setting = { by, sets: catalogue.checklists.map(({ id }) => id), depth: "full" } as const;
  const here = { id: "here" as InstanceId, label: "Upstairs", fell: null };
  const instances = Object.fromEntries(catalogue.checklists.map(({ id }) => [id, { list: [here], more: null }]));
  return startInterview(catalogue, { ...emptyAssessment("2026-11-21", setting), instances });
}

const key = (name: string, text = ""): Key => ({ name, text, ctrl: false });

const words = (text: string): string => text.replace(/\s+/g, " ").trim();

/** What can be read: the screen, and what the down key brings. */
function read(state: PromptState, size: { columns: number; rows: number }): readonly string[] {
  const { above, below } = paint(state, { ...size, colour: false });
  const screen = words([...above, ...below].join("\n"));
  if (!screen.includes("more below (down key)")) return [screen];
  return [screen, ...read(press(state, key("down")).state, size)];
}

function unread(
  state: PromptState,
  question: Question,
  by: Audience,
  size: { columns: number; rows: number },
): readonly string[] {
  const seen = read(state, size);
  const help = read(press(state, key("", "h")).state, size);
  const needs = (text: string | null, where: readonly string[]): readonly string[] =>
    text === null || where.some((screen) => screen.includes(words(text))) ? [] : [words(text)];
  // What is scrolled need not stand on one screen as a whole, but sentence by sentence.
  const scrolled = (text: string | null, where: readonly string[]): readonly string[] =>
    (text ?? "").split(/(?<=\.) /).flatMap((sentence) => needs(sentence, where));
  return [
    ...needs(questionWords(question, enPrompt, by), seen),
    ...rowsOf(question, by, enPrompt).flatMap(({ label }) => needs(label, seen)),
    ...scrolled(howWords(question, enPrompt, by), [...seen, ...help]),
    ...scrolled(question.why, help),
    ...scrolled(alertHow(question, enPrompt), [...seen, ...help]),
  ];
}

test.each(AUDIENCES.flatMap((by) => [[by, 80, 24] as const, [by, 40, 20] as const]))(
  "whatever a %s is asked, every word of it can be read at %i × %i",
  (by, columns, rows) => {
    const interview = everything(by);
    const state = begin(interview, enPrompt);

    const lost = interview.questions.flatMap((question) =>
      unread(arrive(state, goTo(interview, question.key)), question, by, { columns, rows }).map(
        (text) => `${question.key}: ${text}`,
      ),
    );

    expect(interview.questions.length).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  },
);

/** Every shipped alert, as the question that it becomes. */
function alertQuestions({ questions }: Interview, by: Audience): readonly Question[] {
  const like = questions.find(({ type }) => type === "consent-visit" || type === "goals");
  if (like === undefined) throw new Error("nothing is asked");
  const choices = ["called", "will-call", "will-not"].map((id) => ({ id, label: null, exclusive: false }));
  return shipped.checklists.flatMap((checklist) =>
    checklist.alerts.map((alert): Question => {
      const text = by === "therapist" ? (alert.clinical ?? alert.text) : alert.text;
      const key = `${checklist.id}/${alert.id}`;
      const area = checklist.id as string as AreaId;
      return {
        ...like,
        key: `!${key}`,
        type: "alert",
        areaTitle: checklist.title,
        text,
        input: { type: "choice", choices },
        alert: { ...alert, key, text, area, because: [], done: null },
      };
    }),
  );
}

test.each(AUDIENCES.flatMap((by) => [[by, 80, 24] as const, [by, 40, 20] as const]))(
  "every alert that a %s may see can be read whole at %i × %i, and answered",
  (by, columns, rows) => {
    const interview = everything(by);
    const state = begin(interview, enPrompt);

    const lost = alertQuestions(interview, by).flatMap((question) => {
      const at = { ...state, view: toView(question) };
      const writing = press(press(at, key("", "1")).state, key("", "x")).state;
      const [screen = ""] = read(writing, { columns, rows });
      return [
        ...unread(at, question, by, { columns, rows }),
        ...(screen.includes("Whom did you call") && screen.includes("> x") ? [] : [screen]),
      ].map((text) => `${question.key}: ${text}`);
    });

    expect(lost).toEqual([]);
  },
);

test("what a low screen leaves out of its foot stands in the help", () => {
  const { keys, help } = enPrompt;
  const told = [...help.list, ...help.therapist].flatMap(([letters]) => letters.split(/\s+/));
  const atTheFoot = [...keys.plain, ...keys.absences, ...keys.therapist, ...keys.therapistOwn];

  expect(
    atTheFoot.map((piece) => piece.split(" ")[0]?.toLowerCase()).filter((key) => !told.includes(key ?? "")),
  ).toEqual([]);
});
