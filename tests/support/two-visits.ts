import { compare } from "../../src/evaluate/compare.ts";
import type { Assessment, EarlierOwn, Instance, Instances, OwnFinding } from "../../src/model/assessment.ts";
import type { Catalogue } from "../../src/model/checklist.ts";
import type { Comparison } from "../../src/model/comparison.ts";
import type { InstanceId } from "../../src/model/ids.ts";

/** An earlier and a later visit of one home, told against each other; `then` are the checklists of the earlier one. */
export function told(today: Catalogue, before: Assessment, after: Assessment, then: Catalogue = today): Comparison {
  return compare(
    { catalogue: then, assessment: before },
    { catalogue: today, assessment: after },
    { today, tool: "t" },
  );
}

/** What became of each finding, by its key. */
export function states({ findings }: Comparison): Readonly<Record<string, string>> {
  return Object.fromEntries(findings.map(({ key, state }) => [key, state]));
}

/** Rooms of a checklist, and what was said of a fall in each: `rooms({ up: "fall" })`. */
export function rooms(fell: Readonly<Record<string, Instance["fell"]>>, more: Instances["more"] = "no"): Instances {
  const list = Object.entries(fell).map(([name, told]) => ({ id: name as InstanceId, label: name, fell: told }));
  return { list, more };
}

export function ownFinding(finding: string | null, more: Partial<OwnFinding> = {}): OwnFinding {
  return { area: "cellar", finding, hazard: finding === null ? null : "major", advice: null, why: null, ...more };
}

/** What a later visit knows of an earlier one, where it was made on that day. */
export function followed(date: string, own: readonly EarlierOwn[] = []): Pick<Assessment, "earlier"> {
  return { earlier: { id: "a-1", date, falls: 2, answers: {}, first: [], next: [], own, lost: [] } };
}
