import type { Interview } from "../interview/interview.ts";
import type { Assessment } from "../model/assessment.ts";
import { Interrupted, UserError } from "../model/errors.ts";
import type { JournalEvent } from "../model/event.ts";
import type { UnitSystem } from "../model/settings.ts";
import { enPrompt, type PromptTexts } from "../text/en-prompt.ts";
import type { Advised } from "./advised.ts";

export interface AskOptions {
  readonly interview: Interview;
  /** Synchronous: on disk when it returns. A UserError is shown and the question stays. */
  readonly record: (events: readonly JournalEvent[]) => void;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly colour: boolean;
  /** line by line: nothing is redrawn, and it need not be a terminal */
  readonly plain: boolean;
  /** where pictures go; null where there is no record to keep them in */
  readonly photos: PhotoDoor | null;
  /** what the answers so far lead to, for the three steps that are chosen together; null where nobody can tell */
  readonly advise: ((assessment: Assessment) => readonly Advised[]) | null;
  /** in which units numbers are typed where no unit is */
  readonly units: UnitSystem;
  readonly texts?: PromptTexts;
}

/** Pictures, as the prompt needs them. What goes wrong is a UserError, whose words are shown. */
export interface PhotoDoor {
  /** names in the folder that the settings name, newest first */
  readonly newest: () => readonly string[];
  /** keeps a cleaned copy → its name: `photo-3` */
  readonly add: (path: string) => Promise<string>;
  /** keeps a number free → `photo-3` */
  readonly reserve: () => string;
}

export interface Asked {
  readonly interview: Interview;
  /** `finished`: through the review. `left`: saved, to be resumed */
  readonly how: "finished" | "left";
}

/** What both ways of asking come to, before Ctrl-C becomes an Interrupted. */
export interface Ended {
  readonly interview: Interview;
  readonly how: Asked["how"] | "interrupted";
}

/** Whether this person or terminal wants no redrawing (https://no-color.org has no word for it; `ACCESSIBLE` is the growing convention). */
export function wantsPlain(env: Readonly<Record<string, string | undefined>>): boolean {
  const accessible = env["ACCESSIBLE"];
  return env["TERM"] === "dumb" || (accessible !== undefined && accessible !== "" && accessible !== "0");
}

/** Asks until the person finishes or leaves. Throws Interrupted after Ctrl-C, SIGTERM or SIGHUP; every answer is saved by then. */
export async function askInterview(options: AskOptions): Promise<Asked> {
  const texts = options.texts ?? enPrompt;
  const { interview, how } = await (options.plain ? askLineByLine(options, texts) : askOnScreen(options, texts));
  if (how === "interrupted") throw new Interrupted();
  return { interview, how };
}

async function askLineByLine(options: AskOptions, texts: PromptTexts): Promise<Ended> {
  const { askPlain } = await import("./plain.ts");
  return askPlain({ ...options, texts });
}

async function askOnScreen({ stdin, stdout, ...options }: AskOptions, texts: PromptTexts): Promise<Ended> {
  requireTerminal({ stdin, stdout }, texts);
  const { promptInterview } = await import("./interview-prompt.ts");
  return promptInterview({ ...options, stdin, stdout, texts });
}

/** Throws a UserError where nobody sits at the keys: before a record is begun that nobody could fill. */
export function requireTerminal(
  { stdin, stdout }: Pick<AskOptions, "stdin" | "stdout">,
  texts: PromptTexts = enPrompt,
): void {
  if (!isTerminal(stdin) || !isTerminal(stdout))
    throw new UserError(texts.notTerminal.message, { hint: texts.notTerminal.hint });
}

function isTerminal(stream: NodeJS.ReadableStream | NodeJS.WritableStream): boolean {
  return "isTTY" in stream && stream.isTTY === true;
}
