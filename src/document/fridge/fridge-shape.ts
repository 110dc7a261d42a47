import { list, record, text, type ViewOf } from "../shape.ts";

/** What neighbours may read: no name, no condition, no medicine, nothing of how somebody lives; not even the clinic's name. */
export const fridgeShape = record({
  things: list(record({ text })),
  /** one for each of three things that is not chosen, or that not everybody may read: to be written by hand */
  blanks: list(record({ text })),
  emergency: text,
  phone: text,
  nextLook: text,
});

export type FridgeView = ViewOf<typeof fridgeShape>;
