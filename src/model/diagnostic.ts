/** A problem in a file somebody wrote: a code, a place, and words for the person who can mend it. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: "error" | "warning";
  /** as it was handed in, a path perhaps */
  readonly file: string;
  /** from 1 */
  readonly line: number;
  /** from 1, in UTF-16 units */
  readonly column: number;
  /** how much of the line to mark; at least 1 */
  readonly length: number;
  /** the line itself */
  readonly source: string;
  readonly message: string;
  /** what to do about it, or what was meant */
  readonly hint: string | null;
}
