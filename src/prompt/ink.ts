import { Chalk } from "chalk";

/** The few ways in which a line may stand out. Each also says it in words: colour is never needed. */
export interface Ink {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly alert: (text: string) => string;
}

export function inkFor(colour: boolean): Ink {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  // Chalk prints every argument, and map() gives three.
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    warning: (text) => chalk.yellow(text),
    alert: (text) => chalk.bold.inverse(text),
  };
}
