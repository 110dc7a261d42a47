import type { Argument, Command, Option } from "commander";

/** What may stand where the cursor is, with a few words on it. */
export interface Candidate {
  readonly value: string;
  readonly about: string;
}

/** Kinds of values that are looked up only when one is wanted. */
export type Kind = "records" | "sets" | "checklists" | "handouts" | "files" | "folders";

export type Completion =
  | { readonly type: "candidates"; readonly candidates: readonly Candidate[] }
  /** the shell knows best what files there are */
  | { readonly type: "files" | "folders" };

/** What an argument or option of each name takes. Where one name means two things, the command stands before it. */
const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  id: ["records"],
  "id-or-file": ["records", "files"],
  topic: ["handouts"],
  set: ["sets", "checklists"],
  file: ["files"],
  paths: ["files"],
  dir: ["folders"],
  folder: ["folders"],
  "show checklist id": ["checklists"],
  "sign checklist id": ["checklists", "files"],
  "new checklist id": [],
};

/** The words after the program's name, the last of them the one that is being typed → what it may become. `look` knows the records, the checklists and the handouts. */
export function complete(
  program: Command,
  words: readonly string[],
  look: (kind: Exclude<Kind, "files" | "folders">) => readonly Candidate[],
): Completion {
  const typed = words.at(-1) ?? "";
  const { command, rest, waiting } = walk(program, words.slice(0, -1));
  const found = (all: readonly Candidate[]): Completion => ({
    type: "candidates",
    candidates: all.filter(({ value }) => value.startsWith(typed)),
  });
  if (waiting !== null) return valuesOf(waiting, command);
  if (typed.startsWith("-")) return found(optionsOf(command, program));
  const commands = command.commands.filter((one) => !isHidden(one));
  if (commands.length > 0 && rest === 0)
    return found(commands.map((one) => ({ value: one.name(), about: one.summary() || one.description() })));
  const all = command.registeredArguments;
  const argument = all[rest] ?? (all.at(-1)?.variadic === true ? all.at(-1) : undefined);
  return argument === undefined ? found([]) : valuesOf(argument, command);

  function valuesOf(taker: Argument | Option, of: Command): Completion {
    if (taker.argChoices !== undefined) return found(taker.argChoices.map((value) => ({ value, about: "" })));
    const name = nameOf(taker);
    const kinds = KINDS[`${pathOf(of)} ${name}`] ?? KINDS[name] ?? [];
    const known = kinds.filter((kind) => kind !== "files" && kind !== "folders").flatMap(look);
    const files = kinds.find((kind) => kind === "files" || kind === "folders");
    const fitting = found(known);
    if (files !== undefined && (fitting.type !== "candidates" || fitting.candidates.length === 0))
      return { type: files };
    return fitting;
  }
}

interface Walked {
  readonly command: Command;
  /** how many arguments stand already */
  readonly rest: number;
  /** the option whose value comes next */
  readonly waiting: Option | null;
}

function walk(program: Command, words: readonly string[]): Walked {
  let command = program;
  let rest = 0;
  let waiting: Option | null = null;
  for (const word of words) {
    if (waiting !== null) {
      waiting = null;
    } else if (word.startsWith("-")) {
      const option = [...command.options, ...program.options].find(
        ({ short, long }) => word === short || word === long,
      );
      waiting = option !== undefined && (option.required || option.optional) ? option : null;
    } else {
      const below = rest === 0 ? command.commands.find((one) => one.name() === word) : undefined;
      if (below === undefined) rest += 1;
      else command = below;
    }
  }
  return { command, rest, waiting };
}

function optionsOf(command: Command, program: Command): readonly Candidate[] {
  const all = command === program ? program.options : [...command.options, ...program.options];
  return [...all.filter(({ hidden }) => !hidden), { long: "--help", description: "show help" }].map((one) => ({
    value: one.long ?? "",
    about: one.description,
  }));
}

function isHidden(command: Command): boolean {
  return command.name().startsWith("_");
}

/** `--from <id>` takes an `id`; `[id...]` does, too. */
function nameOf(taker: Argument | Option): string {
  if ("flags" in taker) return /[<[]([a-z-]+)/.exec(taker.flags)?.[1] ?? "";
  return taker.name();
}

function pathOf(command: Command): string {
  const { parent } = command;
  return parent?.parent == null ? command.name() : `${pathOf(parent)} ${command.name()}`;
}
