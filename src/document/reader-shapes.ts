import type { Reader } from "../model/words.ts";
import { familyShape } from "./family-shape.ts";
import type { RecordShape } from "./shape.ts";
import { therapistShape } from "./therapist-shape.ts";

/** What each reader may see: the allow-list that projections fill and templates are checked against. */
export const SHAPES: Readonly<Partial<Record<Reader, RecordShape>>> = {
  family: familyShape,
  therapist: therapistShape,
};
