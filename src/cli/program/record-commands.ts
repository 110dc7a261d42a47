import { Option } from "commander";
import { RECORD_SORTS, RECORD_STATES, type RecordSort, type RecordState } from "../record-words.ts";
import type { FileFlags } from "./flags.ts";
import type { Wiring } from "./wiring.ts";

/** The assessments on this computer. */
export function addRecordCommands({ program, world, done, global, passphraseFile, quiet }: Wiring): void {
  program.commandsGroup("What is kept:");

  program
    .command("list")
    .summary("the assessments on this computer")
    .description("list the assessments on this computer")
    .argument("[whose]", "only those with this in their id, label or code")
    .option("--since <date>", "visits from then on: a day, a month or a year (2026-11-21, 2026-11, 2026)")
    .option("--until <date>", "visits until then, that day, month or year with them")
    .addOption(new Option("--state <state>", "only those").choices(RECORD_STATES))
    .addOption(new Option("--sort <by>", "last: the last change").choices(RECORD_SORTS).default("last"))
    .option("--json", "for a machine to read")
    .action(async (whose: string | undefined, flag: ListFlags) => {
      const { list } = await import("../commands/list.ts");
      const { since = null, until = null, state = null, sort, json = false } = flag;
      done(await list({ ...global(), whose: whose ?? null, since, until, state, sort, json }, world()));
    });

  program
    .command("export")
    .summary("an archive for another computer, or answers as lines")
    .description("write an assessment as an archive for another computer, or the answers of many as lines of JSON")
    .argument("[id...]", "which: ids, or the beginning of them (with --lines: default all)")
    .option("--lines", "the answers alone: one assessment document a line")
    .option("--de-identify", "with --lines: leave out what tells who it is")
    .option("--with-private", "with the answers to private questions")
    .option("--encrypt", "lock the file with a passphrase, so that any age program opens it")
    .option("--encrypt-with <file>", "the same, with the passphrase in the first line of this file")
    .option("-o, --output <file>", "write to this file (default: home-visit-DATE.zip; lines go to the screen)")
    .option("--force", "write over a file that is there already")
    .action(async (ids: string[], flag: ExportFlags) => {
      const { exportRecords } = await import("../commands/export.ts");
      const { lines = false, deIdentify = false, withPrivate = false, encryptWith = null, output = null } = flag;
      const encrypt = flag.encrypt === true || encryptWith !== null;
      const force = flag.force ?? false;
      done(await exportRecords({ ids, lines, deIdentify, withPrivate, encrypt, encryptWith, output, force }, world()));
    });

  program
    .command("score")
    .summary("evaluate many assessments, one a line")
    .description("what follows from each of many assessments: one a line comes in, one a line goes out")
    .option("--keep-going", "leave lines out that cannot be scored, instead of stopping at the first")
    .option("--jobs <n>", "work on so many at the same time; they come out in their order all the same (default: 1)")
    .action(async (flag: { keepGoing?: boolean; jobs?: string }) => {
      const { keepGoing = false, jobs = null } = flag;
      const { score } = await import("../commands/score.ts");
      done(await score({ ...global(), keepGoing, jobs, quiet: quiet() }, world()));
    });

  program
    .command("lock")
    .summary("lock assessments with a passphrase")
    .description("lock assessments with a passphrase; new ones are locked with: handrail settings encrypt on")
    .argument("<id...>", "which: ids, or the beginning of them")
    .action(async (ids: string[]) => {
      const { lock } = await import("../commands/lock.ts");
      done(await lock({ ids, passphraseFile: passphraseFile() }, world()));
    });

  program
    .command("unlock")
    .summary("take the lock off")
    .description("take the lock off assessments for good")
    .argument("<id...>", "which: ids, or the beginning of them")
    .action(async (ids: string[]) => {
      const { unlock } = await import("../commands/lock.ts");
      done(await unlock({ ids, passphraseFile: passphraseFile() }, world()));
    });

  program
    .command("purge")
    .summary("remove assessments from this computer for good")
    .description("remove assessments from this computer for good; asks first")
    .argument("<id...>", "which: ids, or the beginning of them")
    .option("--yes", "ask nothing")
    .action(async (ids: string[], flag: { yes?: boolean }) => {
      const { purge } = await import("../commands/purge.ts");
      done(await purge({ ids, yes: flag.yes ?? false }, world()));
    });
}

interface ExportFlags extends FileFlags {
  readonly lines?: boolean;
  readonly deIdentify?: boolean;
  readonly withPrivate?: boolean;
  readonly encrypt?: boolean;
  readonly encryptWith?: string;
}

interface ListFlags {
  readonly since?: string;
  readonly until?: string;
  readonly state?: RecordState;
  readonly sort: RecordSort;
  readonly json?: boolean;
}
