/** What a UserError may carry beside its message. */
export interface UserErrorDetails {
  /** What the person can do about it, as a sentence without its full stop. */
  readonly hint?: string | undefined;
  /** Further lines to show as they are: a list of problems, or the line of the file with a caret under it. */
  readonly lines?: readonly string[];
  /** The failure that this one translates, for `--debug`. */
  readonly cause?: unknown;
}

/** Something the person at the keyboard can put right: no such file, a damaged record, a full disk. Exit code 2. */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly hint: string | null;
  readonly lines: readonly string[];

  constructor(message: string, { hint, lines = [], cause }: UserErrorDetails = {}) {
    super(message, cause === undefined ? {} : { cause });
    this.hint = hint ?? null;
    this.lines = lines;
  }
}

/** The person left in the middle (Ctrl-C, a closed window). Every answer is on disk by then, if a record was begun at all. Exit code 130. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";

  /** there is a record to go on with */
  readonly begun: boolean;
  /** the command that goes on with it */
  readonly goOn: string;

  constructor({ begun = true, goOn = "handrail resume" }: { readonly begun?: boolean; readonly goOn?: string } = {}) {
    super("interrupted");
    this.begun = begun;
    this.goOn = goOn;
  }
}
