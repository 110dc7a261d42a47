import { recorded } from "../model/answer.ts";
import { type Assessment, type Earlier, emptyAssessment, type Setting } from "../model/assessment.ts";
import type { OptionId } from "../model/ids.ts";
import { blank, choice, words } from "./made-question.ts";
import type { Input, Question } from "./question.ts";

/** What is asked before the first checklist, with nothing answered yet: for a form on paper. */
export function openingQuestions(setting: Setting): readonly Question[] {
  return opening(emptyAssessment("", setting));
}

/** The person's own words come before everything; then, for a therapist, what the person consents to. */
export function opening({ goals, lastFall, consent, skipped, setting }: Assessment): readonly Question[] {
  const text = (value: string | null) => (value === null ? null : recorded({ type: "text", text: value }));
  const own = (key: "goals" | "last-fall", value: string | null): Question => ({
    ...blank,
    key,
    type: key,
    input: { type: "text" },
    optional: true,
    given: text(value),
    skipped: skipped.includes(key),
  });
  const first = own("goals", goals.length === 0 ? null : goals.join("; "));
  if (setting.by !== "therapist") return [first];
  const yesOrNo = (said: boolean | null | undefined) => (said == null ? null : recorded(choice(said ? "yes" : "no")));
  const ask = (key: "consent-visit" | "consent-photos" | "consent-share", part: Pick<Question, "input" | "given">) => ({
    ...blank,
    ...part,
    key,
    type: key,
    optional: true,
    skipped: skipped.includes(key),
  });
  return [
    first,
    own("last-fall", lastFall),
    ask("consent-visit", { input: words("yes", "no"), given: yesOrNo(consent?.visit) }),
    ask("consent-photos", { input: words("yes", "no"), given: yesOrNo(consent?.photos) }),
    ask("consent-share", { input: SHARE, given: sharing(consent) }),
  ];
}

/** What only a second visit asks: falls since then, and whether what the therapist added is still there. */
export function aboutEarlier({ falls, lost, own }: Earlier, { skipped }: Assessment): readonly Question[] {
  const fallsSince: Question = {
    ...blank,
    key: "falls-since",
    type: "falls-since",
    input: { type: "number", unit: "count", range: { count: [0, 200] } },
    given: falls === null ? null : recorded({ type: "number", value: falls, unit: "count" }),
    skipped: skipped.includes("falls-since"),
  };
  const ownNow = own.map(
    ({ area, finding, now }, at): Question => ({
      ...blank,
      key: `own/#${at}`,
      type: "own-now",
      text: `${area}: ${finding ?? ""}`,
      input: words("still-there", "fixed"),
      given: now === null ? null : recorded(choice(now)),
      skipped: skipped.includes(`own/#${at}`),
    }),
  );
  const said = (type: "lost" | "rest"): Question => ({ ...blank, key: `#${type}`, type, input: { type: "note" } });
  return [fallsSince, ...(lost.length === 0 ? [] : [said("lost")]), ...ownNow, said("rest")];
}

const SHARE: Input = {
  type: "choices",
  choices: [
    ...["physician", "family", "contractor"].map((id) => ({ id, label: null, exclusive: false })),
    { id: "nobody", label: null, exclusive: true },
  ],
};

/** Who may see it; an answer only once the question was reached, which `visit` or `photos` may have been before. */
function sharing(consent: Assessment["consent"]): Question["given"] {
  if (consent === null || consent.share === null) return null;
  const options = consent.share.length === 0 ? ["nobody"] : consent.share;
  return recorded({ type: "choices", options: options as readonly OptionId[] });
}
