import inquirer from "inquirer";
import { Interrupted } from "../model/errors.ts";

/** One question with yes or no, outside the interview; Enter is yes, unless `usual` says no. Throws Interrupted at Ctrl-C or the end of the input. */
export async function askYes(
  message: string,
  { stdin, stdout }: { readonly stdin: NodeJS.ReadableStream; readonly stdout: NodeJS.WritableStream },
  usual = true,
): Promise<boolean> {
  const ask = inquirer.createPromptModule({ input: stdin, output: stdout });
  try {
    const { yes } = await ask<{ yes: boolean }>([{ type: "confirm", name: "yes", message, default: usual }]);
    return yes;
  } catch (error) {
    throw error instanceof Error && error.name === "ExitPromptError" ? new Interrupted({ begun: false }) : error;
  }
}
