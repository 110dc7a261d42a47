import process from "node:process";
import { Argument, Command, CommanderError, Option } from "commander";
import { PAPERS, type Paper } from "../model/settings.ts";
import {
  AUDIENCES,
  type Audience,
  DEPTHS,
  type Depth,
  NOTE_PARTS,
  type NotePart,
  READERS,
  type Reader,
  SCHEMA_NAMES,
  type SchemaName,
} from "../model/words.ts";
import { endWithWindow } from "./end-with-window.ts";
import { explainError } from "./explain-error.ts";
import type { GlobalOptions } from "./global-options.ts";
import { RECORD_SORTS, RECORD_STATES, type RecordSort, type RecordState } from "./record-words.ts";
import { SHELLS, type Shell } from "./shells.ts";
import { version } from "./version.ts";
import { adjustWorld, realWorld, type World } from "./world.ts";

const EXAMPLES = `
Examples:
  handrail demo                                  a worked example, to see what comes out
  handrail assess                                start: the quick look, for a family
  handrail assess home --as caregiver            the whole home, in plain words
  handrail assess stairs footwear --depth quick  two areas, the most telling questions
  handrail resume                                go on where you left
  handrail report last --for family -o plan.pdf  a plan to hand over

Nothing is ever sent anywhere. Handrail screens and suggests; it does not diagnose or predict a fall.`;

/** Takes the words after the program's name, returns the exit code. Never throws. */
export async function main(args: readonly string[], made?: World): Promise<number> {
  try {
    return await runUnlocking(args, made ?? realWorld(import.meta.dirname));
  } catch (error) {
    return explainError(error, { world: { stderr: (made ?? process).stderr }, debug: args.includes("--debug") });
  } finally {
    if (made === undefined) endWithWindow();
  }
}

/**
 * A command that comes upon something locked begins anew once the passphrase is known. It can: what it works with is read before anything
 * is asked, said or written. So no command need know of locks.
 */
async function runUnlocking(args: readonly string[], world: World): Promise<number> {
  try {
    return await run(args, world);
  } catch (error) {
    // Help ends in an error, too.
    if (error instanceof CommanderError) throw error;
    // Loaded only where something failed: what may be locked was read by then.
    const { unlockFor } = await import("./unlock-for.ts");
    return unlockFor(error, { args, world, again: () => runUnlocking(args, world) });
  }
}

