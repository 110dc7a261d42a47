import type { Source } from "../../model/checklist.ts";
import { toList } from "../words.ts";
import type { LintRule } from "./lint-rule.ts";
import { saidTexts } from "./said-texts.ts";
import { mapsAround } from "./written-texts.ts";

/** Instruments that belong to somebody: their names, and turns of phrase that are theirs. */
const INSTRUMENTS: readonly (readonly [RegExp, string])[] = [
  [
    /\bFES-?I\b|\bFalls Efficacy Scale\b|\bhow concerned (are you|you are) (that|about) (you might fall|the possibility of falling)\b/i,
    "the FES-I",
  ],
  [/\bHOME ?FAST\b|\bHome Falls and Accidents Screening\b/i, "the HOME FAST"],
  [/\bWestmead\b|\bWeHSA\b/i, "the Westmead home safety assessment"],
  [
    /\bBerg\b|\bBBS\b|\breaching forward with (an )?outstretched arms?\b|\bstanding unsupported with eyes closed\b/i,
    "the Berg balance scale",
  ],
  [/\bTinetti\b|\bPOMA\b|\bnudged\b.*\bsternum\b/i, "Tinetti's test"],
  [/\bMNSI\b|\bMichigan Neuropathy\b|\bare your legs and\/or feet numb\b/i, "the Michigan neuropathy instrument"],
  [
    /\bABC[- ]scale\b|\bActivities-specific Balance\b|\bhow confident are you that you will not lose your balance\b/i,
    "the ABC scale",
  ],
  [/\bMorse (fall|scale)\b/i, "the Morse scale"],
  [/\bHousing Enabler\b/i, "the Housing Enabler"],
  [/\bMini-?BESTest\b|\bDynamic Gait Index\b/i, "a licensed walking test"],
];

const FREE: readonly Source["licence"][] = ["public-domain", "open", "own"];

/** A score may be entered; the words are somebody's, and a name makes a promise. Titles of sources are exempt. */
export const instrumentWording: LintRule = {
  code: "instrument-wording",
  check: (draft) =>
    saidTexts(draft).flatMap(({ text, at }) => {
      const found = INSTRUMENTS.find(([pattern]) => pattern.test(text));
      if (found === undefined) return [];
      const [pattern, name] = found;
      const named = mapsAround(at).flatMap((map) => toList(map["sources"] as string | readonly string[] | undefined));
      const isFree = draft.catalogue.sources.some(
        (source) => named.includes(source.id) && pattern.test(source.title) && FREE.includes(source.licence),
      );
      if (isFree) return [];
      return [
        {
          at,
          message: `"${pattern.exec(text)?.[0]}" belongs to ${name}, and no source here gives leave to print it`,
          hint: "say it in words of your own; or name its source, with a licence that allows it",
        },
      ];
    }),
};
