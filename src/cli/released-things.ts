import type { Assessment, Release } from "../model/assessment.ts";
import { UserError } from "../model/errors.ts";
import { nearest } from "../model/nearest.ts";
import type { Reader } from "../model/words.ts";
import { enRelease as t } from "../text/en-release.ts";

/** A photo or a comment of an assessment. */
export interface Thing extends Release {
  /** as it is typed: `photo:3`, `note:bathroom@upstairs/tub-grab-bar` */
  readonly name: string;
  /** the question that it belongs to */
  readonly key: string;
  /** the comment; null is a photo */
  readonly text: string | null;
}

/** Everything that can be released, and for whom it is released now. */
export function thingsOf({ photos, notes, released }: Assessment): readonly Thing[] {
  const readersOf = (what: Release["what"], of: string): readonly Reader[] =>
    released.find((one) => one.what === what && one.of === of)?.for ?? [];
  const seen = new Set<string>();
  const pictures = Object.entries(photos).flatMap(([key, names]) =>
    names
      .filter((name) => !seen.has(name) && seen.add(name))
      .map((of): Thing => {
        const name = `photo:${of.replace(/^photo-/, "")}`;
        return { what: "photo", of, for: readersOf("photo", of), name, key, text: null };
      }),
  );
  const comments = Object.entries(notes).map(
    ([of, text]): Thing => ({ what: "note", of, for: readersOf("note", of), name: `note:${of}`, key: of, text }),
  );
  return [...pictures, ...comments];
}

/** The thing that somebody names. Throws a UserError where there is none. */
export function findThing(typed: string, things: readonly Thing[]): Thing {
  if (!/^(photo|note):/.test(typed)) throw new UserError(t.badThing(typed), { hint: t.badThingHint });
  const name = typed.replace(/^photo:photo-/, "photo:");
  const thing = things.find((one) => one.name === name);
  if (thing !== undefined) return thing;
  const names = things.map((one) => one.name);
  const near = nearest(typed, names);
  throw new UserError(t.noSuch(typed), { hint: near === null ? t.there(names) : `did you mean "${near}"?` });
}
