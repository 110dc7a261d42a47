import { type Reading, readAnswers } from "../logic/reading.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Interview } from "./interview.ts";

const readings = new WeakMap<Assessment, Reading>();

/** The answers as read once for each state of the record: a screen asks many times between two keys. */
export function readingOf({ catalogue, assessment }: Pick<Interview, "catalogue" | "assessment">): Reading {
  const known = readings.get(assessment);
  if (known?.catalogue === catalogue) return known;
  const reading = readAnswers(catalogue, assessment);
  readings.set(assessment, reading);
  return reading;
}
