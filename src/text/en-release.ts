import type { Reader } from "../model/words.ts";
import { count, listed } from "./en-words.ts";

const READER: Readonly<Record<Reader, string>> = {
  resident: "the resident",
  family: "the family",
  therapist: "the therapist",
  physician: "the physician",
  contractor: "the contractor",
};

const readers = (some: readonly Reader[]): string => listed(some.map((reader) => READER[reader]));

/** What `handrail release` says. */
export const enRelease = {
  columns: ["what", "for", "question"] as readonly string[],
  nobody: "nobody but the therapist",
  readers,
  nothing: "There is no photo and no comment in this assessment.",
  reminder: {
    photo: "Look at the picture first. No other people, no mail, no medicine labels, nothing that tells of an illness.",
    note: "Read the comment once more. Nothing of other people, medicines or illness that this reader need not know.",
  },
  shownNote: (text: string) => `The comment: ${text}`,
  notAsked: (reader: Reader) => `Whether ${READER[reader]} may see things was not asked. Ask first.`,
  release: (things: number, some: readonly Reader[]) => `Release ${count(things, "thing")} to ${readers(some)}?`,
  done: (what: string, some: readonly Reader[]) =>
    `${what}: for ${some.length === 0 ? "nobody but the therapist" : readers(some)}`,
  unchanged: "Nothing was changed.",
  nobodyToAsk: "nothing was released, for nobody can be asked here",
  nobodyToAskHint: "look at what it shows, then say --yes",
  badThing: (text: string) => `"${text}" is neither a photo nor a comment`,
  badThingHint: "for example photo:3, or note:bathroom@upstairs/tub-grab-bar",
  noSuch: (text: string) => `this assessment has no ${text}`,
  there: (names: readonly string[]) =>
    names.length === 0 ? "it has no photo and no comment" : `it has ${some(names)}`,
  missingFor: "for whom?",
  missingForHint: "say --for contractor, --for family, …",
  ownAnyway: "the therapist sees everything",
  noConsent: (reader: Reader) => `the person has not agreed that ${READER[reader]} may see things`,
  noPhotos: "the person has not agreed to photos",
  consentHint: "ask; what is agreed to is kept with: handrail resume",
};

function some(names: readonly string[]): string {
  const rest = names.length - 10;
  return listed(rest > 0 ? [...names.slice(0, 10), `${rest} more`] : names);
}
