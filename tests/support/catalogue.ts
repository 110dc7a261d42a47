import { join } from "node:path";
import { type CatalogueResult, readCatalogue } from "../../src/checklist/read-catalogue.ts";
import { showDiagnostic } from "../../src/checklist/show-diagnostic.ts";
import { readShipped as readShippedFiles } from "../../src/cli/shipped-files.ts";
import type { Catalogue, Checklist } from "../../src/model/checklist.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { readAssetJson } from "../../src/store/read-asset.ts";
import { sha256 } from "../../src/store/sha256.ts";
import { root } from "./handrail.ts";

/** Files by name: `{ "bathroom.yaml": "id: bathroom\n…" }`. */
export type Files = Readonly<Record<string, string>>;

/** What these files come to, sound or not; with `lint` also what an author should mend. */
export function readFiles(
  files: Files,
  { lint = false, handouts = [] }: { readonly lint?: boolean; readonly handouts?: Catalogue["handouts"] } = {},
): CatalogueResult {
  return readCatalogue(
    Object.entries(files).map(([file, text]) => ({ file, text })),
    { hash: sha256, lint, handouts },
  );
}

/** The catalogue of files that are sound; throws with every problem if they are not. */
export function catalogueOf(files: Files): Catalogue {
  const { catalogue, diagnostics } = readFiles(files);
  if (catalogue === null) throw new Error(diagnostics.map(showDiagnostic).join("\n\n"));
  return catalogue;
}

/** The problems of one file beside the files of `home`, each as `line:column code marked`. */
export function problemsIn(text: string, file = "stairs.yaml"): readonly string[] {
  return readFiles({ ...HOME, [file]: text }).diagnostics.map(inShort);
}

/** `7:12 unknown-option yess`: where, what kind, and the text that is marked. */
export function inShort({ line, column, code, source, length }: Diagnostic): string {
  return `${line}:${column} ${code} ${source.slice(column - 1, column - 1 + length)}`;
}

/** A small home: a person, walking aids of which there may be several, factors and a source. */
export const HOME: Files = {
  "person.yaml": `
id: person
version: 1.0.0
title: About the person
scored: no
items:
  - { id: age, type: number, unit: years, range: { years: [0, 120] }, text: How old is the person? }
  - { id: sex, type: choice, text: Which sex?, options: { female: Female, male: Male } }
  - { id: lives-alone, type: yes-no, text: Does the person live alone? }
  - { id: falls-12-months, type: number, unit: count, range: { count: [0, 200] }, text: How many falls? }
  - { id: feet-feeling, type: choice, text: How do the feet feel?, options: { normal: As always, reduced: Less, numb: Numb } }
  - { id: weight, type: number, unit: lb, range: { lb: [50, 700] }, text: What does the person weigh? }
  - { id: last-drink, type: yes-no, private: true, text: Was there a drink today? }
  - { id: wish, type: text, text: What matters most? }
  - { id: seen-on, type: date, text: When was the doctor last seen? }
`,
  "walking-aids.yaml": `
id: walking-aids
version: 1.0.0
title: Walking aids
repeats: { ask: Is there a walking aid?, again: Is there another?, named-by: aid }
exposure-from: aid-use
terms: { frames: [walker, rollator] }
items:
  - { id: holds-furniture, once: true, type: yes-no, text: Does the person hold on to furniture? }
  - id: aid
    type: choice
    text: What kind is it?
    options: { cane: { label: A cane with one tip, name: Cane }, walker: { label: A walker, name: Walker }, rollator: { label: A walker with four wheels, name: Rollator } }
  - { id: aid-use, type: choice, text: When is it used?, options: { often: Always, not-used: { label: Never, exposure: rarely } } }
  - id: in-reach
    type: multi-choice
    text: Where is it in reach?
    options:
      bed: { label: From the bed, missing: { finding: Out of reach of the bed, hazard: major, advice: keep-near } }
      chair: From the chair
      nowhere: { label: Nowhere, exclusive: true }
recommendations:
  - { id: keep-near, title: Keep it near, steps: { today: Park it beside the bed. }, why: What is near is used. }
`,
  "shared.yaml": `
id: shared
version: 1.0.0
title: Said once
library: true
items:
  - id: loose-rug
    type: yes-no
    depth: full
    text: "Is there a loose rug {place}?"
    how: Push the edge with a shoe.
    options:
      yes: { finding: "A loose rug {place}", hazard: major, advice: remove-rug }
recommendations:
  - { id: remove-rug, title: Take up the rug, steps: { today: Roll it up. }, why: People trip at the edge. }
`,
  "factors.yaml": `
factors:
  - { id: numb-feet, label: Numb feet, text: You may not feel the floor., when: { person/feet-feeling: [numb, reduced] } }
  - { id: uses-walker, label: Uses a walker, text: You use a walker., when: { some: { of: walking-aids, where: { aid: frames, aid-use: { is-not: not-used } } } } }
  - { id: ageless, label: Ageless, text: You are as old as you like., when: { person/age: { gt: 80, lt: 20 } } }
  - { id: drank, label: Drank, text: You had a drink., private: true, when: { person/last-drink: yes } }
`,
  "guards.yaml": `
guards:
  - { id: no-heat, unless-ruled-out: numb-feet, withholds: { handouts: [warmth] }, says: Feeling in the feet was not tested. }
`,
  "sources.yaml": `
sources:
  - { id: ot-practice, by: The authors, title: Practice knowledge, licence: own, checked: known }
`,
};

let read: Catalogue | null = null;

/** The checklists that the program ships, with their cases, as the build has just compiled them; read once. */
export function shipped(): Catalogue {
  read ??= readShipped();
  return read;
}

function readShipped(): Catalogue {
  const assets = join(root, "dist");
  const catalogue = readAssetJson<Catalogue>(assets, "catalogue.json");
  const { cases } = readShippedFiles({ assets });
  return {
    ...catalogue,
    checklists: catalogue.checklists.map((one) => ({ ...one, cases: cases[one.id] ?? [] })),
    handouts: [],
  };
}

export function checklistOf(catalogue: Catalogue, id: string): Checklist {
  const found = catalogue.checklists.find((one) => (one.id as string) === id);
  if (found === undefined) throw new Error(`no checklist "${id}" here`);
  return found;
}
