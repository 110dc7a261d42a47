import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAssessment } from "../../src/checklist/parse-assessment.ts";
import type { Visit } from "../../src/evaluate/compare.ts";
import { followUp } from "../../src/evaluate/follow-up.ts";
import { type Interview, record, startInterview } from "../../src/interview/interview.ts";
import { toReply } from "../../src/interview/question.ts";
import type { Answer } from "../../src/model/answer.ts";
import { type Assessment, emptyAssessment } from "../../src/model/assessment.ts";
import type { Catalogue } from "../../src/model/checklist.ts";
import { applyEvent } from "../../src/model/fold.ts";
import type { ItemId, OptionId, QuestionKey } from "../../src/model/ids.ts";
import { shipped } from "./catalogue.ts";
import { root } from "./handrail.ts";

/** The home of the worked example, on the day of its visit. */
export function demoVisit(): Visit {
  const catalogue = shipped();
  const text = readFileSync(join(root, "assets", "demo-answers.yaml"), "utf8");
  const parsed = parseAssessment("demo-answers.yaml", text, catalogue, "2026-12-31");
  if (!parsed.ok) throw new Error("the demo's answers are not sound");
  return { catalogue, assessment: parsed.assessment };
}

/** The checklists after an edition in which an item got another id. */
export function renamed(catalogue: Catalogue, from: string, to: string): Catalogue {
  const made = JSON.parse(JSON.stringify(catalogue).replaceAll(`"${from}"`, `"${to}"`)) as Catalogue;
  return {
    ...made,
    checklists: made.checklists.map((checklist) => ({
      ...checklist,
      items: checklist.items.map((item) =>
        (item.id as string) === to ? { ...item, renamedFrom: [from as ItemId] } : item,
      ),
    })),
  };
}

/** What was seen at a second visit: an option by its id, `same` as the first time; what is not named is not looked at. */
export type Seen = Readonly<Record<string, string>>;

/** A second visit that follows the first one, with these checklists; answered as the interview asks. */
export function visitAgain(before: Visit, today: Catalogue, date: string, seen: Seen | "all the same"): Visit {
  const events = followUp({ today, before: before.catalogue, visit: before.assessment, id: "mb-12.1", tool: "test" });
  const fresh = emptyAssessment(date, before.assessment.setting, before.assessment.person);
  let interview = startInterview(today, events.reduce(applyEvent, fresh));
  // Answers show further questions: as often as there are new ones.
  for (let last: Assessment | null = null; last !== interview.assessment; ) {
    last = interview.assessment;
    interview = seeAll(interview, seen);
  }
  return { catalogue: today, assessment: interview.assessment };
}

function seeAll(interview: Interview, seen: Seen | "all the same"): Interview {
  return interview.questions.reduce((now, { key, given }) => {
    const answer = given === null ? answerTo(now.assessment, key, seen) : null;
    return answer === null ? now : record(now, key, toReply(answer)).interview;
  }, interview);
}

function answerTo({ earlier }: Assessment, key: string, seen: Seen | "all the same"): Answer | null {
  const before = earlier?.answers[key as QuestionKey]?.answer ?? null;
  if (seen === "all the same") return key.startsWith("own/#") ? option("still-there") : before;
  const word = seen[key];
  if (word === undefined) return null;
  if (word === "same") return before;
  return /^\d+$/.test(word) ? { type: "number", value: Number(word), unit: "count" } : option(word);
}

const option = (word: string): Answer => ({ type: "choice", option: word as OptionId });

/** The visits of the worked example: after the first one an item got another name, and then two more visits followed. */
export interface Followed {
  readonly first: Visit;
  readonly second: Visit;
  readonly third: Visit;
  /** the checklists of the second and third visit */
  readonly today: Catalogue;
}

/**
 * At the second visit the upstairs bathroom alone is looked at again: a bar is fixed, the mat is as it was, and the floor is wet now.
 * At the third the mat is gone, and the person washes at the sink, so that nothing is stepped into any more.
 */
export function demoFollowed(): Followed {
  const first = demoVisit();
  const today = renamed(first.catalogue, "bath-mat", "mat-outside-tub");
  const second = visitAgain(first, today, "2027-02-20", {
    "falls-since": "1",
    "bathroom@upstairs/bathing-place": "same",
    "bathroom@upstairs/tub-grab-bar": "fixed",
    "bathroom@upstairs/mat-outside-tub": "same",
    "bathroom@upstairs/wet-floor": "yes",
    "own/#0": "fixed",
  });
  const third = visitAgain(second, today, "2027-05-20", {
    "falls-since": "0",
    "bathroom@upstairs/bathing-place": "sink",
    "bathroom@upstairs/mat-outside-tub": "none",
  });
  return { first, second, third, today };
}