/** Every command on one page; each is loaded when it runs. */
async function run(args: readonly string[], outer: World): Promise<number> {
  let world = outer;
  let exitCode = 0;
  const done = (code: number): void => {
    exitCode = code;
  };

  // Settings come first: each command inherits those that stand when it is made.
  const program = new Command("handrail")
    .description("Looks for what could make a person fall at home, and makes a plan that somebody can carry out.")
    .version(version, "-V, --version", "show the version")
    .helpOption("-h, --help", "show help, also for one command: handrail report --help")
    .helpCommand(false)
    .option("--checklists <dir>", "add a folder of checklists; one with the same id takes the shipped one's place")
    .option("--only", "with --checklists: leave the shipped checklists out")
    .option("--no-color", "no colour (the same as NO_COLOR=1)")
    .option("--no-pager", "print a long result at once, not page by page")
    .option("--quiet", "say only results and errors")
    .option("--passphrase-file <file>", "open what is locked with the first line of this file, and ask nothing")
    .option("--debug", "show where an error happened")
    .addHelpText("after", EXAMPLES)
    .showHelpAfterError("Try: handrail --help")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void outer.stdout.write(text),
      writeErr: (text) => void outer.stderr.write(text),
      getOutHelpWidth: () => outer.columns,
      getErrHelpWidth: () => outer.columns,
    });
  const flags = (): GlobalFlags => program.opts<GlobalFlags>();
  const passphraseFile = (): string | null => flags().passphraseFile ?? null;
  let ownChecklists: string | null = null;
  const global = (): GlobalOptions => ({
    checklists: flags().checklists ?? ownChecklists,
    only: flags().only ?? false,
  });
  program.hook("preAction", async () => {
    ownChecklists = await checklistsSet(outer);
    world = adjustWorld(outer, { quiet: flags().quiet ?? false, noColor: !flags().color, noPager: !flags().pager });
  });

  program
    .command("demo")
    .description("a worked example: the report on the screen, the PDF in a folder")
    .option("-o, --output <dir>", "where to write (default: ./handrail-demo)")
    .option("--force", "write into a folder that is there already")
    .action(async (flag: FileFlags) => {
      const { demo } = await import("./commands/demo.ts");
      done(await demo({ ...global(), output: flag.output ?? null, force: flag.force ?? false }, world));
    });

  program
    .command("assess")
    .description("ask the questions and keep the answers")
    .argument("[set...]", "what to look at: sets or checklists, by id (default: quick, or everything as a therapist)")
    .addOption(
      new Option(
        "--as <who>",
        "who answers: sets the wording and what is asked; default: as set, else asked once",
      ).choices(AUDIENCES),
    )
    .addOption(
      new Option("--depth <depth>", "how much to ask; default: what the set says, else standard").choices(DEPTHS),
    )
    .option("--label <name>", "what to call the person or home; never a full name")
    .option(
      "--from <id>",
      "begin with what an earlier visit says about the person; to look again at what it found: follow-up",
    )
    .option("--answers <file>", "take the answers from a YAML or JSON file, and ask nothing")
    .option("--from-paper", "copy a filled form: its numbers and letters, several on a line")
    .option("--date <day>", "with --from-paper: the day on the paper, as 2026-01-31 (default: today)")
    .option("--plain", "no redrawing and no colour: for screen readers and simple terminals")
    .action(async (sets: string[], flag: AssessFlags) => {
      const { assess } = await import("./commands/assess.ts");
      const { as = null, depth = null, label = null, answers = null, from = null, plain = false } = flag;
      const { fromPaper = false, date = null } = flag;
      done(await assess({ ...global(), sets, as, depth, label, answers, from, plain, fromPaper, date }, world));
    });

  program
    .command("resume")
    .description("go on with an assessment where you left")
    .argument(
      "[id]",
      "which one: its id, the beginning of it, or last (default: the one not finished; asks if there are several)",
    )
    .option("--plain", "no redrawing and no colour: for screen readers and simple terminals")
    .action(async (id: string | undefined, flag: { plain?: boolean }) => {
      const { resume } = await import("./commands/resume.ts");
      done(await resume({ ...global(), id: id ?? null, plain: flag.plain ?? false }, world));
    });

  program
    .command("list")
    .description("list the assessments on this computer")
    .argument("[whose]", "only those with this in their id, label or code")
    .option("--since <date>", "visits from then on: a day, a month or a year (2026-11-21, 2026-11, 2026)")
    .option("--until <date>", "visits until then, that day, month or year with them")
    .addOption(new Option("--state <state>", "only those").choices(RECORD_STATES))
    .addOption(new Option("--sort <by>", "last: the last change").choices(RECORD_SORTS).default("last"))
    .option("--json", "for a machine to read")
    .action(async (whose: string | undefined, flag: ListFlags) => {
      const { list } = await import("./commands/list.ts");
      const { since = null, until = null, state = null, sort, json = false } = flag;
      done(await list({ ...global(), whose: whose ?? null, since, until, state, sort, json }, world));
    });

  program
    .command("report")
    .description("the plan and what it rests on, for one reader")
    .argument("[id-or-file]", "an assessment's id, the beginning of it, or last; or a file (default: last)")
    .addOption(
      new Option("--for <reader>", "whom it is for: each sees what concerns them, in their words").choices(REPORTS),
    )
    .addOption(new Option("--format <format>", "default: by the ending of -o, else terminal").choices(FORMATS))
    .option("--large-print", "18 point")
    .option("--mono", "gray and nothing else, for a copier")
    .option("--archive", "for keeping, with the answers in it: PDF/A, for the therapist alone")
    .option("--all", "every list in full, nothing left for the plan")
    .addOption(new Option("--paper <size>", "default: as set, else by your region").choices(PAPERS))
    .option("-o, --output <file>", "write to this file")
    .option("--force", "write over a file that is there already")
    .action(async (source: string | undefined, flag: ReportFlags) => {
      const { report } = await import("./commands/report.ts");
      const {
        for: reader = null,
        format = null,
        largePrint = false,
        mono = false,
        archive = false,
        all = false,
        paper = null,
        output = null,
        force = false,
      } = flag;
      done(
        await report(
          {
            ...global(),
            source: source ?? null,
            for: reader,
            format,
            largePrint,
            mono,
            archive,
            all,
            paper,
            output,
            force,
          },
          world,
        ),
      );
    });

  program
    .command("plan")
    .description("where each thing of a plan stands: open, planned, done, decided no, not now; one key each")
    .argument("<id>", "which one: its id, the beginning of it, or last")
    .addOption(
      new Option(
        "--set <what=status>",
        "keep it and ask nothing: fix-grab-bar=done:2026-11-30; may be said again",
      ).argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]),
    )
    .option("--look <date>", "keep the day to look again: 2026-12-05")
    .option("--ics <file>", "write the day to look again as a calendar entry; it says nothing of the person")
    .option("--force", "write over a file that is there already")
    .option("--json", "for a machine to read")
    .option("--plain", "no redrawing and no colour: for screen readers and simple terminals")
    .action(async (id: string, flag: PlanFlags) => {
      const { plan } = await import("./commands/plan.ts");
      const { set = [], look = null, ics = null, force = false, json = false, plain = false } = flag;
      done(await plan({ ...global(), id, set, look, ics, force, json, plain }, world));
    });

  program
    .command("follow-up")
    .description("look again: a second visit that begins from an earlier one, or a call about its plan")
    .argument("<id>", "the earlier visit: its id, the beginning of it, or last")
    .option("--phone", "a call of five minutes: falls since, each chosen step, what got in the way")
    .addOption(new Option("--as <who>", "who answers this time; default: as at the earlier visit").choices(AUDIENCES))
    .addOption(new Option("--depth <depth>", "how much to ask; default: as at the earlier visit").choices(DEPTHS))
    .option("--plain", "no redrawing and no colour: for screen readers and simple terminals")
    .action(async (id: string, flag: FollowUpFlags) => {
      const { followUp } = await import("./commands/follow-up.ts");
      const { phone = false, as = null, depth = null, plain = false } = flag;
      done(await followUp({ ...global(), id, phone, as, depth, plain }, world));
    });

  program
    .command("compare")
    .description("what has changed between two visits: mended, still there, new, not looked at again")
    .argument("<id>", "a visit: its id, the beginning of it, last, or a file")
    .argument("[other]", "the other one (default: the visit that the first one follows)")
    .addOption(
      new Option("--for <reader>", "whom it is for; default: a therapist or a family, as who answered").choices(
        READERS,
      ),
    )
    .addOption(new Option("--format <format>", "default: by the ending of -o, else terminal").choices(FORMATS))
    .option("--large-print", "18 point")
    .addOption(new Option("--paper <size>", "default: as set, else by your region").choices(PAPERS))
    .option("-o, --output <file>", "write to this file")
    .option("--force", "write over a file that is there already")
    .option("--fail-on-new", "exit with 1 if something new was found")
    .action(async (first: string, second: string | undefined, flag: CompareFlags) => {
      const { compare } = await import("./commands/compare.ts");
      const { for: reader = null, format = null, output = null, paper = null } = flag;
      const { largePrint = false, force = false, failOnNew = false } = flag;
      done(
        await compare(
          {
            ...global(),
            first,
            second: second ?? null,
            for: reader,
            format,
            output,
            paper,
            largePrint,
            force,
            failOnNew,
          },
          world,
        ),
      );
    });

  program
    .command("handout")
    .description("handouts to leave or to take along: plain, or with what was seen in a home")
    .argument("[topic...]", "which: night-way, shoes, ... (default: with --from those that fit, else the list)")
    .option("--from <id-or-file>", "fit them to this assessment")
    .option("--list", "list them all")
    .option("--large-print", "18 point")
    .option("--mono", "gray and black only")
    .addOption(new Option("--paper <size>", "default: as set, else by your region").choices(PAPERS))
    .option("-o, --output <file>", "write a PDF to this file")
    .option("--force", "write over a file that is there already")
    .action(async (topics: string[], flag: PrintFlags & { from?: string; list?: boolean }) => {
      const { handout } = await import("./commands/handout.ts");
      done(
        await handout(
          { ...global(), topics, from: flag.from ?? null, list: flag.list ?? false, ...onPaper(flag) },
          world,
        ),
      );
    });

  program
    .command("print")
    .description("one file to print after a visit: plan, fridge sheet, action plan, handouts, letter to the landlord")
    .argument("[id-or-file]", "an assessment's id, the beginning of it, or last; or a file (default: last)")
    .addOption(new Option("--for <reader>", "whose plan: by who answered, else").choices(["resident", "family"]))
    .option("--large-print", "18 point")
    .option("--mono", "gray and black only")
    .addOption(new Option("--paper <size>", "default: as set, else by your region").choices(PAPERS))
    .option("-o, --output <file>", "write to this file (default: home-plan-DATE.pdf)")
    .option("--force", "write over a file that is there already")
    .action(async (source: string | undefined, flag: PrintFlags & { for?: "resident" | "family" }) => {
      const { print } = await import("./commands/print.ts");
      done(await print({ ...global(), source: source ?? null, for: flag.for ?? null, ...onPaper(flag) }, world));
    });

  program
    .command("note")
    .description("the visit as plain text, to paste into a chart")
    .argument("[id-or-file]", "an assessment's id, the beginning of it, or last; or a file (default: last)")
    .addOption(
      new Option("--part <part>", "only this: S what was said, O what was seen and measured, A, P the plan").choices(
        NOTE_PARTS,
      ),
    )
    .addOption(new Option("--max <n>", "at most so many characters: what weighs least is left out"))
    .action(async (source: string | undefined, flag: { part?: NotePart; max?: string }) => {
      const { note } = await import("./commands/note.ts");
      done(
        await note({ ...global(), source: source ?? "last", part: flag.part ?? null, max: flag.max ?? null }, world),
      );
    });

  program
    .command("form")
    .description("a form on paper: the questions with boxes for a pen, and for the quick look what to do beside each")
    .argument("[set...]", "what to look at: sets or checklists, by id (default: quick)")
    .addOption(
      new Option("--as <who>", "who fills it in: sets the wording; default: as set, else a family").choices(AUDIENCES),
    )
    .addOption(new Option("--depth <depth>", "how much to ask; default: what the set says").choices(DEPTHS))
    .option("--compact", "small, in two columns: for therapists")
    .option("--fillable", "to be filled on a screen, then read with: handrail import FILE")
    .option("--large-print", "18 point")
    .addOption(new Option("--paper <size>", "default: as set, else by your region").choices(PAPERS))
    .option("-o, --output <file>", "write a PDF to this file")
    .option("--force", "write over a file that is there already")
    .action(async (sets: string[], flag: FormFlags) => {
      const { form } = await import("./commands/form.ts");
      const { as = null, depth = null, compact = false, fillable = false } = flag;
      done(await form({ ...global(), sets, as, depth, compact, fillable, ...onPaper(flag) }, world));
    });

  program
    .command("import")
    .description(
      "take in what somebody hands over: an archive, a form that was filled on a screen, a report that was kept, answers",
    )
    .argument("<file>", "what export wrote, locked or not; a PDF of form --fillable or report --archive; YAML or JSON")
    .action(async (file: string) => {
      const { importFile } = await import("./commands/import.ts");
      done(await importFile({ ...global(), file, passphraseFile: passphraseFile() }, world));
    });

  program
    .command("photos")
    .description("give the photo numbers of an assessment their pictures, in the order in which they were taken")
    .argument("<id>", "which one: its id, the beginning of it, or last")
    .argument("<folder>", "where the pictures are: JPEG or PNG; they are copied without place, time and camera")
    .addOption(
      new Option("--set <number=file>", "only this one: 3=IMG_0041.jpg; may be said again").argParser(
        (value: string, before: readonly string[] | undefined) => [...(before ?? []), value],
      ),
    )
    .option("--yes", "take the pairs as they are, and ask nothing")
    .action(async (id: string, folder: string, flag: { set?: readonly string[]; yes?: boolean }) => {
      const { photos } = await import("./commands/photos.ts");
      done(await photos({ ...global(), id, folder, set: flag.set ?? [], yes: flag.yes ?? false }, world));
    });

  program
    .command("explain")
    .description("why a report says what it says: answers, rule, arithmetic, source")
    .argument("<id-or-file>", "an assessment's id, the beginning of it, or last; or a file")
    .argument("[key]", "a finding, an advice, an alert, an area, a factor, or home (default: list them)")
    .option("--json", "for a machine to read")
    .action(async (source: string, key: string | undefined, flag: { json?: boolean }) => {
      const { explain } = await import("./commands/explain.ts");
      done(await explain({ ...global(), source, key: key ?? null, json: flag.json ?? false }, world));
    });

  program
    .command("release")
    .description("let a reader besides the therapist see photos and comments, or take that back")
    .argument("<id>", "which one: its id, the beginning of it, or last")
    .argument("[what...]", "photo:3, or note:QUESTION; without it: what there is, and who may see it")
    .addOption(
      new Option("--for <reader...>", "who may see it").choices(READERS.filter((reader) => reader !== "therapist")),
    )
    .option("--withdraw", "take it back, from --for or from all")
    .option("--yes", "ask nothing")
    .action(async (id: string, things: string[], flag: ReleaseFlags) => {
      const { release } = await import("./commands/release.ts");
      const { for: readers = [], withdraw = false, yes = false } = flag;
      done(await release({ ...global(), id, things, for: readers, withdraw, yes }, world));
    });

  program
    .command("check")
    .description("list the problems in checklists, with line and column")
    .argument("[paths...]", "files or folders (default: the shipped checklists, or those of --checklists)")
    .option("--json", "for a machine to read")
    .addOption(
      new Option("--severity <least>", "leave out what is less").choices(["error", "warning"]).default("warning"),
    )
    .action(async (paths: string[], flag: { json?: boolean; severity: "error" | "warning" }) => {
      const { check } = await import("./commands/check.ts");
      done(await check({ ...global(), paths, json: flag.json ?? false, severity: flag.severity }, world));
    });

  program
    .command("test")
    .description("run the cases that checklists carry, and show what fails")
    .argument("[paths...]", "files or folders (default: the shipped checklists)")
    .option("--coverage", "also show which options, hazards, alerts and factors no case reaches")
    .option("--json", "for a machine to read")
    .action(async (paths: string[], flag: { coverage?: boolean; json?: boolean }) => {
      const { test } = await import("./commands/test.ts");
      const { coverage = false, json = false } = flag;
      done(await test({ ...global(), paths, coverage, json }, world));
    });

  const show = program.command("show").description("show what the program works with, as text");
  show
    .command("checklist")
    .description("a checklist to read and sign: questions, findings, advice, alerts, sources")
    .argument("<id>", "which one: bathroom, stairs, ...; or a file")
    .addOption(new Option("--as <who>", "only what they are asked, in their words").choices(AUDIENCES))
    .option("--since-signed", "only the lines that changed since somebody signed it")
    .action(async (id: string, flag: { as?: Audience; sinceSigned?: boolean }) => {
      const { showChecklist } = await import("./commands/show.ts");
      done(
        await showChecklist({ ...global(), id, as: flag.as ?? null, sinceSigned: flag.sinceSigned ?? false }, world),
      );
    });

  show
    .command("template")
    .description("a report, sheet or handout as it is written, to be changed in a folder of one's own")
    .argument("[name]", "which one: family, handouts/cane, ... (default: list them)")
    .action(async (name: string | undefined) => {
      const { showTemplate } = await import("./commands/show-template.ts");
      done(await showTemplate(name ?? null, world));
    });

  show
    .command("record")
    .description("what an assessment on this computer holds: dates, answers, photos, the other visits")
    .argument("<id>", "which one: its id, the beginning of it, or last")
    .option("--json", "for a machine to read")
    .action(async (id: string, flag: { json?: boolean }) => {
      const { showRecord } = await import("./commands/show-record.ts");
      done(await showRecord({ ...global(), id, json: flag.json ?? false }, world));
    });

  program
    .command("export")
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
      const { exportRecords } = await import("./commands/export.ts");
      const { lines = false, deIdentify = false, withPrivate = false, encryptWith = null, output = null } = flag;
      const encrypt = flag.encrypt === true || encryptWith !== null;
      const force = flag.force ?? false;
      done(await exportRecords({ ids, lines, deIdentify, withPrivate, encrypt, encryptWith, output, force }, world));
    });

  program
    .command("score")
    .description("what follows from each of many assessments: one a line comes in, one a line goes out")
    .option("--keep-going", "leave lines out that cannot be scored, instead of stopping at the first")
    .action(async (flag: { keepGoing?: boolean }) => {
      const { score } = await import("./commands/score.ts");
      done(await score({ ...global(), keepGoing: flag.keepGoing ?? false, quiet: flags().quiet ?? false }, world));
    });

  program
    .command("lock")
    .description("lock assessments with a passphrase; new ones are locked with: handrail settings encrypt on")
    .argument("<id...>", "which: ids, or the beginning of them")
    .action(async (ids: string[]) => {
      const { lock } = await import("./commands/lock.ts");
      done(await lock({ ids, passphraseFile: passphraseFile() }, world));
    });

  program
    .command("unlock")
    .description("take the lock off assessments for good")
    .argument("<id...>", "which: ids, or the beginning of them")
    .action(async (ids: string[]) => {
      const { unlock } = await import("./commands/lock.ts");
      done(await unlock({ ids, passphraseFile: passphraseFile() }, world));
    });

  program
    .command("purge")
    .description("remove assessments from this computer for good; asks first")
    .argument("<id...>", "which: ids, or the beginning of them")
    .option("--yes", "ask nothing")
    .action(async (ids: string[], flag: { yes?: boolean }) => {
      const { purge } = await import("./commands/purge.ts");
      done(await purge({ ids, yes: flag.yes ?? false }, world));
    });

  program
    .command("new")
    .description("write a file to begin with")
    .command("checklist")
    .description("a commented checklist that can be checked and tested as it is")
    .argument("<id>", "its id: small letters, digits and hyphens")
    .option("-o, --output <file>", "write to this file (default: ID.yaml)")
    .option("--force", "write over a file that is there already")
    .action(async (id: string, flag: FileFlags) => {
      const { newChecklist } = await import("./commands/new.ts");
      done(await newChecklist({ id, output: flag.output ?? null, force: flag.force ?? false }, world));
    });

  const sign = program
    .command("sign")
    .description("say who answers for a checklist or a record as it stands; any later change makes that void");
  sign
    .command("checklist")
    .description("sign a checklist of one's own")
    .argument("<id>", "its id (with --checklists DIR), or its file")
    .requiredOption("--by <who>", 'for example "Jo Smith, OTR/L"')
    .option("--next <date>", "the day by which somebody looks at it again: 2027-01-31")
    .action(async (checklist: string, flag: { by: string; next?: string }) => {
      const { signChecklist } = await import("./commands/sign.ts");
      done(await signChecklist({ ...global(), checklist, by: flag.by, next: flag.next ?? null }, world));
    });

  sign
    .command("record")
    .description("sign a finished assessment: its report is no draft any more")
    .argument("<id>", "which one: its id, the beginning of it, or last")
    .requiredOption("--by <who>", 'for example "Jo Smith, OTR/L"')
    .option("--yes", "sign although alerts are open; they are listed first")
    .action(async (id: string, flag: { by: string; yes?: boolean }) => {
      const { signRecord } = await import("./commands/sign-record.ts");
      done(await signRecord({ ...global(), id, by: flag.by, yes: flag.yes ?? false }, world));
    });

  program
    .command("schema")
    .description("the JSON Schema of a kind of file, for editors and programs")
    .addArgument(new Argument("[name]", "which kind").choices(SCHEMA_NAMES).default("checklist"))
    .action(async (name: SchemaName) => {
      const { schema } = await import("./commands/schema.ts");
      done(await schema(name, world));
    });

  program
    .command("settings")
    .description(
      "what holds for all visits: who answers, units, the clinic's name and phone, paper, folders of one's own",
    )
    .argument("[name]", "one of them")
    .argument("[value]", "its new value; - for none")
    .option("--json", "for a machine to read")
    .action(async (name: string | undefined, value: string | undefined, flag: { json?: boolean }) => {
      const { settings } = await import("./commands/settings.ts");
      done(
        await settings(
          { name: name ?? null, value: value ?? null, json: flag.json ?? false, passphraseFile: passphraseFile() },
          world,
        ),
      );
    });

  program
    .command("completion")
    .description("make the Tab key of a shell know commands, options, records, checklists and handouts")
    .addArgument(new Argument("<shell>", "which").choices(SHELLS))
    .action(async (shell: Shell) => {
      const { completion } = await import("./commands/completion.ts");
      done(await completion(shell, world));
    });

  // What a completion script asks: its words are somebody's half of a command, and not to be parsed.
  if (args[0] === "__complete") {
    const { answerShell } = await import("./commands/completion.ts");
    done(await answerShell(program, args.slice(1), world));
  } else if (args.length > 0) await program.parseAsync(args, { from: "user" });
  else if (world.isTerminal) {
    ownChecklists = await checklistsSet(outer);
    done(await (await import("./commands/menu.ts")).menu(global(), world));
  } else program.outputHelp();
  return exitCode;
}

