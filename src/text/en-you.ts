const PERSON = /\b(the person)('s|’s)?(?:\s+([a-z]+))?/gi;
const IRREGULAR: Readonly<Record<string, string>> = {
  is: "are",
  was: "were",
  has: "have",
  does: "do",
  goes: "go",
};
/** What the same verb says of "you". */
const SAME = /^(?:may|can|cannot|could|will|would|must|should|might|nearly|often|felt|fell|had|did)$/;
const AFTER = /\b(?:where|when|while|if|as|until|that|what|how|whether|but)\s+$/i;

/**
 * What is said of "the person", said to that person: "where the person washes" → "where you wash". A text that speaks to a helper about
 * the person ("help the person sit"), or that could come out half wrong, stays as it is.
 */
export function toYou(text: string): string {
  let isSure = true;
  const said = text.replace(
    PERSON,
    (all, person: string, owns: string | undefined, next: string | undefined, at: number) => {
      const you = person.startsWith("T") ? "You" : "you";
      if (owns !== undefined) return `${you}r${next === undefined ? "" : ` ${next}`}`;
      const before = text.slice(0, at);
      const verb = next === undefined ? null : verbOfYou(next);
      const isSubject = /(?:^|[.!?:;,]\s+)$/.test(before) || AFTER.test(before);
      const isTold = /\b(?:of|from|about)\s+$/.test(before) || (next === "there" && before.endsWith("with "));
      if (verb === null ? !isTold : !isSubject || hasSecondVerb(text.slice(at + all.length))) isSure = false;
      return verb === null ? all.replace(person, you) : `${you} ${verb}`;
    },
  );
  return isSure ? said : text;
}

/** "… and bathes with nobody in the home": the second verb would have to follow, and might be no verb. */
function hasSecondVerb(after: string): boolean {
  return /^[^.!?]*\b(?:and|or) [a-z]*[^s\s]s\b/.test(after);
}

/** "washes" → "wash"; null for a word that is no verb in the third person. */
function verbOfYou(word: string): string | null {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  if (SAME.test(word)) return word;
  if (!/[^s]s$/.test(word) || /^(?:this|its|his|as|us|yes|always)$/.test(word)) return null;
  if (/(?:sh|ch|ss|x|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^aeiou]ies$/.test(word) && word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
