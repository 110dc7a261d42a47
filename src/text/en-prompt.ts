import type { AlertDone } from "../model/assessment.ts";
import type { Absence, Audience, Urgency } from "../model/words.ts";
import { enClock } from "./en-clock.ts";
import { advice, ownFinding, reason, reword, together } from "./en-together.ts";
import { date } from "./en-words.ts";

/** What the interview itself says. Therapists get short clinical words, caregivers and residents whole plain sentences. */

type By<T> = Readonly<Record<Audience, T>>;

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const OWN_WORDS = "In the person's own words. It stands first in every report.";

/** Questions that no checklist asks. */
const own = {
  goals: {
    text: {
      therapist: "What matters most to the person at home? What have they stopped doing?",
      caregiver: "What matters most to the person at home? What would they like to do, or keep doing?",
      self: "What matters most to you at home? What would you like to do, or keep doing?",
    },
    how: { therapist: OWN_WORDS, caregiver: OWN_WORDS, self: "In your own words. It stands first in your plan." },
  },
  lastFall: {
    text: {
      therapist: "Last fall or near fall: when, where, doing what, light, shoes, aid?",
      caregiver: "When and where was the last fall or near fall? What was the person doing?",
      self: "When and where did you last fall, or nearly fall? What were you doing?",
    },
    how: "In a sentence or two. What was on the feet, and was there light?",
  },
  consent: {
    "consent-visit": "Does the person agree to this visit, and to notes being kept?",
    "consent-photos": "Does the person agree to pictures of the home?",
    "consent-share": "Who may see the report?",
  },
  fallsSince: "How many falls and near falls were there since the last visit?",
  fallsSinceHow: "Count each time down to the floor or lower, and each time only just caught.",
  lost: "The questions have changed since the last visit. These answers could not be taken over:",
  rest: {
    therapist: "That was what was found, and what was still to check. The rest of the home follows.",
    caregiver: "You have looked at all that was found last time. The rest of the home comes next.",
    self: "You have looked at all that was found last time. The rest of the home comes next.",
  },
  restHow: "Enter goes on. R opens the review, where you can finish here.",
  ownNow: "This was added by hand at the last visit. Is it still there?",
  name: "What shall we call this one?",
  nameHow: "A short name that everybody at home would know. It stands in the plan.",
  fell: "Did a fall or a near fall happen here?",
  more: "Is there another one?",
};

/** Choices that have no label of a checklist's. */
const choices: Readonly<Record<string, string>> = {
  yes: "Yes",
  no: "No",
  physician: "The doctor",
  family: "The family",
  contractor: "Who does the work: only the work list",
  nobody: "Nobody",
  fall: "A fall",
  "near-fall": "A near fall: only just caught",
  "still-there": "It is still there",
  fixed: "It is mended, or gone",
};

const did: Readonly<Record<AlertDone["did"], By<string>>> = {
  called: { therapist: "called", caregiver: "I called", self: "I called" },
  "will-call": { therapist: "will call", caregiver: "I will call", self: "I will call" },
  "will-not": { therapist: "will not call", caregiver: "We will not call", self: "I will not call" },
};

const alert = {
  heading: {
    emergency: "PLEASE DO THIS NOW, BEFORE ANYTHING ELSE",
    today: "PLEASE DO THIS FIRST, TODAY",
    "this-week": "PLEASE DO THIS WITHIN THE WEEK",
  } satisfies Record<Urgency, string>,
  suspends: { tests: "No timed tests until this is looked at.", exercise: "No exercises until this is looked at." },
  saved: "Your answers are saved. You can go on later.",
  did,
  ask: {
    called: "Whom did you call, and when?",
    "will-call": "Whom will you call, and when?",
    "will-not": "Why not?",
  } satisfies Record<AlertDone["did"], string>,
  mayBeEmpty: "You may leave this empty. Enter goes on, Esc goes back.",
  mayBeEmptyPlain: "You may leave this empty.",
  short: "Something that cannot wait",
};

const absence: Readonly<Record<Absence, By<string>>> = {
  "not-applicable": {
    therapist: "does not apply",
    caregiver: "We have none, or it does not fit.",
    self: "I have none, or it does not fit.",
  },
  unknown: { therapist: "not seen", caregiver: "I could not check.", self: "I could not check." },
  declined: { therapist: "declined", caregiver: "The person would rather not say.", self: "I would rather not say." },
};