/** The folder of checklists that the settings name. */
async function checklistsSet({ dataFolder }: World): Promise<string | null> {
  const { readSettings } = await import("../store/settings.ts");
  return readSettings(dataFolder).checklists;
}

const FORMATS = ["terminal", "pdf", "md", "html", "json"] as const;
/** The readers that there is a report for. */
const REPORTS = READERS;

/** What commander hands over: a key that is not there was not typed. */
interface GlobalFlags {
  readonly checklists?: string;
  readonly only?: boolean;
  readonly color: boolean;
  readonly pager: boolean;
  readonly quiet?: boolean;
  readonly passphraseFile?: string;
}

interface ExportFlags extends FileFlags {
  readonly lines?: boolean;
  readonly deIdentify?: boolean;
  readonly withPrivate?: boolean;
  readonly encrypt?: boolean;
  readonly encryptWith?: string;
}

interface FileFlags {
  readonly output?: string;
  readonly force?: boolean;
}

interface AssessFlags {
  readonly as?: Audience;
  readonly depth?: Depth;
  readonly label?: string;
  readonly answers?: string;
  readonly from?: string;
  readonly plain?: boolean;
  readonly fromPaper?: boolean;
  readonly date?: string;
}

interface ListFlags {
  readonly since?: string;
  readonly until?: string;
  readonly state?: RecordState;
  readonly sort: RecordSort;
  readonly json?: boolean;
}

