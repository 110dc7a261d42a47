import type { Interview } from "../interview/interview.ts";
import type { Question } from "../interview/question.ts";
import type { PromptTexts } from "../text/en-prompt.ts";
import { wrapText } from "./width.ts";

/** What to know of a timed test, with a word in front that says what it is. */
export interface TestLine {
  readonly lead: string;
  readonly text: string;
}

/** Set-up, guard and reasons to stop: whole at the first question of a test. */
export function testLines({ test }: Question, { clock }: PromptTexts): readonly TestLine[] {
  return test === null ? [] : [...test.setup.map((text) => ({ lead: clock.setup, text })), ...watchLines(test, clock)];
}

/** The same while somebody moves: only what the eyes are for. */
export function guardLines({ test }: Question, { clock }: PromptTexts): readonly TestLine[] {
  return test === null ? [] : watchLines(test, clock);
}

function watchLines({ guard, stops }: NonNullable<Question["test"]>, clock: PromptTexts["clock"]): readonly TestLine[] {
  return [
    ...(guard === null ? [] : [{ lead: clock.guard, text: guard }]),
    ...(stops.length === 0 ? [] : [{ lead: clock.stops, text: stops.map(({ label }) => label).join("; ") }]),
  ];
}

/** To be read out, word for word. */
export function sayLines({ say }: Question, { clock }: PromptTexts): readonly TestLine[] {
  return say === null ? [] : [{ lead: clock.say, text: clock.quoted(say) }];
}

export function isFirstOfTest({ key, test, area }: Question, { questions }: Interview): boolean {
  return test !== null && questions.find((one) => one.test?.id === test.id && one.area === area)?.key === key;
}

/** The words in front stand in a column of their own where there is room for one; the same word is said once. */
export function wrapTestLines(lines: readonly TestLine[], width: number): readonly string[] {
  const column = Math.max(...lines.map(({ lead }) => lead.length), 0) + 2;
  return lines.flatMap(({ lead, text }, index) => {
    const again = lines[index - 1]?.lead === lead;
    if (width < 60) return wrapText(again ? text : `${lead}: ${text}`, width, { first: " " });
    const first = `    ${(again ? "" : lead).padEnd(column)}`;
    return wrapText(text, width, { first, indent: " ".repeat(first.length) });
  });
}

/** The keys of what is timed; at other questions of a test only the one that breaks it off. */
export function timedKeys({ input, test }: Question, { clock }: PromptTexts): readonly (readonly [string, string])[] {
  if (input.type === "clock") return clock.help.list;
  if (input.type === "readings") return clock.help.readings;
  return test === null ? [] : clock.help.readings.slice(-1);
}
