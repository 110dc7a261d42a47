import { toList } from "../words.ts";
import type { Draft } from "./lint-rule.ts";
import { mapsAround, type WrittenText, writtenTexts } from "./written-texts.ts";

/** What a text is for: where it is shown, and how long it may be, follow from it. */
export type Said =
  | "question"
  | "how"
  | "why"
  | "option"
  | "finding"
  | "good"
  | "title"
  | "heading"
  | "step"
  | "instead"
  | "done-if"
  | "no-thanks"
  | "thing"
  | "because"
  | "alert"
  | "factor"
  | "factor-label"
  | "rule"
  | "guard"
  | "measure"
  | "job"
  | "say"
  | "setup"
  | "stop"
  | "clinical";

export interface SaidText extends WrittenText {
  readonly said: Said;
  /** read by the person who lives there or by family, not by clinicians and workmen only */
  readonly lay: boolean;
}

/** Keys that mean the same wherever they stand. */
const BY_KEY: Readonly<Record<string, Said>> = {
  why: "why",
  how: "how",
  finding: "finding",
  good: "good",
  title: "title",
  section: "heading",
  ask: "question",
  again: "question",
  place: "heading",
  instead: "instead",
  "done-if": "done-if",
  "no-thanks": "no-thanks",
  what: "thing",
  because: "because",
  met: "rule",
  "not-met": "rule",
  "no-norm": "rule",
  measure: "measure",
  say: "say",
  setup: "setup",
  guard: "setup",
  "on-stop": "setup",
  stops: "stop",
  clinical: "clinical",
};

const BY_LIST: Readonly<Record<string, Said>> = { items: "question", alerts: "alert", factors: "factor" };

/** Under these keys stand names, not texts. */
const NAMES: ReadonlySet<string> = new Set(["when", "is", "unless", "applies", "worse", "terms"]);

const known = new WeakMap<Draft, readonly SaidText[]>();

/** Every text that is shown to somebody. */
export function saidTexts(draft: Draft): readonly SaidText[] {
  const found = known.get(draft) ?? writtenTexts(draft).flatMap(toSaid);
  known.set(draft, found);
  return found;
}

function toSaid(written: WrittenText): readonly SaidText[] {
  const said = saidAt(written.at.path.map(String));
  return said === null ? [] : [{ ...written, said, lay: isLay(said, written) }];
}

function saidAt(path: readonly string[]): Said | null {
  const [list = ""] = path;
  const key = path.at(-1) ?? "";
  const around = path.at(-2) ?? "";
  if (list === "cases" || list === "sources" || list === "sets") return null;
  if (path.some((one, n) => NAMES.has(one) && path[n - 1] !== "options")) return null;
  if (list === "recommendations" && path[2] === "job") return key === "trade" || key === "wall" ? null : "job";
  if (around === "steps") return "step";
  if (around === "options") return "option";
  if (around === "how" || around === "measure" || around === "setup" || around === "stops")
    return BY_KEY[around] ?? null;
  if (key === "label" || key === "name") return list === "factors" ? "factor-label" : "option";
  if (key === "text") return path.includes("steps") ? "step" : (BY_LIST[list] ?? null);
  if (key === "says" || key === "says-present") return list === "guards" ? "guard" : "rule";
  if (key === "title" && path.length === 1) return "heading";
  return BY_KEY[key] ?? null;
}

/** What is asked of therapists only is in their words; what comes of it is read by all. */
function isLay(said: Said, { at }: WrittenText): boolean {
  if (
    said === "clinical" ||
    said === "measure" ||
    said === "job" ||
    said === "rule" ||
    said === "setup" ||
    said === "stop"
  )
    return false;
  if (said !== "question" && said !== "how" && said !== "option" && said !== "heading") return true;
  if (at.path.at(-1) === "therapist") return false;
  const audience = mapsAround(at).findLast((map) => map["for"] !== undefined)?.["for"];
  return audience === undefined || toList(audience).some((one) => one !== "therapist");
}
