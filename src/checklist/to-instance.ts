import type { Instance } from "../model/assessment.ts";
import type { Checklist } from "../model/checklist.ts";
import { type InstanceId, toId, toInstanceId } from "../model/ids.ts";
import { instanceLabel } from "../model/instance-label.ts";
import { isOneOf } from "../model/words.ts";
import type { At, Report } from "./problems.ts";
import type { Entry } from "./sheet.ts";
import { toWord } from "./words.ts";

const FELL = { yes: "fall", near: "near-fall", no: "no" } as const;
const FELL_WORDS = ["yes", "near", "no"] as const;

export function toFell(value: unknown, at: At, report: Report): Instance["fell"] {
  if (value === undefined) return null;
  if (isOneOf(FELL_WORDS, value)) return FELL[value];
  report(at, { code: "unknown-word", message: `"${toWord(value)}" is not one of: ${FELL_WORDS.join(", ")}` });
  return null;
}

/** The id that an export gives an instance, so that it is the same one again whatever it is called by now; null where there is none. */
export function toOwnId(value: unknown, before: readonly Instance[], at: At, report: Report): InstanceId | null {
  if (value === undefined) return null;
  const id = toId<InstanceId>(toWord(value));
  if (id === null) report(at, { code: "wrong-type", message: `"${toWord(value)}" is not an id`, hint: "leave it out" });
  else if (before.some((one) => one.id === id))
    report(at, { code: "duplicate-key", message: `"${id}" is there already`, hint: "leave it out" });
  else return id;
  return null;
}

interface Naming {
  /** what an export says its id is */
  readonly id: InstanceId | null;
  /** what the file calls it */
  readonly label: string | null;
  readonly fell: Instance["fell"];
  readonly read: readonly Entry[];
}

/** An instance is called what the file says, else what the answer says that names it; its id is that answer's option, else made of the label. */
export function toInstance(
  { repeats }: Checklist,
  { id: given, label, fell, read }: Naming,
  before: readonly Instance[],
  ofCase: boolean,
): Instance | null {
  const naming = read.find(({ item }) => item.id === repeats?.namedBy);
  const answer = naming?.recorded?.answer;
  const option = answer?.type === "choice" ? naming?.item.options.find(({ id }) => id === answer.option) : undefined;
  const text = answer?.type === "text" ? answer.text : null;
  const named = option?.name ?? option?.label ?? text ?? (ofCase ? "One" : null);
  const name = label ?? named;
  if (name === null) return null;
  const own = label !== null && unnumbered(label, named) !== named;
  const taken = before.map((one) => one.id);
  const id = given ?? toInstanceId(option === undefined || own ? name : option.id, taken);
  const labels = before.map((one) => one.label);
  return { id, label: instanceLabel(name, labels), fell };
}

/** `Rollator 2` is another `Rollator`. */
function unnumbered(label: string, name: string | null): string {
  const bare = label.replace(/ \d+$/, "");
  return bare === name ? bare : label;
}
