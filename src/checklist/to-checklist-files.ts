import { extendChecklist } from "./extend-checklist.ts";
import type { ParsedChecklist } from "./flatten-items.ts";
import { parseFile } from "./parse-file.ts";
import type { Entry } from "./pick-last.ts";
import { below, type Report, unknownWord } from "./problems.ts";
import type { Yaml } from "./read-yaml.ts";
import { ChecklistFile } from "./schema.ts";
import { ExtensionFile } from "./schema-extension.ts";
import { idOf, isMap, toWord } from "./words.ts";

/** A checklist's file as it was read. */
export interface Reading {
  readonly yaml: Yaml;
  /** its text without the signature */
  readonly content: string;
  readonly shelf: string;
  /** the file's name, for one without an id */
  readonly name: string;
}

export interface ReadChecklist {
  readonly file: ParsedChecklist;
  /** what a signature is for: the file's content, and that of the one it extends */
  readonly content: string;
}

type ChecklistEntry = Entry<ReadChecklist>;

/** Files → checklists as far as they are in shape, in the same order; one that changes another is joined with it. The names of those that are not go to `broken`. */
export function toChecklistFiles(
  readings: readonly Reading[],
  broken: string[],
  report: Report,
): readonly ChecklistEntry[] {
  const made = new Map<Reading, ChecklistEntry | null>();
  const put = (reading: Reading, yaml: Yaml, content: string): void => {
    const file = parseFile(yaml, ChecklistFile, report);
    const id = idOf(yaml.root) || reading.name;
    if (!file.whole) broken.push(id);
    made.set(
      reading,
      file.whole ? { id, value: { file, content }, at: { yaml, path: [] }, shelf: reading.shelf } : null,
    );
  };
  for (const reading of readings) if (baseOf(reading) === null) put(reading, reading.yaml, reading.content);
  let open = readings.filter((reading) => baseOf(reading) !== null);
  while (open.length > 0) {
    const ready = open.map((reading) => ({ reading, base: findBase(reading) })).filter(({ base }) => base !== null);
    for (const { reading, base } of ready.length > 0 ? ready : open.map((one) => ({ reading: one, base: null })))
      extend(reading, base);
    open = open.filter((reading) => !made.has(reading));
  }
  return readings.flatMap((reading) => made.get(reading) ?? []);

  /** The one that stands before it, else the one beside it. */
  function findBase(reading: Reading): ChecklistEntry | null {
    const named = (others: readonly Reading[]): ChecklistEntry | undefined =>
      others.flatMap((one) => made.get(one) ?? []).findLast(({ id }) => id === baseOf(reading));
    return named(readings.slice(0, readings.indexOf(reading))) ?? named(readings) ?? null;
  }

  function extend(reading: Reading, base: ChecklistEntry | null): void {
    const { yaml, content } = reading;
    const file = parseFile(yaml, ExtensionFile, report);
    const name = baseOf(reading) ?? "";
    if (base !== null && file.whole) {
      put(reading, extendChecklist(file, base.value.file.yaml, report), `${content}\n${base.value.content}`);
      return;
    }
    made.set(reading, null);
    const id = idOf(yaml.root) || name;
    if (base === null && file.whole && !broken.includes(name)) {
      const known = [...made.values()].flatMap((one) => one?.id ?? []);
      report(
        below({ yaml, path: [] }, "extends"),
        unknownWord({ code: "unknown-base", word: name, what: "a checklist that can be extended", known }),
      );
    }
    broken.push(id);
  }
}

/** The id after `extends`; null is a checklist of its own. */
function baseOf({ yaml: { root } }: Reading): string | null {
  return isMap(root) && root["extends"] !== undefined ? toWord(root["extends"]) : null;
}
