// Asks the questions of a file one after another with inquirer's own select: `select-loop FILE`. Saves nothing.

import { readFileSync } from "node:fs";
import process from "node:process";
import inquirer from "inquirer";

interface Asked {
  readonly message: string;
  readonly choices: readonly string[];
}

const [file = ""] = process.argv.slice(2);
const all = JSON.parse(readFileSync(file, "utf8")) as readonly Asked[];
for (const { message, choices } of all) {
  await inquirer.prompt<{ choice: string }>([
    { type: "select", name: "choice", message, choices: choices.map((name) => ({ name, value: name })) },
  ]);
}
process.stdout.write("that was all\n");