interface PlanFlags {
  readonly set?: readonly string[];
  readonly look?: string;
  readonly ics?: string;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly plain?: boolean;
}

interface FollowUpFlags {
  readonly phone?: boolean;
  readonly as?: Audience;
  readonly depth?: Depth;
  readonly plain?: boolean;
}

interface CompareFlags extends FileFlags {
  readonly for?: Reader;
  readonly format?: (typeof FORMATS)[number];
  readonly largePrint?: boolean;
  readonly paper?: Paper;
  readonly failOnNew?: boolean;
}

interface PrintFlags extends FileFlags {
  readonly largePrint?: boolean;
  readonly mono?: boolean;
  readonly paper?: (typeof PAPERS)[number];
}

interface FormFlags extends PrintFlags {
  readonly as?: Audience;
  readonly depth?: Depth;
  readonly compact?: boolean;
  readonly fillable?: boolean;
}

/** What every command that prints asks for. */
function onPaper({ largePrint = false, mono = false, paper, output, force = false }: PrintFlags) {
  return { largePrint, mono, paper: paper ?? null, output: output ?? null, force };
}

interface ReleaseFlags {
  readonly for?: readonly Reader[];
  readonly withdraw?: boolean;
  readonly yes?: boolean;
}

interface ReportFlags extends FileFlags {
  readonly for?: Reader;
  readonly format?: (typeof FORMATS)[number];
  readonly largePrint?: boolean;
  readonly mono?: boolean;
  readonly archive?: boolean;
  readonly all?: boolean;
  readonly paper?: Paper;
}
