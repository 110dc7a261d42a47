import type { LintProblem, LintRule } from "./lint-rule.ts";
import { saidTexts } from "./said-texts.ts";
import { findPhrase } from "./sentences.ts";
import { doersOf, writtenSteps } from "./written-steps.ts";

const HIGH = "(chair|stool|step-?stool|ladder|step-?ladder|table|box|counter|bed|tub|toilet|sink|bucket)";
const SKIN = "(hands?|fingers?|fingertips?|foot|feet|toes?|wrist|elbow|skin|arm)";

/** What the weakest who may check a home must never be led to do. */
const UNSAFE: readonly RegExp[] = [
  /\bclimb(s|ing)?( up)?( on| onto| into| over)?\b/i,
  new RegExp(
    `\\b(stand|standing|step|stepping|get|getting) (up )?(on|onto|on to) (a|an|the|your|some) ([a-z]+ )?${HIGH}\\b`,
    "i",
  ),
  /\bladders?\b/i,
  /\b(bend|bending|stoop|stooping|crouch|crouching|squat|squatting) (down|over|low|forward|to|at)\b/i,
  /\b(kneel|kneeling)\b|\b(get|go|down|sink) (down )?(on|onto|to) (the|your|hands and) knees\b/i,
  /\b(lie|lying|lay|get|getting|sit|sitting|go|going) (down )?(on|onto|on to|to) the (floor|ground)\b/i,
  /\b(pull|pulling|push|pushing|press|tug|yank|lean) (on it |at it |it |the [a-z]+ )?(very )?(hard|with (all|full|the whole))\b/i,
  /\bhang(ing)? (on|from|off) (it|them|the [a-z -]*(bars?|rails?))\b/i,
  /\b(full|whole|all (the|your)) (body )?weight (on|to) (it|the)\b/i,
  new RegExp(
    `\\b(test|feel|check|try|touch)(ing)? [a-z ]*\\b(water|heat|hot|warm|warmth|temperature|radiator|pipe|burner|stove|tap)\\b[a-z ]*\\bwith (a|an|the|your|bare) ([a-z]+ )?${SKIN}\\b`,
    "i",
  ),
  new RegExp(
    `\\b(dip|put|hold|place) (a|an|the|your|one|bare) ?([a-z]+ )?${SKIN} (in|into|under|on|against) ([a-z]+ ){0,3}(water|tap|radiator|heater|pipe|burner|stove)\\b`,
    "i",
  ),
  /\btouch (it|the (radiator|heater|pipe|stove|burner|tap|water)) to (feel|see)\b/i,
  /\b(stand|standing|balance|balancing|hop) on (one|a single) (leg|foot)\b/i,
  /\b(stand|standing|walk|walking|turn)\b[^.]*\b(eyes (closed|shut)|(close|shut|closing) (the |your |both )?eyes)\b/i,
  /\b(close|shut) (the|your|both) eyes\b[^.]*\b(stand|walk|turn|balance|step)/i,
  /\b(try|test|check|practi[cs]e) (out )?(the |your |how )?([a-z]+ )?balance\b|\bwalk heel to toe\b/i,
  /\b(try|practi[cs]e|test|show) (to get|getting|how to get|rising|to rise) up (again )?(from|off) the (floor|ground)\b/i,
];

/** A check or a step for lay people is safe for the weakest of them: dry floor, one hand, softly first. A therapist's own way is a therapist's. */
export const unsafeHow: LintRule = {
  code: "unsafe-how",
  check: (draft) => [
    ...saidTexts(draft)
      .filter(({ said, lay }) => lay && said === "how")
      .flatMap((text) => problemOf(text, "this has somebody")),
    ...writtenSteps(draft)
      .filter((step) => doersOf(step).some((one) => one === "resident" || one === "caregiver"))
      .flatMap((step) => problemOf(step, "this step has somebody at home")),
  ],
};

function problemOf(
  { text, at }: Pick<LintProblem, "at"> & { readonly text: string },
  who: string,
): readonly LintProblem[] {
  const phrase = findPhrase(text, UNSAFE);
  if (phrase === null) return [];
  return [
    {
      at,
      message: `${who} do what may end in a fall, a burn or a strain: "${phrase}"`,
      hint: "let them look, ask, or press softly with one hand from the dry floor; or write it for the therapist only: how: { therapist: … }",
    },
  ];
}
