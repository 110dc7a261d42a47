import { expect, test } from "vitest";
import { addAnother, remove, rename } from "../../src/interview/instances.ts";
import { answer, goTo, type Interview, record, startInterview } from "../../src/interview/interview.ts";
import { toReply } from "../../src/interview/question.ts";
import { emptyAssessment } from "../../src/model/assessment.ts";
import type { AreaId, ChecklistId } from "../../src/model/ids.ts";
import { toAnswer } from "../support/build.ts";
import { smallHome } from "../support/small-home.ts";

const BATH = "bathroom" as ChecklistId;
const UPSTAIRS = "bathroom@upstairs" as AreaId;

function homeWith(...labels: readonly string[]): Interview {
  const begun = startInterview(
    smallHome,
    emptyAssessment("2026-11-21", { by: "therapist", sets: ["bathroom"], depth: "full" }),
  );
  return labels.reduce(
    (interview, text) => answer(addAnother(interview, BATH).interview, toReply({ type: "text", text })).interview,
    begun,
  );
}

const labelsOf = ({ assessment }: Interview) => assessment.instances[BATH]?.list.map(({ id, label }) => [id, label]);

test("a bathroom found behind a door is added from anywhere, and is asked at once", () => {
  const home = homeWith("Upstairs");
  const naming = addAnother(goTo(home, "goals"), BATH).interview;
  expect(naming.cursor).toBe("bathroom/#name-1");
  const added = answer(naming, toReply({ type: "text", text: "Guest" })).interview;
  expect(added.cursor).toBe("bathroom@guest/#fell");
});

test("another name keeps the id, and with it every answer", () => {
  const home = record(homeWith("Upstairs"), `${UPSTAIRS}/tub-grab-bar`, toReply(toAnswer("option-1"))).interview;
  const renamed = rename(home, UPSTAIRS, "  Ann's bathroom ").interview;
  expect(labelsOf(renamed)).toEqual([["upstairs", "Ann's bathroom"]]);
  const question = renamed.questions.find(({ key }) => key === `${UPSTAIRS}/tub-grab-bar`);
  expect(question?.given?.answer).toEqual(toAnswer("option-1"));
  expect(question?.areaTitle).toBe("Bathroom: Ann's bathroom");
});

test("two rooms never get one name", () => {
  expect(labelsOf(rename(homeWith("Upstairs", "Guest"), UPSTAIRS, "Guest").interview)).toEqual([
    ["upstairs", "Guest 2"],
    ["guest", "Guest"],
  ]);
});

test("an empty name changes nothing", () => {
  expect(rename(homeWith("Upstairs"), UPSTAIRS, "  ").events).toEqual([]);
});

test("what is taken away is asked no more, its answers stay in the record, and its id is not given again", () => {
  const home = record(homeWith("Upstairs"), `${UPSTAIRS}/tub-grab-bar`, toReply(toAnswer("option-4"))).interview;
  const gone = remove(home, UPSTAIRS).interview;
  expect(gone.questions.some(({ area }) => area === UPSTAIRS)).toBe(false);
  expect(gone.assessment.answers).toHaveProperty([`${UPSTAIRS}/tub-grab-bar`]);
  const again = answer(addAnother(gone, BATH).interview, toReply({ type: "text", text: "Upstairs" })).interview;
  expect(labelsOf(again)).toEqual([["upstairs-2", "Upstairs"]]);
  expect(again.questions.find(({ key }) => key === "bathroom@upstairs-2/tub-grab-bar")?.given).toBeNull();
});

test("taking away the room on the screen leaves the interview at a question that is asked", () => {
  const home = goTo(homeWith("Upstairs"), `${UPSTAIRS}/tub-grab-bar`);
  const { interview } = remove(home, UPSTAIRS);
  expect(interview.questions.some(({ key }) => key === interview.cursor)).toBe(true);
});