/** The line of keys at the bottom: each piece is kept whole where lines break. */
const keys = {
  answer: (last: number): string => (last > 1 ? `1-${last} answer` : "1 answer"),
  type: {
    choice: "Type a number.",
    choices: "Type numbers, then Enter.",
    alert: "Type a number.",
    line: "Type it, then Enter.",
    text: "Enter: start writing.",
    writing: "Enter: done.  Esc: stop writing.",
    note: "Enter: go on.",
  },
  therapist: [
    "b back",
    "s later",
    "x not in this home",
    "u not seen",
    "d declined",
    "f forward",
    "o basis",
    "c note",
    "p photo",
    "m measure",
    "* wanted first",
    "z undo",
    "a list",
    "w own",
    "t three steps",
    "j jump",
    "r review",
    "v cover",
    "h help, why",
    "q save, leave",
  ],
  therapistOwn: [
    "b back",
    "s later",
    "f forward",
    "c note",
    "z undo",
    "j jump",
    "r review",
    "v cover",
    "h help",
    "q save, leave",
  ],
  plain: [
    "B back",
    "S skip for now",
    "F forward",
    "C note",
    "P photo",
    "Z undo",
    "J go to a room",
    "R review",
    "V cover",
    "H help",
    "Q stop for now",
  ],
  absences: ["X we have none", "U could not check", "D would rather not say"],
};

const help = {
  title: "Help",
  how: "How to check",
  why: "Why we ask",
  keysTitle: "Keys (capitals or not)",
  list: [
    ["1 to 9", "choose; where several may be true, tick, then Enter"],
    ["y  n", "yes, no"],
    ["Enter", "confirm what you typed or ticked; start and end a text"],
    ["b  left", "back; the earlier answer is shown and can be changed"],
    ["f  right", "forward without answering"],
    ["s", "skip for now; it comes again in the review"],
    ["x", "does not apply here"],
    ["u", "could not check; it is listed as still to check"],
    ["d", "would rather not say"],
    ["c", "a comment on this question"],
    ["p", "a picture of it, or a number for one that you take later"],
    ["=", "the same as at the last visit, where that is shown"],
    ["z", "take the last change back"],
    ["j or /", "go to a room or topic; name it anew, add one, take one away"],
    ["up  down", "scroll a long list"],
    ["t", "three steps, chosen together"],
    ["r", "review: what is open, to make safer, commented; and go there"],
    ["v", "cover the screen"],
    ["? or h", "this help"],
    ["q", "save and leave. Ctrl-C does the same"],
  ] as readonly (readonly [string, string])[],
  /** keys that a therapist has besides */
  therapist: [
    ["o", "how it is known: observed, measured, reported, photo"],
    ["m", "a measure for whom builds it"],
    ["*", "the person wants this first"],
    ["a", "the whole area as a list"],
    ["w", "what is on no list: your own finding or advice"],
  ] as readonly (readonly [string, string])[],
  close: "Enter: back to the question.",
};

/** A line of text about a question or a place. */
const line = { keep: "Enter: keep it.", next: "Enter: next.", leave: "Esc: leave it as it was." };

const note = {
  title: "Comment",
  how: "It stands with the answer in the record. Never write a door code or where a key is kept.",
  is: (text: string): string => `note: ${text}`,
  kept: "The comment is saved.",
};

const measure = {
  title: "Measure for whom builds it",
  how: "What, how much, from where: rim 16 in, bar 34 in above the floor.",
  is: (text: string): string => `measure: ${text}`,
  kept: "The measure is saved.",
};

const photo = {
  title: "Picture",
  how: "Type where the picture is, or drop the file here. A copy is kept, without place, time and device. No faces, mail or medicine labels.",
  newest: (number: number, name: string): string => `${number}  ${name}`,
  reserve: "Enter alone: keep a number free for a picture that you take now and add later.",
  noConsent: "The person did not agree to pictures.",
  notHere: "Pictures cannot be kept here.",
  is: (numbers: string): string => `photo no. ${numbers}`,
  added: (number: string): string => `Saved as photo no. ${number}.`,
  reserved: (number: string): string =>
    `Photo no. ${number} is kept free. Write the number down, or take the picture now.`,
};

const rename = {
  title: "Another name",
  how: "A short name that everybody at home would know. The answers stay.",
};

const basis = {
  is: (word: string): string => `basis: ${word}`,
  observed: "observed",
  measured: "measured",
  reported: "reported",
  photo: "photo",
};

const wanted = {
  is: "The person wants this first.",
  on: "Marked: the person wants this first.",
  off: "No longer marked.",
};

/** At a second visit. */
const lastTime = {
  is: (day: string, words: string): string => `last time (${date(day)}): ${words}   = the same`,
  more: (count: number): string => `and ${count} more.`,
  none: "There is no answer of last time to this question.",
};

const undo = { done: "Taken back.", nothing: "There is nothing to take back since you started." };

