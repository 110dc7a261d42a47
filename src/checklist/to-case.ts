import { type Assessment, emptyAssessment } from "../model/assessment.ts";
import type { Case, Catalogue, Checklist } from "../model/checklist.ts";
import type { FactorId } from "../model/ids.ts";
import { parseInstances, parseItems, parseOnce } from "./parse-sheet.ts";
import { type At, below, type Report, toPlace, unknownWord } from "./problems.ts";
import type { CaseFile } from "./schema.ts";
import { emptySheet } from "./sheet.ts";
import { toExpectation } from "./to-expectation.ts";
import { nth } from "./to-hazard.ts";
import { isYes, toList } from "./words.ts";

/** Cases are always visited on the same day, so that they always come out the same. */
const DAY = "2026-01-01";

interface Around {
  readonly checklist: Checklist;
  readonly catalogue: Catalogue;
  readonly report: Report;
}

export function toCase(file: CaseFile, at: At, around: Around): Case {
  const { catalogue, report } = around;
  const factors = catalogue.factors.map(({ id }) => id as string);
  for (const [n, word] of toList(file.factors).entries()) {
    const place = nth(below(at, "factors"), file.factors, n);
    if (!factors.includes(word))
      report(place, unknownWord({ code: "unknown-factor", word, what: "a factor", known: factors }));
  }
  return {
    title: file.title,
    todo: isYes(file.todo),
    assessment: toVisit(file, at, around),
    factors: toList(file.factors) as readonly FactorId[],
    expect: toExpectation(file.expect ?? {}, below(at, "expect"), around),
    never: toExpectation(file.never ?? {}, below(at, "never"), around),
    at: toPlace(at),
  };
}

/** The answers of one instance stand alone; those of several are a list, and what is asked once then stands beside it. */
function toVisit(file: CaseFile, at: At, { checklist, catalogue, report }: Around): Assessment {
  const sheet = emptySheet(catalogue, report, true);
  const { answers, instances, person } = file;
  const place = below(at, "answers");
  if (person !== undefined) {
    const about = catalogue.checklists.find(({ id }) => id === "person");
    if (about !== undefined) parseItems(about, person, below(at, "person"), sheet);
    else report(below(at, "person"), { code: "unknown-checklist", message: 'there is no checklist "person" here' });
  }
  if (checklist.repeats === null) {
    if (instances !== undefined)
      report(below(at, "instances"), {
        code: "wrong-type",
        message: `there is only one "${checklist.id}"`,
        hint: "write answers: { … }",
      });
    parseItems(checklist, answers ?? {}, place, sheet);
  } else if (instances !== undefined) {
    const list = below(at, "instances");
    parseInstances(
      checklist,
      instances.map((value, n) => ({ value, at: below(list, n) })),
      list,
      sheet,
    );
    parseOnce(checklist, answers ?? {}, place, sheet);
  } else if (answers !== undefined) parseInstances(checklist, [{ value: answers, at: place }], place, sheet);
  const visit = emptyAssessment(DAY, { by: "therapist", sets: [checklist.id], depth: "full" });
  return { ...visit, answers: sheet.answers, instances: sheet.instances };
}
