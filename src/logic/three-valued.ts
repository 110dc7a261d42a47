/** "All of them" where each is true, false or not known: false if one is false, else null if one is not known. */
export function everyOf<T>(all: readonly T[], told: (one: T) => boolean | null): boolean | null {
  const values = all.map(told);
  return values.includes(false) ? false : values.includes(null) ? null : true;
}

export function negate(told: boolean | null): boolean | null {
  return told === null ? null : !told;
}
