import type { Evaluation, RecommendationResult } from "../../model/evaluation.ts";
import type { ReportText } from "../../text/en-report.ts";
import { clip, fitEntries } from "../lines-of.ts";

/** Clinical wording up to here fits; what is longer says its first part, or its plain title. */
const LONGEST = { whole: 72, part: 72 };

/** So many of their own matters stand before the referrals. */
const BEFORE = 2;

/** What is asked of the physician, each said in as many lines as there are: what is theirs to look into, the referrals, then what else they alone can do. */
export function askLines(
  { recommendations }: Evaluation,
  room: number,
  text: ReportText,
): readonly ((lines: number) => string)[] {
  const t = text.physician;
  const wanted = recommendations.filter(({ status }) => status === "open" || status === "planned");
  const own = wanted.filter(({ refer }) => refer === "doctor");
  const others = wanted.flatMap(({ refer }) =>
    refer === null || refer === "doctor" ? [] : [text.words.referral[refer]],
  );
  const alone = wanted.filter((one) => one.refer === null && isTheirs(one));
  const asks = [...own, ...alone].map((one) => (lines: number) => clip(text.sentence(askOf(one)), lines, room));
  const [first = "", ...more] = [...new Set(others)];
  if (first === "") return asks;
  const refer = (lines: number): string =>
    text.sentence(fitEntries([t.refer(first), ...more], { lines, room, more: t.andMore }));
  return [...asks.slice(0, BEFORE), refer, ...asks.slice(BEFORE)];
}

function askOf({ clinical, title }: RecommendationResult): string {
  if (clinical === null) return title;
  if (clinical.length <= LONGEST.whole) return clinical;
  const part = clinical.split(";")[0] ?? "";
  return part.length <= LONGEST.part ? part : title;
}

/** Every step of it is the physician's or the pharmacist's. */
function isTheirs({ steps }: RecommendationResult): boolean {
  return steps.length > 0 && steps.every(({ who }) => who.includes("doctor") || who.includes("pharmacist"));
}
