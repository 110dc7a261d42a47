import { list, photo, record, text, type ViewOf } from "../shape.ts";

const job = record({
  /** over the first job of a licensed trade */
  group: text,
  number: text,
  title: text,
  lines: list(record({ label: text, says: text })),
  wall: text,
  given: list(text),
  measure: list(text),
  photos: list(photo),
});

/** What whoever builds it may see: what, where, how. Nothing about the person, no finding, no reason, and of what somebody typed only words of the building trade. */
export const contractorShape = record({
  date: text,
  ask: text,
  jobs: list(job),
  later: list(record({ number: text, title: text })),
  unworded: list(record({ number: text, place: text })),
  nothing: text,
  parts: text,
});

export type ContractorView = ViewOf<typeof contractorShape>;
