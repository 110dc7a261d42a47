import { Option } from "commander";
import { PAPERS, type Paper } from "../../model/settings.ts";

/** What commander hands over: a key that is not there was not typed. */
export interface FileFlags {
  readonly output?: string;
  readonly force?: boolean;
}

export interface PrintFlags extends FileFlags {
  readonly largePrint?: boolean;
  readonly mono?: boolean;
  readonly paper?: Paper;
}

export const FORMATS = ["terminal", "pdf", "md", "html", "json"] as const;

export function paperOption(): Option {
  return new Option("--paper <size>", "default: as set, else by your region").choices(PAPERS);
}

/** What every command that prints asks for. */
export function onPaper({ largePrint = false, mono = false, paper, output, force = false }: PrintFlags) {
  return { largePrint, mono, paper: paper ?? null, output: output ?? null, force };
}
