import type { At } from "./problems.ts";
import type { Scope } from "./scope.ts";

/** What the makers of a checklist's parts share: where names are looked up, and where each finished part was written. */
export interface Workshop {
  readonly scope: Scope;
  /** where a part of the model stands in its file, for the rules over the whole catalogue */
  readonly sites: Map<object, At>;
}

/** Notes where a part was written, and gives it back. */
export function placed<T extends object>(part: T, at: At, { sites }: Workshop): T {
  sites.set(part, at);
  return part;
}
