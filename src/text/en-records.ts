import { count } from "./en-words.ts";

/** What the commands say that keep records: list, show record, purge, export, import, lock. */
export const enRecords = {
  none: "No assessments here yet. Begin one with: handrail assess",
  noneSuch: "None of the assessments here is such a one. handrail list shows them all.",
  columns: ["id", "whose", "date", "answers", ""] as readonly string[],
  states: {
    open: "open: handrail resume",
    finished: "finished",
    signed: "signed",
  },
  badDay: (text: string) => `"${text}" is not a day, a month or a year`,
  badDayHint: "write it as 2026-01-31, 2026-01 or 2026",
  show: {
    whose: "Whose",
    date: "Date of the visit",
    by: "Answered by",
    sets: "Looked at",
    began: "Begun",
    last: "Last change",
    answers: "Answers",
    photos: "Photos",
    photosOf: (here: number, named: number) =>
      here === named ? String(here) : `${here} of ${named} have their picture`,
    state: "State",
    visits: "All visits",
    size: "On disk",
    made: "Made by",
    torn: "Its last line was cut off in the middle. That one answer is asked again at: handrail resume",
    bytes: (bytes: number) =>
      bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`,
  },
  purge: {
    what: (id: string, whose: string | null, date: string | null, answers: number, photos: number) =>
      `${[id, whose, date].filter((part) => part !== null).join(", ")}: ${count(answers, "answer")}, ${count(photos, "photo")}.`,
    warning:
      "Removed is removed: it cannot be brought back. How long a record must be kept is for your clinic to say. Exports, reports and backups elsewhere stay as they are.",
    ask: (records: number) => (records === 1 ? "Remove this record?" : `Remove these ${records} records?`),
    kept: "Nothing was removed.",
    done: (id: string) => `${id} is removed.`,
    nobodyToAsk: "nothing was removed, for nobody can be asked here",
    nobodyToAskHint: "say --yes to remove it all the same",
  },
};