const jump = {
  title: "Where to?",
  far: (done: number, total: number): string => `${done} of ${total}`,
  done: "done",
  keys: {
    therapist: [
      "Number or arrows, then Enter: go there.",
      "a list",
      "+ another one",
      "e rename",
      "- take away",
      "b back",
    ],
    caregiver: ["Number or arrows, then Enter: go there.", "+ another one", "E other name", "- take away", "B back"],
    self: ["Number or arrows, then Enter: go there.", "+ another one", "E other name", "- take away", "B back"],
  } satisfies By<readonly string[]>,
  keysRemoving: ["Y take it away", "any other key: keep it"],
  remove: (title: string): string => `Take away "${title}"? Its answers count no more. They stay in the record.`,
  removed: (title: string): string => `"${title}" is taken away. Z brings it back.`,
  notSeveral: "There can only be one of these.",
};

const list = {
  notHere: "There is no list for this question.",
  counts: (looked: number, wrong: number, open: number): string => `${looked} looked at, ${wrong} wrong, ${open} open`,
  open: ".",
  fine: "fine",
  wrong: "WRONG",
  filledMark: "(with g)",
  alone: "! is asked by itself: Enter.",
  filled: (count: number): string =>
    count === 0
      ? "No line is left to fill: ! lines are asked by themselves."
      : `${plural(count, "line was", "lines were")} filled: looked at, and fine. The report says so. z takes it back.`,
  keys: [
    "up/down move",
    "space fine",
    "digit what is wrong",
    "u not seen",
    "x not here",
    "c note",
    "g rest looked at and fine (never ! lines)",
    "Enter one by one",
    "z undo",
    "b back",
  ],
};

const review = {
  title: "Review",
  allAnswered: "Everything that was asked has an answer.",
  open: (count: number): string => `${plural(count, "question has", "questions have")} no answer yet.`,
  wrong: (count: number): string => `${plural(count, "thing", "things")} to make safer so far.`,
  why: {
    alert: "Cannot wait",
    open: "No answer yet",
    wrong: "To make safer",
    test: "Tests",
    note: "With a comment",
  },
  alerts: (count: number): string =>
    `${plural(count, "urgent matter waits", "urgent matters wait")} for what was done about it.`,
  private: "a private question",
  skipped: "put off",
  keysLast: ["Number or arrows, then Enter: go there.", "Enter: finish.", "T three steps", "B back", "Q finish"],
  keysMiddle: ["Number or arrows, then Enter: go there.", "Enter: back to the question.", "Q save, leave"],
};

/** Line by line, for screen readers: short, and the same words in the same place each time. */
const plain = {
  question: (at: number, total: number, area: string | null): string =>
    `Question ${at} of about ${total}${area === null ? "" : `. ${area}`}.`,
  choice: (number: number, label: string): string => `${number}. ${label}`,
  ask: {
    choice: "Type a number. ? lists the other keys.",
    choices: "Type all numbers that are true, with spaces between. ? lists the other keys.",
    line: "Type it. ? lists the other keys.",
    text: "Write your answer in one line. ? lists the other keys.",
    alert: "Type a number. ? lists the other keys.",
    note: "Press Enter to go on.",
  },
  keys: "Each is a letter alone and Enter: B back, F forward, S skip for now, X does not apply, U could not check, D would rather not say, R review, C comment, P picture, Z takes back, J goes to a room, Q save and leave.",
  jump: "Type a number to go there. + and a number adds another one, E gives another name, - takes it away. Enter alone goes back.",
  advice:
    "D and a number drops it or takes it back, M moves it to the next group, W gives it other words, U leaves it as it was. Enter alone goes back.",
  removing: "Y takes it away. Enter alone keeps it.",
  list: "Type a line and a choice: 3 2. 3 ok is fine, 3 u not seen, 3 x not here, 3 alone asks it by itself. G: the rest is looked at and fine. Enter alone goes back.",
  open: "open",
  line: "Write it in one line. Enter alone leaves it as it was.",
  linePhoto: "Type it in one line. A single - leaves it.",
  soFar: (text: string): string => `So far: ${text}`,
  earlier: (words: string): string => `Your answer so far: ${words}. Enter alone keeps it.`,
  answered: (words: string): string => `Saved: ${words}`,
  reviewLast: "Type a number to go there. Enter alone finishes. B goes back.",
  reviewMiddle: "Type a number to go there. Enter alone goes back to the question. Q saves and leaves.",
  tooLong: (most: number): string => `That is too long: at most ${most} characters. Nothing was changed.`,
  notUnderstood: (typed: string): string => `"${typed}" is not one of the choices. Nothing was changed.`,
};

