import type { Assessment } from "../../model/assessment.ts";
import { UserError } from "../../model/errors.ts";
import { READERS, type Reader } from "../../model/words.ts";
import { appendAll, closeJournal, type Journal, openJournal, readJournal } from "../../store/journal.ts";
import { findRecord } from "../../store/records.ts";
import { printable } from "../../text/cells.ts";
import { enRelease as t } from "../../text/en-release.ts";
import { inColumns } from "../../text/in-columns.ts";
import type { GlobalOptions } from "../global-options.ts";
import { foldJournal } from "../load-assessment.ts";
import { findThing, type Thing, thingsOf } from "../released-things.ts";
import type { World } from "../world.ts";

export interface ReleaseOptions extends GlobalOptions {
  readonly id: string;
  /** `photo:3`, `note:bathroom@upstairs/tub-grab-bar`; none shows what there is */
  readonly things: readonly string[];
  readonly for: readonly Reader[];
  readonly withdraw: boolean;
  readonly yes: boolean;
}

/** Lets readers besides the therapist see photos and comments, takes that back, or shows who may see what. */
export async function release(options: ReleaseOptions, world: World): Promise<number> {
  const { folder } = findRecord(world.dataFolder, options.id);
  if (options.things.length === 0) {
    showThings(thingsOf(foldJournal(readJournal(folder))), world);
    return 0;
  }
  const { journal, contents } = openJournal(folder, world.now);
  try {
    return await change(foldJournal(contents), journal, options, world);
  } finally {
    closeJournal(journal);
  }
}

async function change(
  assessment: Assessment,
  journal: Journal,
  options: ReleaseOptions,
  world: World,
): Promise<number> {
  const all = thingsOf(assessment);
  const things = [...new Set(options.things.map((typed) => findThing(typed, all)))];
  const readers = READERS.filter((reader) => options.for.includes(reader));
  if (!options.withdraw) {
    checkMayBe(readers, things, assessment);
    if (!(await isSure(things, readers, { assessment, yes: options.yes }, world))) {
      world.tell(t.unchanged);
      return 0;
    }
  }
  const changed = things.map((one): Thing => ({ ...one, for: readersAfter(one, readers, options.withdraw) }));
  appendAll(
    journal,
    changed.map(({ what, of, for: whom }) => ({ type: "release", release: { what, of, for: whom } })),
  );
  for (const one of changed) world.tell(t.done(one.name, one.for));
  return 0;
}

/** Withdrawn without a reader: from all of them. */
function readersAfter({ for: now }: Thing, readers: readonly Reader[], withdraw: boolean): readonly Reader[] {
  if (!withdraw) return READERS.filter((reader) => now.includes(reader) || readers.includes(reader));
  return readers.length === 0 ? [] : now.filter((reader) => !readers.includes(reader));
}

function checkMayBe(readers: readonly Reader[], things: readonly Thing[], { consent }: Assessment): void {
  if (readers.length === 0) throw new UserError(t.missingFor, { hint: t.missingForHint });
  if (readers.includes("therapist")) throw new UserError(t.ownAnyway, { hint: t.missingForHint });
  const refused = readers.find((reader) => reader !== "resident" && consent?.share?.includes(reader) === false);
  if (refused !== undefined) throw new UserError(t.noConsent(refused), { hint: t.consentHint });
  if (consent?.photos === false && things.some(({ what }) => what === "photo"))
    throw new UserError(t.noPhotos, { hint: t.consentHint });
}

async function isSure(
  things: readonly Thing[],
  readers: readonly Reader[],
  { assessment, yes }: { readonly assessment: Assessment; readonly yes: boolean },
  world: World,
): Promise<boolean> {
  for (const what of ["photo", "note"] as const)
    if (things.some((one) => one.what === what)) world.tell(t.reminder[what]);
  for (const { text } of things) if (text !== null) world.tell(t.shownNote(text));
  if (assessment.consent?.share == null)
    for (const reader of readers) if (reader !== "resident") world.tell(t.notAsked(reader));
  if (yes) return true;
  if (!world.isTerminal) throw new UserError(t.nobodyToAsk, { hint: t.nobodyToAskHint });
  const { askYes } = await import("../../prompt/ask-yes.ts");
  return askYes(t.release(things.length, readers), world);
}

function showThings(things: readonly Thing[], world: Pick<World, "print" | "tell">): void {
  if (things.length === 0) {
    world.tell(t.nothing);
    return;
  }
  const rows = things.map((one) => [
    one.name,
    one.for.length === 0 ? t.nobody : t.readers(one.for),
    one.text === null ? one.key : one.text.replaceAll("\n", " / "),
  ]);
  const all = [t.columns, ...rows.map((row) => row.map(printable))];
  world.print(inColumns(all).join("\n"));
}
