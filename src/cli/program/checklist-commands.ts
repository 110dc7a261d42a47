import { Argument, Option } from "commander";
import { AUDIENCES, type Audience, SCHEMA_NAMES, type SchemaName } from "../../model/words.ts";
import type { FileFlags } from "./flags.ts";
import type { Wiring } from "./wiring.ts";

/** Writing checklists, reading what the program works with, and answering for it. */
export function addChecklistCommands({ program, world, done, global }: Wiring): void {
  program.commandsGroup("Checklists:");

  program
    .command("check")
    .summary("the problems of checklists, with line and column")
    .description("list the problems in checklists, with line and column")
    .argument("[paths...]", "files or folders (default: the shipped checklists, or those of --checklists)")
    .option("--json", "for a machine to read")
    .addOption(
      new Option("--severity <least>", "leave out what is less").choices(["error", "warning"]).default("warning"),
    )
    .action(async (paths: string[], flag: { json?: boolean; severity: "error" | "warning" }) => {
      const { check } = await import("../commands/check.ts");
      done(await check({ ...global(), paths, json: flag.json ?? false, severity: flag.severity }, world()));
    });

  program
    .command("test")
    .summary("run the cases that checklists carry")
    .description("run the cases that checklists carry, and show what fails")
    .argument("[paths...]", "files or folders (default: the shipped checklists)")
    .option("--coverage", "also show which options, hazards, alerts and factors no case reaches")
    .option("--json", "for a machine to read")
    .action(async (paths: string[], flag: { coverage?: boolean; json?: boolean }) => {
      const { test } = await import("../commands/test.ts");
      const { coverage = false, json = false } = flag;
      done(await test({ ...global(), paths, coverage, json }, world()));
    });

  program
    .command("new")
    .summary("a checklist to begin with")
    .description("write a file to begin with")
    .command("checklist")
    .description("a commented checklist that can be checked and tested as it is")
    .argument("<id>", "its id: small letters, digits and hyphens")
    .option("-o, --output <file>", "write to this file (default: ID.yaml)")
    .option("--force", "write over a file that is there already")
    .action(async (id: string, flag: FileFlags) => {
      const { newChecklist } = await import("../commands/new.ts");
      done(await newChecklist({ id, output: flag.output ?? null, force: flag.force ?? false }, world()));
    });

  const show = program
    .command("show")
    .summary("a checklist, a template or a record as text")
    .description("show what the program works with, as text");

  show
    .command("checklist")
    .description("a checklist to read and sign: questions, findings, advice, alerts, sources")
    .argument("<id>", "which one: bathroom, stairs, ...; or a file")
    .addOption(new Option("--as <who>", "only what they are asked, in their words").choices(AUDIENCES))
    .option("--since-signed", "only the lines that changed since somebody signed it")
    .action(async (id: string, flag: { as?: Audience; sinceSigned?: boolean }) => {
      const { showChecklist } = await import("../commands/show.ts");
      done(
        await showChecklist({ ...global(), id, as: flag.as ?? null, sinceSigned: flag.sinceSigned ?? false }, world()),
      );
    });

  show
    .command("template")
    .description("a report, sheet or handout as it is written, to be changed in a folder of one's own")
    .argument("[name]", "which one: family, handouts/cane, ... (default: list them)")
    .action(async (name: string | undefined) => {
      const { showTemplate } = await import("../commands/show-template.ts");
      done(await showTemplate(name ?? null, world()));
    });

  show
    .command("record")
    .description("what an assessment on this computer holds: dates, answers, photos, the other visits")
    .argument("<id>", "which one: its id, the beginning of it, or last")
    .option("--json", "for a machine to read")
    .action(async (id: string, flag: { json?: boolean }) => {
      const { showRecord } = await import("../commands/show-record.ts");
      done(await showRecord({ ...global(), id, json: flag.json ?? false }, world()));
    });

  const sign = program
    .command("sign")
    .summary("say who answers for a checklist or a record")
    .description("say who answers for a checklist or a record as it stands; any later change makes that void");

  sign
    .command("checklist")
    .description("sign a checklist of one's own")
    .argument("<id>", "its id (with --checklists DIR), or its file")
    .requiredOption("--by <who>", 'for example "Jo Smith, OTR/L"')
    .option("--next <date>", "the day by which somebody looks at it again: 2027-01-31")
    .action(async (checklist: string, flag: { by: string; next?: string }) => {
      const { signChecklist } = await import("../commands/sign.ts");
      done(await signChecklist({ ...global(), checklist, by: flag.by, next: flag.next ?? null }, world()));
    });

  sign
    .command("record")
    .description("sign a finished assessment: its report is no draft any more")
    .argument("<id>", "which one: its id, the beginning of it, or last")
    .requiredOption("--by <who>", 'for example "Jo Smith, OTR/L"')
    .option("--yes", "sign although alerts are open; they are listed first")
    .action(async (id: string, flag: { by: string; yes?: boolean }) => {
      const { signRecord } = await import("../commands/sign-record.ts");
      done(await signRecord({ ...global(), id, by: flag.by, yes: flag.yes ?? false }, world()));
    });

  program
    .command("schema")
    .summary("the JSON Schema of a kind of file")
    .description("the JSON Schema of a kind of file, for editors and programs")
    .addArgument(new Argument("[name]", "which kind").choices(SCHEMA_NAMES).default("checklist"))
    .action(async (name: SchemaName) => {
      const { schema } = await import("../commands/schema.ts");
      done(await schema(name, world()));
    });
}
