/** Words that tell of a body, a mind, an illness, a medicine, an aid or an accident: what a workman has no need to know. */
const REASONS: readonly RegExp[] = [
  /\b(numb(ness)?|neuropath\w*|insensate|sensation|sensory|tingl\w*|nerves?)\b/i,
  /\b(diabet\w*|insulin|blood (sugar|thinners?|pressure)|strokes?|parkinson\w*|dementia|alzheimer\w*|arthrit\w*|osteopor\w*|multiple sclerosis|cancer|illness\w*|disease\w*|diagnos\w*|symptom\w*|disab\w*|handicap\w*)\b/i,
  /\b(dizz\w*|faint\w*|light-?headed\w*|unstead\w*|balance|weak\w*|frail\w*|fragile|pain(s|ful)?|tremor\w*|spasm\w*|paraly\w*)\b/i,
  /\b(fell|fall(s|en|ing)?|near fall|stumbl\w*|trip(s|ped|ping)?( over)?|injur\w*|fracture\w*|ambulance|emergenc\w*|hospital\w*)\b/i,
  /\b(medic\w*|pills?|tablets?|drugs?|prescri\w*|doctors?|physicians?|nurses?|patients?|podiatr\w*|orthot\w*|prosthe\w*)\b/i,
  /\b(memory|confus\w*|wander\w*|cognit\w*|forget\w*|depress\w*|mood|anxi\w*|afraid|alcohol\w*|drink(s|ing|er)\b)/i,
  /\b(incontinen\w*|bladder|bowel|urin\w*|commode\w*|toilet chairs?)\b/i,
  /\b(eyesight|vision|blindness|deaf\w*|hearing|amput\w*|foot drop|artificial leg|brace[ds]?|braces for)\b/i,
  /\b(walkers?|rollators?|wheelchairs?|canes?|crutch\w*|walking aids?|oxygen|help buttons?)\b/i,
  /\b(elderly|old (man|woman|lady|age)|aging|ageing|caregiver\w*|lives? alone|resident)\b/i,
];

/** The word that tells something about a person; null where a text tells nothing. The labels of factors count as such words. */
export function findReason(text: string, labels: readonly string[]): string | null {
  for (const pattern of REASONS) {
    const found = pattern.exec(text);
    if (found !== null) return found[0];
  }
  const plain = text.toLowerCase();
  return labels.find((label) => plain.includes(label.toLowerCase())) ?? null;
}
