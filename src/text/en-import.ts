/** Said while a filled form, or what was kept in a file, is read back. */
export const enImport = {
  doubtful: (count: number) =>
    count === 1 ? "One answer is doubtful, and was left out:" : `${count} answers are doubtful, and were left out:`,
  at: (where: string, question: string, why: string) => `  ${where}  ${question}: ${why}`,
  field: (name: string) => `  a field that today's checklists do not know: ${name}`,
  date: (typed: string, today: string) => `  date: "${typed}" is not a day that has been; ${today} was taken`,
  noDate: (today: string) => `The form has no date; ${today} was taken.`,
  unknownOption: (value: string) => `"${value}" is not one of its answers`,
  both: "an answer, and that there is none",
  alone: (label: string) => `"${label}" together with others`,
  count: (count: number) => (count === 1 ? "1 answer was read." : `${count} answers were read.`),
  next: (id: string) =>
    `Saved as ${id}. What is open or cannot wait: handrail resume ${id}    The plan: handrail report ${id}`,
};
