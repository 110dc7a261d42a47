import { createInterface } from "node:readline";
import inquirer from "inquirer";
import { Interrupted } from "../model/errors.ts";
import { printable } from "../text/cells.ts";

/** One of a few things, chosen with the arrows before the interview begins. Throws Interrupted at Ctrl-C or the end of the input. */
export async function askChoice<T extends string>(
  message: string,
  choices: readonly { readonly value: T; readonly name: string }[],
  { stdin, stdout }: { readonly stdin: NodeJS.ReadableStream; readonly stdout: NodeJS.WritableStream },
): Promise<T> {
  const ask = inquirer.createPromptModule({ input: stdin, output: stdout });
  const shown = choices.map(({ value, name }) => ({ value, name: printable(name) }));
  try {
    const { choice } = await ask<{ choice: string }>([
      { type: "select", name: "choice", message, choices: shown, pageSize: 12, loop: false },
    ]);
    const chosen = choices.find(({ value }) => value === choice);
    if (chosen === undefined) throw new Error(`"${choice}" is not one of the choices`);
    return chosen.value;
  } catch (error) {
    throw error instanceof Error && error.name === "ExitPromptError" ? new Interrupted({ begun: false }) : error;
  }
}

/** The same line by line, for screen readers: the choices with their numbers, then one line. What is not one of them is asked again. */
export async function askNumber<T extends string>(
  message: string,
  choices: readonly { readonly value: T; readonly name: string }[],
  { stdin, stdout }: { readonly stdin: NodeJS.ReadableStream; readonly stdout: NodeJS.WritableStream },
): Promise<T> {
  const lines = createInterface({ input: stdin, terminal: false });
  const ask = (): void => {
    const shown = [message, ...choices.map(({ name }, index) => `${index + 1}. ${printable(name)}`)];
    stdout.write(`${shown.join("\n")}\n`);
  };
  try {
    ask();
    for await (const line of lines) {
      const chosen = choices[Number(line.trim()) - 1];
      if (chosen !== undefined) return chosen.value;
      ask();
    }
    throw new Interrupted({ begun: false });
  } finally {
    lines.close();
  }
}
