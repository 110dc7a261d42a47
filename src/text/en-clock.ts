/** What the interview says at timed tests: short, because one hand guards and the eyes are on the person. */

const seconds = (count: number): string => `${count} ${count === 1 ? "second" : "seconds"}`;

export const enClock = {
  unable: "could not do it",
  stopped: (after: string | null, why: string): string => `stopped${after === null ? "" : ` after ${after}`}: ${why}`,
  time: (tenths: string): string => `${tenths} s`,
  over: (max: number): string => `over ${seconds(max)}`,

  setup: "Set-up",
  guard: "Guard",
  say: "Say",
  stops: "Stop if",
  quoted: (words: string): string => `"${words}"`,

  /** what may be typed; the clock comes second */
  typed: {
    stopwatch: "In seconds: 12.4.",
    hold: (lasts: number): string => `How long it was held, in seconds: 0 to ${lasts}.`,
    tally: "How many times.",
    rest: "How long it was, by your own watch: 5:00, or 5 min.",
  },
  ready: {
    stopwatch: "The clock is ready. It counts from the word go.",
    hold: (lasts: string): string => `The clock is ready. It counts up to ${lasts}.`,
    tally: (lasts: string): string => `The clock is ready. It counts ${lasts} down; space counts each one.`,
    rest: (lasts: string): string => `The clock is ready. It counts ${lasts} down.`,
  },
  /** a rest that counts from another clock's start, which is not known in this sitting */
  sinceUnknown: "The clock that this one counts from was not started in this sitting: it counts the whole time.",
  practice: "Practice. It is not timed.",
  left: (time: string): string => `${time} left`,
  counted: (count: number): string => `${count} counted`,
  halfWay: "Time. Was the person more than half way up at the end?",
  halfWayHow: (count: number): string => `${count} so far. Yes adds one.`,
  resultOver: (max: number): string => `Over ${seconds(max)}: this is kept as "could not do it".`,
  unableAsk: "Could not do it. Why?",
  unableHow: "You may leave this empty.",
  stopping: "STOP",
  stoppingAfter: (time: string): string => `Stopped after ${time}.`,
  stoppingAsk: "Why was it stopped?",
  otherReason: "Another reason, in your own words",
  writing: "Why? In a few words.",

  range: (what: string, from: number, to: number): string =>
    `${what} cannot be: it should be ${from} to ${to}. Change it, then press Enter.`,
  tooLong: (max: number): string => `Longer than ${seconds(max)} is kept as "could not do it": Esc, then n.`,
  whole: "A count is a whole number. Change it, then press Enter.",
  runs: "The clock runs. Space ends it; ! breaks off.",
  counts: "The clock runs. Space counts one; ! breaks off.",
  keepFirst: "Enter keeps this result; w does it again; Esc leaves it.",
  nothingToStop: "Nothing that is timed comes after this, so there is nothing to break off.",

  readings: {
    hint: (order: string): string => `At once: ${order}. Or one after the other, each with Enter.`,
    leftOut: "left out",
    tooMany: (most: number): string => `That is more than ${most} numbers. Change it, then press Enter.`,
    order: (upper: string, lower: string): string =>
      `${upper} should be higher than ${lower}. Change it, then press Enter.`,
    nothing: "Type at least one number. N: could not do it.",
  },

  /** the foot of the screen: what can be done now */
  keys: {
    typing: ["Type it, then Enter.", "Enter alone or w: the clock", "n could not do it", "! break off"],
    ready: ["Space: start.", "t practice", "Esc: type it instead", "n could not do it", "! break off"],
    readyRest: ["Space: start.", "Esc: type it instead", "n could not do it", "! break off"],
    practice: ["Enter: the practice is done.", "! break off"],
    running: ["Space: stop.", "! or Esc: break off", "q leave, this trial is not kept"],
    counting: ["Space: one more.", "Backspace: one less", "! or Esc: break off", "q leave, this trial is not kept"],
    resting: ["Space: end it now.", "c note", "! or Esc: break off", "h help", "q leave"],
    "half-way": ["y add one", "n do not", "! break off"],
    result: ["Enter: keep it.", "w again", "Digits: type over it", "n could not do it", "Esc: leave it"],
    stopping: ["Type a number.", "Esc: it was not broken off"],
    writing: ["Enter: keep it.", "Esc: back."],
    fields: ["Type it, then Enter.", "Enter alone: leave this one out", "n could not do it", "! break off"],
  },

  help: {
    title: "This test",
    keysTitle: "Keys of the clock",
    list: [
      ["digits", "what your own watch says, or you counted; then Enter"],
      ["Enter  w", "begin with the clock here; at a result, Enter keeps it, w does it again"],
      ["space", "start, stop; where it counts, one more"],
      ["Backspace", "where it counts, one less"],
      ["t", "practice, not timed"],
      ["n", "could not do it; why may be added"],
      ["!  Esc", "break off, at any moment: why, and after how long"],
    ] as readonly (readonly [string, string])[],
    readings: [
      ["digits", "all numbers at once, or one after the other with Enter"],
      ["Enter", "alone: leave one of them out"],
      ["n", "could not do it; why may be added"],
      ["!", "break off: why, and after how long"],
    ] as readonly (readonly [string, string])[],
  },

  /** line by line */
  plain: {
    typing: "Type it. Enter alone or W: the clock. N: could not do it. ! breaks off. ? lists the other keys.",
    typingGiven: "Type it anew. W: the clock. N: could not do it. ! breaks off. ? lists the other keys.",
    ready: "Enter starts the clock. T: practice, not timed. Or type the result. N: could not do it. ! breaks off.",
    practice: "Enter: the practice is done.",
    running: "The clock runs. Enter stops it. ! breaks off.",
    counting: "The clock runs. Enter counts one. - takes one back. ! breaks off.",
    "half-way": "Y or N.",
    result: "Enter keeps it. W does it again. Or type another. N: could not do it.",
    stopping: "Type a number, or why in your own words. - goes back: it was not broken off.",
    unable: "Write why in one line. Enter alone: no reason. - goes back.",
    fields: (next: string): string => `Now: ${next}. Enter alone leaves it out. N: could not do it. ! breaks off.`,
  },
};
