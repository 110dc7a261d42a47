import { Option } from "commander";
import type { Paper } from "../../model/settings.ts";
import { NOTE_PARTS, type NotePart, READERS, type Reader } from "../../model/words.ts";
import { type FileFlags, FORMATS, onPaper, type PrintFlags, paperOption } from "./flags.ts";
import type { Wiring } from "./wiring.ts";

/** What is handed over, and why it says what it says. */
export function addReportCommands({ program, world, done, global }: Wiring): void {
  program.commandsGroup("What comes of it:");

  program
    .command("report")
    .summary("the plan for one reader: here, or as PDF, HTML, Markdown, JSON")
    .description("the plan and what it rests on, for one reader")
    .argument("[id-or-file]", "an assessment's id, the beginning of it, or last; or a file (default: last)")
    .addOption(
      new Option("--for <reader>", "whom it is for: each sees what concerns them, in their words").choices(READERS),
    )
    .addOption(new Option("--format <format>", "default: by the ending of -o, else terminal").choices(FORMATS))
    .option("--large-print", "18 point")
    .option("--mono", "gray and nothing else, for a copier")
    .option("--archive", "for keeping, with the answers in it: PDF/A, for the therapist alone")
    .option("--all", "every list in full, nothing left for the plan")
    .addOption(paperOption())
    .option("-o, --output <file>", "write to this file")
    .option("--force", "write over a file that is there already")
    .action(async (source: string | undefined, flag: ReportFlags) => {
      const { report } = await import("../commands/report.ts");
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
          world(),
        ),
      );
    });

  program
    .command("print")
    .summary("one file to print: plan, fridge sheet, handouts, letters")
    .description("one file to print after a visit: plan, fridge sheet, action plan, handouts, letter to the landlord")
    .argument("[id-or-file]", "an assessment's id, the beginning of it, or last; or a file (default: last)")
    .addOption(new Option("--for <reader>", "whose plan: by who answered, else").choices(["resident", "family"]))
    .option("--large-print", "18 point")
    .option("--mono", "gray and black only")
    .addOption(paperOption())
    .option("-o, --output <file>", "write to this file (default: home-plan-DATE.pdf)")
    .option("--force", "write over a file that is there already")
    .action(async (source: string | undefined, flag: PrintFlags & { for?: "resident" | "family" }) => {
      const { print } = await import("../commands/print.ts");
      done(await print({ ...global(), source: source ?? null, for: flag.for ?? null, ...onPaper(flag) }, world()));
    });

  program
    .command("handout")
    .summary("handouts, plain or with what was seen in a home")
    .description("handouts to leave or to take along: plain, or with what was seen in a home")
    .argument("[topic...]", "which: night-way, shoes, ... (default: with --from those that fit, else the list)")
    .option("--from <id-or-file>", "fit them to this assessment")
    .option("--list", "list them all")
    .option("--large-print", "18 point")
    .option("--mono", "gray and black only")
    .addOption(paperOption())
    .option("-o, --output <file>", "write a PDF to this file")
    .option("--force", "write over a file that is there already")
    .action(async (topics: string[], flag: PrintFlags & { from?: string; list?: boolean }) => {
      const { handout } = await import("../commands/handout.ts");
      done(
        await handout(
          { ...global(), topics, from: flag.from ?? null, list: flag.list ?? false, ...onPaper(flag) },
          world(),
        ),
      );
    });

  program
    .command("note")
    .summary("the visit as plain text, to paste into a chart")
    .description("the visit as plain text, to paste into a chart")
    .argument("[id-or-file]", "an assessment's id, the beginning of it, or last; or a file (default: last)")
    .addOption(
      new Option("--part <part>", "only this: S what was said, O what was seen and measured, A, P the plan").choices(
        NOTE_PARTS,
      ),
    )
    .addOption(new Option("--max <n>", "at most so many characters: what weighs least is left out"))
    .action(async (source: string | undefined, flag: { part?: NotePart; max?: string }) => {
      const { note } = await import("../commands/note.ts");
      done(
        await note({ ...global(), source: source ?? "last", part: flag.part ?? null, max: flag.max ?? null }, world()),
      );
    });

  program
    .command("explain")
    .summary("why a report says what it says")
    .description("why a report says what it says: answers, rule, arithmetic, source")
    .argument("<id-or-file>", "an assessment's id, the beginning of it, or last; or a file")
    .argument("[key]", "a finding, an advice, an alert, an area, a factor, or home (default: list them)")
    .option("--json", "for a machine to read")
    .action(async (source: string, key: string | undefined, flag: { json?: boolean }) => {
      const { explain } = await import("../commands/explain.ts");
      done(await explain({ ...global(), source, key: key ?? null, json: flag.json ?? false }, world()));
    });

  program
    .command("release")
    .summary("let others see photos and comments, or take that back")
    .description("let a reader besides the therapist see photos and comments, or take that back")
    .argument("<id>", "which one: its id, the beginning of it, or last")
    .argument("[what...]", "photo:3, or note:QUESTION; without it: what there is, and who may see it")
    .addOption(
      new Option("--for <reader...>", "who may see it").choices(READERS.filter((reader) => reader !== "therapist")),
    )
    .option("--withdraw", "take it back, from --for or from all")
    .option("--yes", "ask nothing")
    .action(async (id: string, things: string[], flag: ReleaseFlags) => {
      const { release } = await import("../commands/release.ts");
      const { for: readers = [], withdraw = false, yes = false } = flag;
      done(await release({ ...global(), id, things, for: readers, withdraw, yes }, world()));
    });
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
