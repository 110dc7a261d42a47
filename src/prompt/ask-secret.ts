import inquirer from "inquirer";
import { Interrupted } from "../model/errors.ts";

/** A passphrase, typed and not shown. Throws Interrupted at Ctrl-C or the end of the input. */
export async function askSecret(
  message: string,
  { stdin, stderr }: { readonly stdin: NodeJS.ReadableStream; readonly stderr: NodeJS.WritableStream },
): Promise<string> {
  // Asked on stderr: what is on stdout may go into a file.
  const ask = inquirer.createPromptModule({ input: stdin, output: stderr });
  try {
    const { secret } = await ask<{ secret: string }>([{ type: "password", name: "secret", message }]);
    return secret;
  } catch (error) {
    throw error instanceof Error && error.name === "ExitPromptError" ? new Interrupted({ begun: false }) : error;
  }
}
