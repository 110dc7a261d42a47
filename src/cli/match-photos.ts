/** A picture in a folder, and when it was taken. */
export interface TimedPicture {
  readonly path: string;
  readonly name: string;
  /** by the clock on the wall: `2026-11-21T10:05:33` */
  readonly time: string;
  /** by the file's date, which copying may have changed; the camera did not say */
  readonly byFile: boolean;
}

/** The pictures that may belong to a visit, in the order in which they were taken: those of its day, if there are any; else all. */
export function picturesOfVisit(
  pictures: readonly TimedPicture[],
  day: string,
): { readonly pictures: readonly TimedPicture[]; readonly others: number } {
  const sorted = [...pictures].sort((a, b) => compare(a.time, b.time) || compare(a.name, b.name));
  const ofDay = sorted.filter(({ time }) => time.startsWith(day));
  return ofDay.length > 0 ? { pictures: ofDay, others: sorted.length - ofDay.length } : { pictures: sorted, others: 0 };
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The photo numbers of an assessment, each once, with the question that names it first. Other names (an answers file may hold any) are passed over. */
export function numberedPhotos(
  photos: Readonly<Record<string, readonly string[]>>,
  numberOf: (name: string) => number | null,
): readonly { readonly photo: string; readonly key: string }[] {
  const keys = new Map<string, string>();
  for (const [key, names] of Object.entries(photos))
    for (const name of names) if (numberOf(name) !== null && !keys.has(name)) keys.set(name, key);
  return [...keys]
    .map(([photo, key]) => ({ photo, key }))
    .sort((a, b) => (numberOf(a.photo) ?? 0) - (numberOf(b.photo) ?? 0));
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
