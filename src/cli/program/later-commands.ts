import { Option } from "commander";
import type { Paper } from "../../model/settings.ts";
import { AUDIENCES, type Audience, DEPTHS, type Depth, READERS, type Reader } from "../../model/words.ts";
import { type FileFlags, FORMATS, paperOption } from "./flags.ts";
import type { Wiring } from "./wiring.ts";

/** What became of the plan. */
export function addLaterCommands({ program, world, done, global }: Wiring): void {
  program.commandsGroup("Weeks later:");

  program
    .command("plan")
    .summary("what became of each thing: one key each")
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
      const { plan } = await import("../commands/plan.ts");
      const { set = [], look = null, ics = null, force = false, json = false, plain = false } = flag;
      done(await plan({ ...global(), id, set, look, ics, force, json, plain }, world()));
    });

  program
    .command("follow-up")
    .summary("a second visit, or a call about the plan")
    .description("look again: a second visit that begins from an earlier one, or a call about its plan")
    .argument("<id>", "the earlier visit: its id, the beginning of it, or last")
    .option("--phone", "a call of five minutes: falls since, each chosen step, what got in the way")
    .addOption(new Option("--as <who>", "who answers this time; default: as at the earlier visit").choices(AUDIENCES))
    .addOption(new Option("--depth <depth>", "how much to ask; default: as at the earlier visit").choices(DEPTHS))
    .option("--plain", "no redrawing and no colour: for screen readers and simple terminals")
    .action(async (id: string, flag: FollowUpFlags) => {
      const { followUp } = await import("../commands/follow-up.ts");
      const { phone = false, as = null, depth = null, plain = false } = flag;
      done(await followUp({ ...global(), id, phone, as, depth, plain }, world()));
    });

  program
    .command("compare")
    .summary("what changed between two visits")
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
    .addOption(paperOption())
    .option("-o, --output <file>", "write to this file")
    .option("--force", "write over a file that is there already")
    .option("--fail-on-new", "exit with 1 if something new was found")
    .action(async (first: string, second: string | undefined, flag: CompareFlags) => {
      const { compare } = await import("../commands/compare.ts");
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
          world(),
        ),
      );
    });
}

interface CompareFlags extends FileFlags {
  readonly for?: Reader;
  readonly format?: (typeof FORMATS)[number];
  readonly largePrint?: boolean;
  readonly paper?: Paper;
  readonly failOnNew?: boolean;
}

interface FollowUpFlags {
  readonly phone?: boolean;
  readonly as?: Audience;
  readonly depth?: Depth;
  readonly plain?: boolean;
}

interface PlanFlags {
  readonly set?: readonly string[];
  readonly look?: string;
  readonly ics?: string;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly plain?: boolean;
}
