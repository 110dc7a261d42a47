import type { Recorded } from "../model/answer.ts";
import type { Instances } from "../model/assessment.ts";
import type { Catalogue, Checklist, Item } from "../model/checklist.ts";
import type { ChecklistId, QuestionKey } from "../model/ids.ts";
import type { At, Report } from "./problems.ts";

/** The answers of one visit while they are gathered, area by area. */
export interface Sheet {
  readonly catalogue: Catalogue;
  readonly report: Report;
  readonly answers: Record<QuestionKey, Recorded>;
  readonly notes: Record<string, string>;
  readonly photos: Record<string, readonly string[]>;
  readonly instances: Record<ChecklistId, Instances>;
  /** what the person should know, though nothing is wrong */
  readonly notices: string[];
  /** a case of a checklist: it names other checklists' items, and its instances need no name */
  readonly ofCase: boolean;
}

export function emptySheet(catalogue: Catalogue, report: Report, ofCase: boolean): Sheet {
  return { catalogue, report, ofCase, answers: {}, notes: {}, photos: {}, instances: {}, notices: [] };
}

/** What a file says to one item. An item may be commented on without an answer. */
export interface Given {
  readonly recorded: Recorded | null;
  readonly note: string | null;
  readonly photos: readonly string[];
}

/** The same with its item. */
export interface Entry extends Given {
  readonly checklist: Checklist;
  readonly item: Item;
  readonly at: At;
}
