/** The word of `words` that `typed` most likely meant: at most a third of it mistyped; null if none is near. */
export function nearest(typed: string, words: Iterable<string>): string | null {
  const wanted = typed.toLowerCase();
  const limit = Math.max(1, Math.floor(Math.min(wanted.length, 24) / 3));
  let best: { readonly word: string; readonly steps: number } | null = null;
  if (wanted.length > 64) return null;
  for (const word of words) {
    if (Math.abs(word.length - wanted.length) > limit) continue;
    const steps = distance(wanted, word.toLowerCase());
    if (steps <= limit && (best === null || steps < best.steps)) best = { word, steps };
  }
  return best?.word ?? null;
}

/** `did you mean "rails"?`, or null. */
export function didYouMean(typed: string, words: Iterable<string>): string | null {
  const word = nearest(typed, words);
  return word === null ? null : `did you mean "${word}"?`;
}

/** How many letters to add, drop, change or swap with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const steps = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      row.push(swapped ? Math.min(steps, (before[j - 2] ?? 0) + 1) : steps);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
