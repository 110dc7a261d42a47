import fc from "fast-check";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Catalogue } from "../../src/model/checklist.ts";
import type { Evaluation } from "../../src/model/evaluation.ts";
import { shipped } from "./catalogue.ts";
import { demoAssessment } from "./demo-evaluation.ts";
import { randomFrom } from "./random.ts";
import { home, visitOf } from "./random-home.ts";

/** A visit to some home, in whose evaluation some texts are then exchanged for what people really type. */
export interface RandomVisit {
  readonly catalogue: Catalogue;
  readonly assessment: Assessment;
  readonly texts: readonly string[];
  readonly seed: number;
}

/** Letters that a font has and that are hard to set: combining, wide, in other scripts, and what looks like markup. */
const ODD = [
  ...Array.from("ẤЩΩßŁ½№°…—‑“”’€"),
  ...Array.from("\u0000\u0007\u200B\u200C\u200D\u00AD\uFEFF\u202E\u2066\u2069\u061C\uFE0F\uD800\u0301"),
  "\u001B[31m",
  "e\u0301\u0323\u0308",
  "ﬁ",
  "\n",
  "\t",
  "\u2028",
  "   ",
  "\u3000",
  "\u00A0",
  "x".repeat(90),
  "|",
  "**",
  "# ",
  "- [ ] ",
  "> ",
  "---",
  "{{ name }}",
  ":::each",
  "____",
  "<b>",
  "&amp;",
  "\\",
  "`",
  "http://a.b/?c&d",
] as const;

const word = fc.string({
  unit: fc.constantFrom(...Array.from("abcdefghijklmnopqrstuvwxyz'-")),
  minLength: 1,
  maxLength: 14,
});
const sentence = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(" "));
const odd = fc.array(fc.constantFrom(...ODD), { minLength: 1, maxLength: 40 }).map((parts) => parts.join(""));
const mixed = fc.array(fc.oneof(word, odd), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(" "));
const endless = fc.constantFrom("w".repeat(10_000), "iW_".repeat(3_334), "é̀".repeat(2_000));
const note = fc.array(sentence, { minLength: 60, maxLength: 60 }).map((parts) => parts.join(". "));

/** Nothing, little, or all is answered of one or two sets of the worked example; or the home and its checklists are made up as well. */
const visit: fc.Arbitrary<Pick<RandomVisit, "catalogue" | "assessment">> = fc.oneof(
  home.map((one) => ({ catalogue: one.known, assessment: visitOf(one) })),
  fc
    .record({
      sets: fc.subarray([...demoAssessment().setting.sets], { minLength: 1, maxLength: 2 }),
      part: fc.constantFrom(0, 0.3, 1),
      seed: fc.nat(),
      own: fc.boolean(),
    })
    .map((some) => ({ catalogue: shipped(), assessment: partOf(demoAssessment(), some) })),
);

export const randomVisit: fc.Arbitrary<RandomVisit> = fc
  .record({
    visit,
    // letters come first: a text without any is refused where it is typed
    texts: fc.array(
      fc
        .oneof(
          { weight: 6, arbitrary: mixed },
          { weight: 2, arbitrary: sentence },
          { weight: 1, arbitrary: note },
          { weight: 1, arbitrary: endless },
        )
        .map((text) => `t${text}`),
      { minLength: 1, maxLength: 6 },
    ),
    seed: fc.nat(),
  })
  .map(({ visit: { catalogue, assessment }, texts, seed }) => ({
    catalogue,
    assessment,
    texts,
    seed,
    // the checklists are too long to be read in a report of what failed
    [fc.toStringMethod]: () => JSON.stringify({ answers: Object.keys(assessment.answers).length, texts, seed }),
  }));

interface Part {
  readonly sets: readonly string[];
  /** of the answers */
  readonly part: number;
  readonly seed: number;
  /** with what was added and chosen */
  readonly own: boolean;
}

function partOf(whole: Assessment, { sets, part, seed, own }: Part): Assessment {
  const random = randomFrom(seed);
  const answers = Object.fromEntries(Object.entries(whole.answers).filter(() => random() < part));
  return {
    ...whole,
    setting: { ...whole.setting, sets },
    answers,
    own: own ? whole.own : [],
    chosen: own ? whole.chosen : [],
  };
}

/** Where somebody's own words stand in an evaluation, whoever wrote them. */
const TEXTS = new Set(
  "says clinical text shown note label title why reason lastFall good how instead doneIf whom at".split(" "),
);
/** The same keys where they hold one of our own words, or a place in a file. */
const OURS = new Set(["open.reason", "answer.reason", "findings.at"]);
const LONG = 300;

/** What is put into one line or one bar: a name may be long, not endless. */
const NAMES = new Set(["label", "title"]);

/** One text in so many is exchanged; of the long ones each only once, or a report had a thousand pages. */
export function withTexts(evaluation: Evaluation, { texts, seed }: Pick<RandomVisit, "texts" | "seed">): Evaluation {
  const random = randomFrom(seed);
  const used = new Set<string>();
  const swap = (was: string, key: string): string => {
    if (random() > 0.15) return was;
    const text = texts[Math.floor(random() * texts.length)] ?? was;
    if (text.length > LONG && NAMES.has(key)) return text.slice(0, LONG);
    if (text.length > LONG && used.has(text)) return was;
    used.add(text);
    return text;
  };
  const within = (value: unknown, key: string, owner: string): unknown => {
    if (typeof value === "string") return TEXTS.has(key) && !OURS.has(`${owner}.${key}`) ? swap(value, key) : value;
    if (Array.isArray(value))
      return value.map((one: unknown) =>
        typeof one === "string" ? (key === "goals" ? swap(one, key) : one) : within(one, "", key),
      );
    if (typeof value !== "object" || value === null) return value;
    const inner = key === "" ? owner : key;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, within(one, name, inner)]));
  };
  return within(evaluation, "", "") as Evaluation;
}
