import { readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { foldJournal } from "../../src/cli/load-assessment.ts";
import { paperQuestions } from "../../src/interview/paper-questions.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import { type PaperLine, readPaper } from "../../src/prompt/read-paper.ts";
import { readJournal } from "../../src/store/journal.ts";
import { enPrompt } from "../../src/text/en-prompt.ts";
import { shipped } from "../support/catalogue.ts";
import { executable, handrail } from "../support/handrail.ts";
import { QUICK } from "../support/sample-forms.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { openTerminal } from "../support/terminal.ts";

const BATHROOM = { by: "caregiver", sets: ["bathroom"], depth: "standard" } as const;

const read = (line: string, setting = QUICK as typeof QUICK | typeof BATHROOM): PaperLine =>
  readPaper(line, {
    questions: paperQuestions(shipped(), setting),
    columns: setting.depth === "quick" ? 1 : 9,
    texts: enPrompt,
    units: "us",
  });

/** `2/1 chest-breath` */
const inShort = ({ entries }: PaperLine): readonly string[] =>
  entries.map(({ question, column, answer }) => {
    const at = `${question.number}/${column}`;
    if (answer === null) return `${at} -`;
    switch (answer.type) {
      case "choice":
        return `${at} ${answer.option}`;
      case "choices":
        return `${at} ${answer.options.join("+")}`;
      case "number":
        return `${at} ${answer.value} ${answer.unit}`;
      case "absent":
        return `${at} ${answer.reason}`;
      default:
        return `${at} ${answer.type === "text" ? answer.text : answer.type}`;
    }
  });

test.each([
  ["3n 10y 12n", ["3/1 no", "10/1 yes", "12/1 no"]],
  ["3n10y", ["3/1 no", "10/1 yes"]],
  ["2 b d 3 yes", ["2/1 chest-breath+hard-to-wake", "3/1 yes"]],
  ["2bd; 3n", ["2/1 chest-breath+hard-to-wake", "3/1 no"]],
  ["7 2 8bc", ["7/1 2 count", "8/1 hurt+could-not-rise"]],
  ["25 118 F 26d", ["25/1 118 degF", "26/1 pulls"]],
  ["25 48 °C; 26d", ["25/1 48 degC", "26/1 pulls"]],
  ["25 118", ["25/1 118 degF"]],
  ["10u 11x 12r", ["10/1 unknown", "11/1 not-applicable", "12/1 declined"]],
  ["25u 26d", ["25/1 unknown", "26/1 pulls"]],
  ["10-", ["10/1 -"]],
  ["10 - 11y", ["10/1 -", "11/1 yes"]],
  ["1 the garden; 3 roses", ["1/1 the garden; 3 roses"]],
])("%s is read as %j", (line, entries) => {
  expect(read(line).problems).toEqual([]);
  expect(inShort(read(line))).toEqual(entries);
});

test.each([
  ["99a", "99: the form has no such number; it goes from 1 to 36"],
  ["3z 10y", '3: "z" is not one of y n'],
  ["3yn", '3: "yn" are several, and only one can be ticked here'],
  ["2ab", "2: a cannot be ticked together with others"],
  ["7 many 10y", '7: "many" is not a number that I can read.'],
  ["25 400 F", "25: 400 °F cannot be: it should be 50 °F to 212 °F."],
  ["3/2 y", "3/2: this question is asked once only; leave out what stands after the /"],
  ["yes", '"yes" does not begin with a number of the form'],
])("%s is told by its number: %s", (line, problem) => {
  expect(read(line).problems[0]).toContain(problem);
});

test("one mistake takes nothing else with it", () => {
  expect(inShort(read("3z 10y 99a 12n"))).toEqual(["10/1 yes", "12/1 no"]);
});

test("a second bathroom is told by a stroke and its number", () => {
  const number = paperQuestions(shipped(), BATHROOM).find(({ item }) => item?.id === "toilet-rise")?.number ?? 0;

  expect(inShort(read(`${number}a ${number}/2 d`, BATHROOM))).toEqual([`${number}/1 easily`, `${number}/2 pulls`]);
});

function recordIn(home: string): { readonly assessment: Assessment; readonly finished: boolean } {
  const [name = ""] = readdirSync(join(home, "records"));
  const contents = readJournal(join(home, "records", name));
  return {
    assessment: foldJournal(contents),
    finished: contents.entries.some(({ event }) => event.type === "finished"),
  };
}

const COPY = ["assess", "quick", "--from-paper", "--as", "caregiver", "--label", "Dad"];

test("lines from a pipe become a finished record, marked as copied", async () => {
  const home = temporaryFolder();
  const input = "1 wash on my own\n2a 7 2 8c 10y 15c\n\n19y 20g 22b\n25 118 F 29n\n";
  const { exitCode, stdout } = await handrail([...COPY, "--date", "2026-01-31"], { home, input });
  const { assessment, finished } = recordIn(home);

  expect(exitCode).toBe(0);
  expect(stdout).toContain("  25  Run the hot tap for 3 minutes");
  expect(finished).toBe(true);
  expect(assessment.setting).toEqual({ by: "caregiver", sets: ["quick"], depth: "quick", from: "paper" });
  expect(assessment.date).toBe("2026-01-31");
  expect(assessment.goals).toEqual(["wash on my own"]);
  expect(assessment.answers["walking-aids@rollator/parts" as never]).toMatchObject({
    answer: { options: ["tip-worn"] },
  });
  expect(assessment.answers["bathroom@the-bathroom-used-most/tub-water" as never]).toMatchObject({
    answer: { value: 118 },
  });
});

test("what a pipe says wrongly is told at the end, and the rest is kept, to go on with", async () => {
  const home = temporaryFolder();
  const { exitCode, stderr } = await handrail(COPY, { home, input: "3n 10q 11y\n77a\n" });

  expect(exitCode).toBe(2);
  expect(stderr).toContain("2 answers were not understood; all others are saved as dad.1");
  expect(stderr).toContain('10: "q" is not one of y n');
  expect(stderr).toContain("77: the form has no such number");
  expect(Object.keys(recordIn(home).assessment.answers)).toEqual(["person/head-hit", "person/dizzy-standing"]);
  expect(recordIn(home).finished).toBe(false);
});

test("nothing but blank lines leaves no record", async () => {
  const home = temporaryFolder();
  const { exitCode, stderr } = await handrail(COPY, { home, input: "\n\n" });

  expect(exitCode).toBe(0);
  expect(stderr).toContain("Nothing was copied, so nothing was kept.");
  expect(() => recordIn(home)).toThrow("records");
});

test("at the keys: an alert is told at once, a mistake can be typed anew, and done ends it", async () => {
  const home = temporaryFolder();
  const terminal = openTerminal(process.execPath, [executable, ...COPY], { env: { HANDRAIL_HOME: home } });
  await terminal.waitFor("The form has 36 questions");
  terminal.send("6b 10z\r");
  await terminal.waitFor('! 10: "z" is not one of y n');
  expect(terminal.screen()).toContain("This foot must be seen today, even without pain.");
  terminal.send("10y\r");
  await terminal.waitFor("10  Does the person feel unsteady when standing or walking?: Yes");
  terminal.send("?\r");
  await terminal.waitFor(/No answer yet: 2/);
  terminal.send("done\r");
  const { exitCode } = await terminal.exit;
  const { assessment, finished } = recordIn(home);

  expect(exitCode).toBe(0);
  expect(finished).toBe(true);
  expect(assessment.answers["person/unsteady" as never]).toMatchObject({ answer: { option: "yes" } });
});

test("Ctrl-C keeps every line that was read", async () => {
  const home = temporaryFolder();
  const terminal = openTerminal(process.execPath, [executable, ...COPY], { env: { HANDRAIL_HOME: home } });
  await terminal.waitFor("The form has 36 questions");
  terminal.send("10y\r");
  await terminal.waitFor("walking?: Yes");
  terminal.send("\u0003");
  const { exitCode } = await terminal.exit;

  expect(exitCode).toBe(130);
  expect(Object.keys(recordIn(home).assessment.answers)).toEqual(["person/unsteady"]);
});
