import inquirer from "inquirer";
import { Interrupted } from "../model/errors.ts";

/** One line, typed at a question that stands before the interview (what to call the record). Throws Interrupted at Ctrl-C or the end of the input. */
export async function askLine(
  message: string,
  { stdin, stdout }: { readonly stdin: NodeJS.ReadableStream; readonly stdout: NodeJS.WritableStream },
): Promise<string> {
  const ask = inquirer.createPromptModule({ input: stdin, output: stdout });
  try {
    const { line } = await ask<{ line: string }>([{ type: "input", name: "line", message }]);
    return line.trim();
  } catch (error) {
    throw error instanceof Error && error.name === "ExitPromptError" ? new Interrupted({ begun: false }) : error;
  }
}
