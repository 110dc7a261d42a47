import { join, resolve } from "node:path";
import type { Assessment } from "../../model/assessment.ts";
import { makeFolder, refuseExisting } from "../../store/output-folder.ts";
import { readAsset, readAssetJson } from "../../store/read-asset.ts";
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

const READERS = ["family", "therapist"] as const;

/** The worked example: the family's report on the screen, and in a folder every report as a PDF with the answers they come from. Asks nothing, keeps no record. */
export async function demo(options: DemoOptions, world: World): Promise<number> {
  const shown = options.output ?? "handrail-demo";
  const folder = resolve(world.cwd, shown);
  const files = [...READERS.map((reader) => `${reader}.pdf`), "answers.yaml"];
  if (!options.force) refuseExisting(files.map((file) => join(folder, file)));
  const catalogue = await loadCatalogue({ checklists: null, only: false }, world);
  const assessment = readAssetJson<Assessment>(world.assets, "demo.json");
  const evaluations = {
    family: evaluateFor("family", catalogue, assessment),
    therapist: evaluateFor("therapist", catalogue, assessment),
  };
  world.print(
    await renderOnScreen(evaluations.family, { reader: "family", columns: world.columns, colour: world.colour }, world),
  );
  makeFolder(folder);
  for (const reader of READERS) {
    const bytes = await renderOnPaper(evaluations[reader], { reader, paper: paperOf(world), large: false }, world);
    writeWhole(join(folder, `${reader}.pdf`), bytes, { force: options.force });
  }
  writeWhole(join(folder, "answers.yaml"), readAsset(world.assets, "demo-answers.yaml"), { force: options.force });
  world.tell(`\nWrote ${files.map((file) => join(shown, file)).join(", ")}`);
  world.tell(`The same report from the answers: handrail report ${join(shown, "answers.yaml")}`);
  return 0;
}
