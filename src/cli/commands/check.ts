import { relative, resolve } from "node:path";
import { showDiagnostic } from "../../checklist/show-diagnostic.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { UserError } from "../../model/errors.ts";
import { checkedByBuild } from "../checked-by-build.ts";
import type { GlobalOptions } from "../global-options.ts";
import type { World } from "../world.ts";

export interface CheckOptions extends GlobalOptions {
  readonly paths: readonly string[];
  readonly json: boolean;
  /** the least that is told */
  readonly severity: Diagnostic["severity"];
}

/** Lists every problem of every file, by file and line. 0 if there is no error, else 1. Throws a UserError where a file cannot be read. */
export async function check(options: CheckOptions, world: World): Promise<number> {
  const { diagnostics, files } = await look(options, world);
  if (files.length === 0) {
    throw new UserError(`no checklist in ${options.paths.join(", ")}`, {
      hint: "a checklist is a file whose name ends in .yaml",
    });
  }
  // A file of one's own may break another that leans on it: that concerns its author. What is merely odd elsewhere does not.
  const concern = diagnostics.filter(({ file, severity }) => severity === "error" || files.includes(file));
  const told = concern.filter(({ severity }) => options.severity === "warning" || severity === "error");
  if (options.json) {
    world.print(JSON.stringify(told.map(shown), null, 2));
  } else {
    const [notices, problems] = [told.filter(isNotice), told.filter((one) => !isNotice(one))];
    for (const { message } of notices) world.tell(message);
    for (const problem of problems) world.print(`${showDiagnostic(shown(problem))}\n\n`);
    world.print(totals(problems, files.length));
  }
  return told.some(({ severity }) => severity === "error") ? 1 : 0;

  /** As one would type it from here. */
  function shown(diagnostic: Diagnostic): Diagnostic {
    const here = relative(world.cwd, resolve(world.cwd, diagnostic.file));
    return here.startsWith("..") ? diagnostic : { ...diagnostic, file: here };
  }
}

/** The shipped files were checked when the program was built: that need not be done again. */
async function look(
  options: CheckOptions,
  world: World,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly files: readonly string[] }> {
  const isShipped = options.paths.length === 0 && options.checklists === null && !options.only;
  const known = isShipped ? checkedByBuild(world) : null;
  if (known !== null) return known;
  const { readNamedChecklists } = await import("../read-named-checklists.ts");
  return readNamedChecklists(options.paths, { ...options, lint: true }, world);
}

/** To take a shipped checklist's place is no slip, but it is said. */
function isNotice({ code }: Diagnostic): boolean {
  return code === "overrides";
}

/** `2 errors and 1 warning in 3 files.` */
function totals(problems: readonly Diagnostic[], files: number): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  const found = [
    ...(errors > 0 ? [count(errors, "error")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
  ];
  return `${count(files, "file")}: ${found.length === 0 ? "no problems" : found.join(", ")}.`;
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? "" : "s"}`;
}
