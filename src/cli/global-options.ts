/** Which checklists a command works with: the shipped ones, and a clinic's own. Every command gets these. */
export interface GlobalOptions {
  /** `--checklists DIR`: a folder whose files add to the shipped ones, or take their place by id. */
  readonly checklists: string | null;
  /** `--only`: leave the shipped ones out. */
  readonly only: boolean;
}
