import { count } from "./en-words.ts";

/** What `handrail score` says. */
export const enScore = {
  noJson: "this is no line of JSON",
  noText: "this is no text (not UTF-8)",
  tooLong: (megabytes: number) => `it is over ${megabytes} MB long`,
  more: (problems: number) => `and ${count(problems, "more problem")}`,
  bad: (line: number, problems: readonly string[]) =>
    problems.length === 1 ? `line ${line}: ${problems[0]}` : `line ${line}:\n  ${problems.join("\n  ")}`,
  stopped: (line: number) => `line ${line} is no assessment that can be scored`,
  stoppedHint: "mend that line, or say --keep-going to leave such lines out",
  progress: (lines: number) => `${lines.toLocaleString("en-US")} scored`,
  left: (bad: number, all: number) => `${bad.toLocaleString("en-US")} of ${count(all, "line")} left out.`,
  nobody: "the assessments come from a file: handrail score < assessments.jsonl > evaluations.jsonl",
  badWorkers: (text: string) => `"${text}" is not a number of workers`,
  badWorkersHint: (most: number) => `from 1 to ${most}; more than this computer has processors makes nothing quicker`,
};
