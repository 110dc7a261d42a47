/** A text in sentences, without what ends them. */
export function toSentences(text: string): readonly string[] {
  return text
    .split(/[.!?;:]+(?=\s|$)/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

const TURNS_ROUND =
  /\b(do not|don't|never|no need|nobody|no one|must not|should not|instead of|rather than|without)\b/i;
const JUST_BEFORE = /\b(no|not|nor|cannot)\s+([a-z]+\s+)?$/i;

/** Whether what stands before a place in a sentence turns it round: "do not …", "nobody needs to …". "If it does not move, …" turns nothing round. */
export function isNegated(sentence: string, from: number): boolean {
  const before = sentence.slice(0, from);
  return TURNS_ROUND.test(before) || JUST_BEFORE.test(before);
}

/** The first place in a text that one of these finds, unless its sentence says not to. */
export function findPhrase(text: string, patterns: readonly RegExp[]): string | null {
  for (const sentence of text.split(/[.!?;]+(?=\s|$)/)) {
    for (const pattern of patterns) {
      const found = pattern.exec(sentence);
      if (found !== null && !isNegated(sentence, found.index)) return found[0].trim();
    }
  }
  return null;
}
