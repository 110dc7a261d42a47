import { Option } from "commander";
import { AUDIENCES, type Audience, DEPTHS, type Depth } from "../../model/words.ts";
import { type FileFlags, onPaper, type PrintFlags, paperOption } from "./flags.ts";
import type { Wiring } from "./wiring.ts";

/** Asking, and what was written down elsewhere. */
export function addVisitCommands({ program, world, done, global, passphraseFile }: Wiring): void {
  program.commandsGroup("At the visit:");

  program
    .command("demo")
    .summary("a worked example: its report here, every reader's PDF in a folder")
    .description("a worked example: the report on the screen, the PDF in a folder")
    .option("-o, --output <dir>", "where to write (default: ./handrail-demo)")
    .option("--force", "write into a folder that is there already")
    .action(async (flag: FileFlags) => {
      const { demo } = await import("../commands/demo.ts");
      done(await demo({ ...global(), output: flag.output ?? null, force: flag.force ?? false }, world()));
    });

  program
    .command("assess")
    .summary("ask the questions and keep the answers")
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
      const { assess } = await import("../commands/assess.ts");
      const { as = null, depth = null, label = null, answers = null, from = null, plain = false } = flag;
      const { fromPaper = false, date = null } = flag;
      done(await assess({ ...global(), sets, as, depth, label, answers, from, plain, fromPaper, date }, world()));
    });

  program
    .command("resume")
    .summary("go on where you left")
    .description("go on with an assessment where you left")
    .argument(
      "[id]",
      "which one: its id, the beginning of it, or last (default: the one not finished; asks if there are several)",
    )
    .option("--plain", "no redrawing and no colour: for screen readers and simple terminals")
    .action(async (id: string | undefined, flag: { plain?: boolean }) => {
      const { resume } = await import("../commands/resume.ts");
      done(await resume({ ...global(), id: id ?? null, plain: flag.plain ?? false }, world()));
    });

  program
    .command("form")
    .summary("the questions on paper, or to be filled on a screen")
    .description("a form on paper: the questions with boxes for a pen, and for the quick look what to do beside each")
    .argument("[set...]", "what to look at: sets or checklists, by id (default: quick)")
    .addOption(
      new Option("--as <who>", "who fills it in: sets the wording; default: as set, else a family").choices(AUDIENCES),
    )
    .addOption(new Option("--depth <depth>", "how much to ask; default: what the set says").choices(DEPTHS))
    .option("--compact", "small, in two columns: for therapists")
    .option("--fillable", "to be filled on a screen, then read with: handrail import FILE")
    .option("--large-print", "18 point")
    .addOption(paperOption())
    .option("-o, --output <file>", "write a PDF to this file")
    .option("--force", "write over a file that is there already")
    .action(async (sets: string[], flag: FormFlags) => {
      const { form } = await import("../commands/form.ts");
      const { as = null, depth = null, compact = false, fillable = false } = flag;
      done(await form({ ...global(), sets, as, depth, compact, fillable, ...onPaper(flag) }, world()));
    });

  program
    .command("import")
    .summary("take in an archive, a filled form, a kept report, answers")
    .description(
      "take in what somebody hands over: an archive, a form that was filled on a screen, a report that was kept, answers",
    )
    .argument("<file>", "what export wrote, locked or not; a PDF of form --fillable or report --archive; YAML or JSON")
    .action(async (file: string) => {
      const { importFile } = await import("../commands/import.ts");
      done(await importFile({ ...global(), file, passphraseFile: passphraseFile() }, world()));
    });

  program
    .command("photos")
    .summary("give the photo numbers of an assessment their pictures")
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
      const { photos } = await import("../commands/photos.ts");
      done(await photos({ ...global(), id, folder, set: flag.set ?? [], yes: flag.yes ?? false }, world()));
    });
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

interface FormFlags extends PrintFlags {
  readonly as?: Audience;
  readonly depth?: Depth;
  readonly compact?: boolean;
  readonly fillable?: boolean;
}
