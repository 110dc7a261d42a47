/** By itself, for `--help` needs these words and nothing else of a list. */
export const RECORD_STATES = ["open", "finished", "signed", "locked", "damaged"] as const;
export type RecordState = (typeof RECORD_STATES)[number];

/** What a list may be sorted by; `last` is the last change. */
export const RECORD_SORTS = ["last", "date", "id", "whose", "answers"] as const;
export type RecordSort = (typeof RECORD_SORTS)[number];
