/** Said while a filled form is copied from paper. */
export const enCopy = {
  start: (count: number, from: number, to: number) =>
    `Type the numbers and letters from the paper, several on a line: 12a 13n 14x\nThe form has ${count} questions, ${from} to ${to}.\n` +
    "A number: 7 2 or 24 118 F.  Several ticks: 22bd.  A second room: 40/2 a.\n" +
    "A text takes the rest of its line. u not seen, x does not apply, r would rather not say, - takes an answer out.\n" +
    "A number alone shows its question. ? what is still open. done at the end, q to stop for now.",
  ask: "> ",
  said: (where: string, question: string, answer: string) => `  ${where}  ${question}: ${answer}`,
  cleared: (where: string, question: string) => `  ${where}  ${question}: no answer any more`,
  asked: (where: string, question: string, letters: readonly string[], answer: string | null) =>
    [
      `  ${where}  ${question}`,
      ...letters.map((one) => `      ${one}`),
      ...(answer === null ? [] : [`      now: ${answer}`]),
    ].join("\n"),
  letter: (letter: string, label: string) => `${letter}  ${label}`,
  open: (numbers: string) => (numbers === "" ? "Every number has an answer." : `No answer yet: ${numbers}`),
  wrong: {
    number: (typed: string) => `"${typed}" does not begin with a number of the form`,
    noSuch: (number: string, last: number) => `${number}: the form has no such number; it goes from 1 to ${last}`,
    noColumn: (where: string) => `${where}: this question is asked once only; leave out what stands after the /`,
    letters: (where: string, typed: string, letters: string) => `${where}: "${typed}" is not one of ${letters}`,
    one: (where: string, typed: string) => `${where}: "${typed}" are several, and only one can be ticked here`,
    alone: (where: string, letter: string) => `${where}: ${letter} cannot be ticked together with others`,
    nothing: (where: string) => `${where}: no answer stands here`,
    answer: (where: string, why: string) => `${where}: ${why}`,
    rest: (rest: string) => `not read: ${rest}`,
    unsaved: (why: string) => `not saved: ${why}`,
  },
  /** what is wrong, without the keys that would mend it on a screen */
  withoutKeys: (message: string) => message.replace(/ Change it, then press Enter\.$/, ""),
  problem: {
    "earlier-first": "type the first one's answers before the second one's",
    "none-there": "which one it is must be said first",
    "some-there": "there are answers about one already",
    "not-an-answer": "this is not an answer here",
  },
  alert: (urgency: string, text: string) => `\n  ${urgency}\n  ${text}\n`,
  notAll: (count: number, id: string) =>
    `${count === 1 ? "one answer was" : `${count} answers were`} not understood; all others are saved as ${id}`,
  notAllHint: (id: string) => `answer them with: handrail resume ${id}`,
  saved: (id: string) =>
    `Saved as ${id}. The plan: handrail report ${id}    What is open or cannot wait: handrail resume ${id}`,
  left: (id: string) => `Saved as ${id}. Go on with: handrail resume ${id}`,
  nothing: "Nothing was copied, so nothing was kept.",
};
