import type { CaseCoverage } from "../../evaluate/case-coverage.ts";
import { caseCoverage } from "../../evaluate/case-coverage.ts";
import { type ChecklistRun, runCases } from "../../evaluate/run-cases.ts";
import type { Catalogue, Checklist } from "../../model/checklist.ts";
import { UserError } from "../../model/errors.ts";
import { printable } from "../../text/cells.ts";
import type { GlobalOptions } from "../global-options.ts";
import { loadCatalogue } from "../load-catalogue.ts";
import { readShipped } from "../shipped-files.ts";
import { showCaseRuns, showTotals } from "../show-case-runs.ts";
import { showCoverage } from "../show-coverage.ts";
import type { World } from "../world.ts";

export interface TestOptions extends GlobalOptions {
  readonly paths: readonly string[];
  readonly coverage: boolean;
  readonly json: boolean;
}

/** Runs the checklists' own cases. 0 if all hold, 1 if one fails. Throws a UserError where a file cannot be read or has problems. */
export async function test(options: TestOptions, world: World): Promise<number> {
  const { catalogue, checklists } = await load(options, world);
  const runs = runCases(catalogue, checklists);
  const coverage = options.coverage ? only(caseCoverage(catalogue), checklists) : null;
  const fails = runs.some(({ cases }) => cases.some(({ state }) => state === "fails"));
  if (options.json) {
    world.print(JSON.stringify(toJson(runs, coverage), null, 2));
  } else {
    const whole = options.paths.length === 0;
    for (const line of showCaseRuns(runs)) world.print(printable(line));
    if (coverage !== null) for (const line of showCoverage(coverage, { factors: whole })) world.print(line);
    world.print(showTotals(runs));
  }
  return fails ? 1 : 0;
}

async function load(
  options: TestOptions,
  world: World,
): Promise<{ readonly catalogue: Catalogue; readonly checklists: readonly Checklist[] }> {
  if (options.paths.length === 0) {
    const catalogue = withShippedCases(await loadCatalogue(options, world), options, world);
    return { catalogue, checklists: catalogue.checklists.filter(({ items }) => items.length > 0) };
  }
  const [{ readNamedChecklists }, { showDiagnostic }] = await Promise.all([
    import("../read-named-checklists.ts"),
    import("../../checklist/show-diagnostic.ts"),
  ]);
  const { catalogue, named, diagnostics } = readNamedChecklists(options.paths, options, world);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (catalogue === null || errors.length > 0) {
    const problems = errors.length === 1 ? "a problem" : `${errors.length} problems`;
    throw new UserError(`no case was run: there ${errors.length === 1 ? "is" : "are"} ${problems}`, {
      lines: errors.map(showDiagnostic),
    });
  }
  if (named.length === 0) {
    throw new UserError(`no checklist in ${options.paths.join(", ")}`, {
      hint: "a checklist is a file whose name ends in .yaml",
    });
  }
  for (const { code, message } of diagnostics) if (code === "overrides") world.tell(message);
  return { catalogue, checklists: named };
}

/** The compiled catalogue leaves the cases out; they lie beside it. A clinic's own catalogue has its own. */
function withShippedCases(catalogue: Catalogue, { checklists }: GlobalOptions, world: World): Catalogue {
  if (checklists !== null) return catalogue;
  const { cases } = readShipped(world);
  return { ...catalogue, checklists: catalogue.checklists.map((one) => ({ ...one, cases: cases[one.id] ?? [] })) };
}

/** The coverage of these checklists alone; other checklists' cases may have reached them too. */
function only(coverage: CaseCoverage, checklists: readonly Checklist[]): CaseCoverage {
  const ids = checklists.map(({ id }) => id);
  return { ...coverage, checklists: coverage.checklists.filter(({ id }) => ids.includes(id)) };
}

function toJson(runs: readonly ChecklistRun[], coverage: CaseCoverage | null): unknown {
  return {
    checklists: runs.map(({ checklist, cases }) => ({
      id: checklist.id,
      cases: cases.map(({ case: { title, at }, state, failures }) => ({ title, at, state, failures })),
    })),
    coverage,
  };
}
