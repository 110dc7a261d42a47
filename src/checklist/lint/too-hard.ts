import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { toSentences } from "./sentences.ts";

const GRADE = 6;
const LONGEST_SENTENCE = 20;
/** Fewer words or sentences than this are too few to measure a grade; they are judged by their sentences and words. */
const FEW_WORDS = 20;
const FEW_SENTENCES = 3;
const LONG_WORD = 4;

/** Long words that people know, or are told: what they stand for has no shorter name. */
const KNOWN: ReadonlySet<string> = new Set(
  `neuropathy podiatrist podiatry thermometer therapist therapists occupational physical professional rollator
  rollators emergency medicine medicines medication diabetes amputation electricity electric electrician electricians
  furniture radiator radiators temperature information apixaban rivaroxaban dabigatran clopidogrel warfarin ibuprofen
  acetaminophen television refrigerator microwave extinguisher extinguishers generator generators automatic
  exercise exercises january february everything everybody anybody somebody`.split(/\s+/),
);

/** The school grade that a text asks for; null where it is too short to tell. */
export function gradeOf(text: string): number | null {
  const sentences = toSentences(text);
  const words = sentences.flatMap(wordsOf);
  if (sentences.length < FEW_SENTENCES || words.length < FEW_WORDS) return null;
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + (isKnown(word) ? 2 : syllables(word)), 0),
  });
}

/** Why a text is too hard for a reader of grade 6; null if it is not. A text too short to be measured is judged by its words and sentences. */
export function tooHard(text: string): string | null {
  const sentences = toSentences(text);
  const words = sentences.flatMap(wordsOf);
  const measured = gradeOf(text);
  if (measured !== null) {
    const grade = Math.floor(measured);
    return grade > GRADE ? `this reads like grade ${grade}; residents should need no more than grade ${GRADE}` : null;
  }
  const long = words.find((word) => !isKnown(word) && syllables(word) >= LONG_WORD);
  if (long !== undefined) return `"${long}" is a long word for whoever lives there`;
  const longest = Math.max(0, ...sentences.map((sentence) => wordsOf(sentence).length));
  return longest > LONGEST_SENTENCE
    ? `a sentence of ${longest} words is too long: ${LONGEST_SENTENCE} are enough`
    : null;
}

/** Words without numbers and signs; the parts of `hand-held` are two. */
function wordsOf(sentence: string): readonly string[] {
  return sentence.match(/\p{L}[\p{L}'’]*/gu) ?? [];
}

const counted = new Map<string, number>();

/** Counted once a word: a checklist says the same few hundred again and again. */
function syllables(word: string): number {
  const count = counted.get(word) ?? syllable(word);
  counted.set(word, count);
  return count;
}

function isKnown(word: string): boolean {
  return KNOWN.has(word.toLowerCase());
}
