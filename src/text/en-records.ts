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
    locked: "locked",
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
    locked: (id: string, date: string | null) => `${[id, date].filter((part) => part !== null).join(", ")}: locked.`,
    warning:
      "Removed is removed: it cannot be brought back. How long a record must be kept is for your clinic to say. Exports, reports and backups elsewhere stay as they are.",
    ask: (records: number) => (records === 1 ? "Remove this record?" : `Remove these ${records} records?`),
    kept: "Nothing was removed.",
    done: (id: string) => `${id} is removed.`,
    nobodyToAsk: "nothing was removed, for nobody can be asked here",
    nobodyToAskHint: "say --yes to remove it all the same",
  },
  lock: {
    locked: (id: string) => `${id} is locked.`,
    unlocked: (id: string) => `${id} is no longer locked: whoever can use this computer as you can read it.`,
    already: (id: string) => `${id} is locked already.`,
    open: (id: string) => `${id} is not locked.`,
    before:
      "What was on the disk before may still be found there by somebody who knows how. Against a stolen computer, lock the whole disk too (BitLocker, FileVault, LUKS).",
    on: "From now on new records are locked. Those that are here stay as they are: handrail lock ID locks one.",
    off: "From now on new records are not locked. Those that are locked stay so: handrail unlock ID opens one for good.",
    badValue: (value: string) => `"${value}" cannot be the setting "encrypt"`,
    badValueHint: "it is on or off",
  },
  export: {
    oneOnly: "an archive holds one record",
    oneOnlyHint: "name one; or say --lines, for the answers of many, one a line",
    linesOnly: (flag: string) => `${flag} goes with --lines`,
    linesOnlyHint: "an archive is the whole record; --lines writes the answers",
    needsFile: "what is locked needs a file to go to",
    needsFileHint: "for example: -o visit.zip.age",
    damaged: (id: string, why: string) => `${id} is left out: ${why}`,
    wrote: (file: string, records: number) => `Wrote ${file}: ${count(records, "record")}.`,
    noPrivate: "Private answers are left out. With --with-private they are in it.",
    withPrivate: "Private answers are in it: give it to nobody who must not read them.",
    open: "It is not locked: whoever has it can read it. With --encrypt it needs a passphrase.",
    deIdentified:
      "Names, rooms' names, dates, typed words and photos are left out. What was answered can still point to somebody who is known: look at it before you pass it on.",
  },
  import: {
    whatIsIt: (file: string) => `${file} is nothing that Handrail can take in`,
    whatIsItHint:
      "an archive (.zip) or a locked one (.zip.age) that handrail export wrote, a PDF of form --fillable or report --archive, or an answers file",
    notRead: (file: string) => `${file} was not taken in: its checklists cannot be worked with`,
    notReadHint: "nothing was changed; ask for it to be exported again with the newest Handrail",
    clash: (id: string) => `there is a record ${id} already`,
    clashHint: (id: string) => `nothing was changed; look at it: handrail show record ${id}`,
    same: (id: string) => `${id} is here already, the very same. Nothing was changed.`,
    done: (id: string, whose: string | null, answers: number, photos: number) =>
      `${[id, whose].filter((part) => part !== null).join(", ")} is taken in: ${count(answers, "answer")}, ${count(photos, "photo")}.`,
  },
};
