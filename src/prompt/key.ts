/** One key, as the program sees it. `text` is what it types, empty for keys that type nothing. */
export interface Key {
  readonly name: string;
  readonly text: string;
  readonly ctrl: boolean;
  /** when it was pressed, in milliseconds of a clock that only runs forward; a key without it comes at the moment of the last one */
  readonly at?: number | undefined;
}

const TICK = "tick";

/** No key: time has passed. It comes only while a clock runs. */
export const tickAt = (at: number): Key => ({ name: TICK, text: "", ctrl: false, at });
export const isTick = ({ name }: Key): boolean => name === TICK;

export const isEnter = ({ name }: Key): boolean => name === "return" || name === "enter";

/** What Node's readline tells of a key. `name` is missing for "?", and a letter with Alt is what an Esc just before it looks like. */
export interface RawKey {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
}

export function toKey({ name = "", sequence = "", ctrl = false, meta = false }: RawKey): Key {
  if (meta && name !== "escape") return { name: "escape", text: "", ctrl: false };
  const types = !ctrl && /^[^\p{Cc}\p{Cs}]+$/u.test(sequence);
  return { name, text: types ? sequence : "", ctrl };
}
