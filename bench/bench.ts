import type { Catalogue } from "../src/model/checklist.ts";
import type { Figure } from "./figure.ts";

/** What every benchmark may use. */
export interface BenchWorld {
  /** the shipped checklists, or those of `--checklists` */
  readonly catalogue: Catalogue;
  /** the program, as a user starts it */
  readonly executable: string;
  /** the script of this name in children/, ready to run */
  readonly child: (name: string) => string;
  /** a fresh folder, taken away at the end */
  readonly folder: () => string;
}

export interface BenchResult {
  readonly figures: readonly Figure[];
  /** Markdown that stands under the table: how it was measured, where it goes */
  readonly notes: readonly string[];
  /** for docs/images */
  readonly pictures?: readonly { readonly name: string; readonly svg: string }[];
}

/** One file of benchmarks. */
export interface Bench {
  readonly name: string;
  readonly run: (world: BenchWorld) => Promise<BenchResult> | BenchResult;
}
