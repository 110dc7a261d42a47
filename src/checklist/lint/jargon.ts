import type { LintRule } from "./lint-rule.ts";
import { saidTexts } from "./said-texts.ts";

/** Words of the trade, and what to say instead. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bambulat\w+/i, "walk"],
  [/\bgait\b/i, "walk"],
  [/\borthos[ie]s\b|\borthotic\b/i, "brace"],
  [/\bprosthes[ie]s\b/i, "artificial leg"],
  [/\bproprioception\b/i, "sense of where the foot is"],
  [/\bsyncope\b|\bpresyncope\b/i, "blackout"],
  [/\borthostatic\b|\bhypotension\b/i, "dizzy on standing up"],
  [/\bhypertension\b/i, "high blood pressure"],
  [/\bcontraindicat\w+/i, "not for this person"],
  [/\bbilateral(ly)?\b/i, "both"],
  [/\bunilateral(ly)?\b/i, "one side"],
  [/\b(non-?)?complian(t|ce)\b|\bnon-?adheren(t|ce)\b/i, "decided"],
  [/\belderly\b|\bseniors?\b(?! cent(er|re))/i, "older"],
  [/\bpatients?\b/i, "the person"],
  [
    /\b(bed|chair|toilet|tub|car|floor|night|safe|assisted|wheelchair|and|practi[cs]e|of|during|for|in|the) transfers?\b(?! (bench|board|belt|seat|disc))/i,
    "getting in and out",
  ],
  [/\bADLs?\b/, "daily tasks"],
  [/\b(nocturia|incontinen\w+)\b/i, "trips to the toilet at night, or leaks"],
  [/\b(paresthesia|hypoesthesia|insensate|sensory loss|protective sensation)\b/i, "numb"],
  [/\b(edema|oedema)\b/i, "swelling"],
  [/\b(ulcers?|ulceration|lesions?)\b/i, "sore"],
  [/\b(polypharmacy|anticoagulants?|antithrombotic)\b/i, "blood thinner, or many medicines"],
  [/\b(plantar|dorsal|distal|proximal|lateral|medial|axillary)\b/i, "name the place in plain words"],
  [/\b(nosing|riser|winders?|graspab\w+)\b/i, "the front edge, the height, the turn of a step"],
  [/\b(weight-bearing|dorsiflexion|flexion|extension of)\b/i, "standing on it, bent"],
  [/\b(cognitive(ly)?|impairment|impaired|comorbid\w*|etiology)\b/i, "say what the person notices"],
];

/** Families stop reading at the second word they do not know. */
export const jargon: LintRule = {
  code: "jargon",
  check: (draft) =>
    saidTexts(draft)
      .filter(({ lay }) => lay)
      .flatMap(({ text, at }) => {
        const word = WORDS.find(([pattern]) => pattern.test(text));
        if (word === undefined) return [];
        const [pattern, plain] = word;
        return [
          {
            at,
            message: `"${pattern.exec(text)?.[0]}" is a word of the trade`,
            hint: `say it plainly (${plain}), and keep the word for clinical:`,
          },
        ];
      }),
};
