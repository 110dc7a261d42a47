import type { Command } from "commander";
import { enCommandLine } from "../text/en-command-line.ts";

const { what, exits, environment, files, streams } = enCommandLine;

/** The manual page of a program, in the troff that `man` reads. Made of what its help says, so that they cannot differ. */
export function manPage(program: Command, version: string): string {
  const shown = leaves(program);
  return [
    `.TH HANDRAIL 1 "" "handrail ${plain(version)}" "User Commands"`,
    ".SH NAME",
    `${program.name()} \\- ${plain(what)}`,
    ".SH SYNOPSIS",
    `.B ${program.name()}`,
    "[\\fIoptions\\fR] [\\fIcommand\\fR]",
    ".SH DESCRIPTION",
    line(program.description()),
    ".PP",
    line(streams),
    ".SH OPTIONS",
    ...options(program),
    ".SH COMMANDS",
    ...shown.flatMap((command) => [
      `.SS "${plain(usage(command))}"`,
      line(sentence(command.description())),
      ...command.registeredArguments.flatMap((one) => entry(`\\fI${plain(one.name())}\\fR`, one.description)),
      ...options(command),
    ]),
    ".SH EXIT STATUS",
    ...list(exits),
    ".SH ENVIRONMENT",
    ...list(environment),
    ".SH FILES",
    ...list(files),
    "",
  ].join("\n");
}

/** Every command that does something, in the order of the help; `show record` is one. */
export function leaves(command: Command): readonly Command[] {
  const visible = command.createHelp().visibleCommands(command);
  return visible
    .filter((one) => one.name() !== "help")
    .flatMap((one) => (one.commands.length > 0 ? leaves(one) : [one]));
}

/** `handrail show record [options] <id>` */
export function usage(command: Command): string {
  return command.createHelp().commandUsage(command);
}

function options(command: Command): readonly string[] {
  const help = command.createHelp();
  return help
    .visibleOptions(command)
    .filter(({ long }) => long !== "--help" || command.parent === null)
    .flatMap((one) => entry(`\\fB${plain(help.optionTerm(one))}\\fR`, help.optionDescription(one)));
}

function list(pairs: readonly (readonly [string, string])[]): readonly string[] {
  return pairs.flatMap(([name, about]) => entry(`\\fB${plain(name)}\\fR`, about));
}

function entry(name: string, about: string): readonly string[] {
  return [".TP", name, line(about)];
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** A line of text: one that begins with a dot or a quote would be a command of troff. */
function line(text: string): string {
  return plain(text).replace(/^([.'])/, "\\&$1");
}

/** What is special to troff, written out; a hyphen that can be copied as one. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll("\\", "\\e").replaceAll("-", "\\-").replaceAll('"', "\\(dq");
}
