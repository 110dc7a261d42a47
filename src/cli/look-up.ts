import type { Handouts } from "../document/template.ts";
import type { Catalogue } from "../model/checklist.ts";
import { UserError } from "../model/errors.ts";
import { readAssetJson } from "../store/read-asset.ts";
import { recordHeads } from "../store/records.ts";
import type { Candidate } from "./complete.ts";
import { settle } from "./settle.ts";
import type { World } from "./world.ts";

/** What a shell offers it puts on the line as it is, and would run: a damaged record is called by the name of its folder. */
const HARMLESS = /^[\w.-]+$/;

/** The records, sets, checklists or handouts that there are, for the shell. Whatever is wrong with them, it only means none: nobody asked for words. */
export function lookUp(kind: "records" | "sets" | "checklists" | "handouts", world: World): readonly Candidate[] {
  try {
    switch (kind) {
      case "records":
        return recordHeads(settle(world, { isLeftOpen: true }).world.dataFolder).flatMap(({ id, date }) =>
          HARMLESS.test(id) ? [{ value: id, about: date ?? "" }] : [],
        );
      case "sets":
        return catalogue().sets.map(({ id, title }) => ({ value: id, about: title }));
      case "checklists":
        return catalogue()
          .checklists.filter(({ items }) => items.length > 0)
          .map(({ id, title }) => ({ value: id, about: title }));
      case "handouts":
        return readAssetJson<Handouts>(world.assets, "handouts.json").handouts.map(({ id, title }) => ({
          value: id,
          about: title,
        }));
    }
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }

  function catalogue(): Catalogue {
    return readAssetJson<Catalogue>(world.assets, "catalogue.json");
  }
}