/** Before an interview. */
const who = {
  ask: "Who are you? (You can change this later: handrail settings who)",
  order: ["caregiver", "self", "therapist"] as readonly Audience[],
  choices: {
    caregiver: "Family or a friend",
    self: "I live here, and it is about me",
    therapist: "A therapist or nurse on a home visit",
  } satisfies Readonly<Record<Audience, string>>,
  kept: "Kept. To change it: handrail settings who",
};

const menu = {
  ask: "What would you like to do?",
  start: "Start a home check",
  goOn: (whose: string): string => `Go on with ${whose}`,
  report: (whose: string): string => `See the plan: ${whose}`,
  pdf: (whose: string): string => `Write the plan to print, as a PDF: ${whose}`,
  print: (whose: string): string => `Write all there is to print, handouts too: ${whose}`,
  plan: (whose: string): string => `What is done by now: ${whose}`,
  phone: (whose: string): string => `Call about the plan, five minutes: ${whose}`,
  again: (whose: string): string => `Look at the home again: ${whose}`,
  form: "Write the quick check on paper, to fill in with a pen",
  settings: "Settings",
  howToSet: "To change one: handrail settings NAME VALUE. For example: handrail settings units metric",
  leave: "Leave",
  which: "Which one?",
  record: ({
    id,
    whose,
    date,
    answered,
  }: {
    readonly id: string;
    readonly whose: string | null;
    readonly date: string | null;
    readonly answered: number;
  }): string =>
    [whose ?? id, date ?? "", plural(answered, "answer", "answers")].filter((part) => part !== "").join(", "),
};

export const enPrompt = {
  who,
  menu,
  clock: enClock,
  line,
  note,
  measure,
  photo,
  rename,
  basis,
  wanted,
  lastTime,
  undo,
  jump,
  list,
  together,
  advice,
  reword,
  reason,
  ownFinding,
  own,
  choices,
  alert,
  absence,
  keys,
  help,
  review,
  plain,
  /** A caregiver reads these out before the first question. */
  welcome: {
    title: "Before you begin, say this to the person:",
    say: [
      "We want to look at the home together, so that you can go on living here as you like.",
      "You decide what we look at and what changes. Say stop at any time.",
      "What we write down stays on this computer. Nobody gets it unless you say so.",
    ],
    go: "Enter: begin.",
  },
  cover: {
    private: "The next questions are private. Turn the screen to you.",
    asked: "The screen is covered.",
    go: ["Press Enter to go on.", "B back", "S skip for now", "Q save, leave"],
  },
  header: {
    home: "Home check",
    therapist: (done: number, total: number, percent: number): string => `${done} of ${total}   ${percent} %   saved`,
    place: (at: number, total: number): string => `${at} of ${total}`,
    plain: (done: number, total: number): string => `${done} of about ${total} done`,
    minutes: (left: number): string => (left <= 1 ? "about a minute left" : `about ${left} minutes left`),
    saved: "every answer is saved",
  },
  last: {
    therapist: "last   ",
    plain: "Before this: ",
    change: { therapist: "b to change", plain: "(B to change it)" },
  },
  label: {
    therapist: "A code or short label for the person (not a full name), or just Enter:",
    caregiver: "What shall we call this check? For example: Dad's home. Or just press Enter:",
    self: "What shall we call this check? For example: My home. Or just press Enter:",
  } satisfies By<string>,
  howTitle: "How to check: ",
  more: "... (H shows it all)",
  cut: "...",
  above: (count: number): string => `^ ${count} more above (up key)`,
  below: (count: number): string => `v ${count} more below (down key)`,
  earlier: "your answer",
  unitHint: (unit: string, other: string | null): string =>
    [unit === "" ? "A number." : `In ${unit}.`, other === null ? "" : `Or type the unit too: 18 ${other}.`]
      .join(" ")
      .trim(),
  dateHint: "Year-month-day: 2026-11-21. Or month/day/year: 11/21/2026.",
  wrong: {
    choice: (last: number): string => `There are choices 1 to ${last}. Nothing was changed.`,
    twoDigits: (typed: string): string => `${typed} _ : another digit, or Enter for ${typed}.`,
    number: (typed: string): string => `"${typed}" is not a number that I can read. Change it, then press Enter.`,
    range: (typed: string, from: string, to: string): string =>
      `${typed} cannot be: it should be ${from} to ${to}. Change it, then press Enter.`,
    date: (typed: string): string => `"${typed}" is not a date that I can read. Change it, then press Enter.`,
    notHere: "That key is not for this question. S skips it for now.",
    noSuchLine: (last: number): string => (last === 0 ? "Nothing is open." : `The list goes from 1 to ${last}.`),
  },
  tooSmall: "Please make this window larger.",
  notTerminal: {
    message: "questions can only be asked in a terminal",
    hint: "give the answers with --answers FILE, or add --plain to read them line by line",
  },
};

export type PromptTexts = typeof enPrompt;
