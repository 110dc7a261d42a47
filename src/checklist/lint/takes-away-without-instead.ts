import type { LintRule } from "./lint-rule.ts";
import { findPhrase } from "./sentences.ts";
import { writtenSteps } from "./written-steps.ts";

const HELD =
  "(rails?|handrails?|(grab |towel |suction )?bars?|holds?|hand-?holds?|aids?|canes?|walkers?|rollators?|crutch(es)?|frames?|wheelchairs?|braces?|furniture|chairs?|seats?|benches|bench|stairs|steps|staircase|hallway|hall|path|way|route|bath|bathroom|tub|shower|toilet|shoes?|slippers?|footwear|pairs?)";
const THE = "(the|a|an|this|that|these|those|any|all|both|such)? ?([a-z-]+ ){0,3}";

/** Ways to say that something is used no longer. */
const TAKES_AWAY: readonly RegExp[] = [
  new RegExp(`\\b(stop|quit|avoid|give up) (using |wearing |holding |going up |taking )?${THE}${HELD}\\b`, "i"),
  new RegExp(
    `\\b(do not|don't|never|no longer|must not) (use|wear|hold|hold on to|go up|go down|take|climb) ${THE}${HELD}\\b`,
    "i",
  ),
  /\b(stop using|do not use|don't use|never use|no longer use|stop wearing|do not wear) (it|them)\b/i,
  new RegExp(`\\bleave ${THE}${HELD} (off|out|away|behind|alone|at|outside)\\b`, "i"),
  new RegExp(`\\b(take|carry|put|throw|give|move|clear) ${THE}${HELD} (away|aside|off|out|down)\\b`, "i"),
  new RegExp(
    `\\b(take off|put away|put aside|throw away|throw out|take away|take down|remove|get rid of) ${THE}${HELD}\\b`,
    "i",
  ),
  new RegExp(`\\b(keep|stay) (off|away from|out of) ${THE}${HELD}\\b`, "i"),
  /\b(close|close off|block|lock|shut) (the|this|that|these|those) ([a-z-]+ )?(stairs|steps|staircase|hallway|hall|path|way|route|bathroom|shower)\b/i,
];

/** Who is told to let go must be told what to hold: a towel rail is a bad hold, and may be the only one. */
export const takesAwayWithoutInstead: LintRule = {
  code: "takes-away-without-instead",
  check: (draft) =>
    writtenSteps(draft)
      .filter(({ keys }) => keys?.["instead"] === undefined)
      .flatMap(({ text, at }) => {
        const phrase = findPhrase(text, TAKES_AWAY);
        return phrase === null
          ? []
          : [
              {
                at,
                message: `"${phrase}" takes away what somebody may hold, wear or need`,
                hint: "write instead: what takes its place until then",
              },
            ];
      }),
};
