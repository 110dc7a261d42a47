import type { RawKey } from "../../src/prompt/key.ts";

/** A key as a terminal sends it. */
export type Stroke = string;

export const ENTER = "\r";
export const UP = "\u001b[A";
export const DOWN = "\u001b[B";

const NAMES: Readonly<Record<Stroke, string>> = { [ENTER]: "return", [UP]: "up", [DOWN]: "down", "\u001b": "escape" };

/** The same key as Node's readline tells of it. */
export function rawKeyOf(stroke: Stroke): RawKey {
  const name = NAMES[stroke];
  return { sequence: stroke, ...(name === undefined ? {} : { name }) };
}

/** Every letter is a key. */
export function typed(text: string): readonly Stroke[] {
  return [...text];
}
