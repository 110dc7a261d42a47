import { createInterface } from "node:readline";
import { Interrupted } from "../model/errors.ts";

/** One line, typed at a question that stands before the interview (what to call the record). Throws Interrupted at Ctrl-C or the end of the input. */
export async function askLine(
  question: string,
  { stdin, stdout }: { readonly stdin: NodeJS.ReadableStream; readonly stdout: NodeJS.WritableStream },
): Promise<string> {
  const lines = createInterface({ input: stdin, output: stdout });
  // `question()` of node:readline/promises never settles when Ctrl-C closes the interface.
  const answered = new Promise<string>((resolve, reject) => {
    lines.once("line", (line) => resolve(line.trim()));
    lines.once("close", () => reject(new Interrupted()));
  });
  lines.setPrompt(question);
  lines.prompt();
  try {
    return await answered;
  } finally {
    lines.close();
  }
}
