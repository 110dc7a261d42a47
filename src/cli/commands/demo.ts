import { join, resolve } from "node:path";
import type { ReportId } from "../../document/shapes.ts";
import type { Assessment } from "../../model/assessment.ts";
import { letterheadOf } from "../../model/settings.ts";
import type { Reader } from "../../model/words.ts";
import { makeFolder, refuseExisting } from "../../store/output-folder.ts";
import { readAsset, readAssetJson } from "../../store/read-asset.ts";
import { readSettings } from "../../store/settings.ts";
import { writeWhole } from "../../store/write-file.ts";
import { evaluateFor } from "../evaluate-for.ts";
import type { GlobalOptions } from "../global-options.ts";
import { loadCatalogue } from "../load-catalogue.ts";
import { paperOf, renderOnPaper, renderOnScreen } from "../render-report.ts";
import type { World } from "../world.ts";

export interface DemoOptions extends GlobalOptions {
  readonly output: string | null;
  readonly force: boolean;
}

/** What the folder gets, each from the evaluation that its reader may have. */
const SHOWN: readonly (readonly [ReportId, Reader])[] = [
  ["resident", "resident"],
  ["fridge", "resident"],
  ["family", "family"],
  ["therapist", "therapist"],
  ["physician", "physician"],
  ["contractor", "contractor"],
];

/** The worked example: the family's report on the screen, and in a folder every report as a PDF with the answers they come from. Asks nothing, keeps no record. */
export async function demo(options: DemoOptions, world: World): Promise<number> {
  const shown = options.output ?? "handrail-demo";
  const folder = resolve(world.cwd, shown);
  const files = [...SHOWN.map(([id]) => `${id}.pdf`), "answers.yaml"];
  if (!options.force) refuseExisting(files.map((file) => join(folder, file)));
  makeFolder(folder);
  const catalogue = await loadCatalogue({ checklists: null, only: false }, world);
  const assessment = readAssetJson<Assessment>(world.assets, "demo.json");
  const letterhead = letterheadOf(readSettings(world));
  const family = evaluateFor("family", catalogue, assessment, letterhead);
  world.print(await renderOnScreen(family, { id: "family", columns: world.columns, colour: world.colour }, world));
  for (const [id, reader] of SHOWN) {
    const evaluation = evaluateFor(reader, catalogue, assessment, letterhead);
    const bytes = await renderOnPaper(evaluation, { id, paper: paperOf(world), large: false }, world);
    writeWhole(join(folder, `${id}.pdf`), bytes, { force: options.force });
  }
  writeWhole(join(folder, "answers.yaml"), readAsset(world.assets, "demo-answers.yaml"), { force: options.force });
  world.tell(`\nWrote ${files.map((file) => join(shown, file)).join(", ")}`);
  world.tell(`The same report from the answers: handrail report ${join(shown, "answers.yaml")}`);
  return 0;
}
