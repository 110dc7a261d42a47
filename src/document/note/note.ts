import type { Evaluation } from "../../model/evaluation.ts";
import { NOTE_PARTS, type NotePart } from "../../model/words.ts";
import { printable } from "../../text/cells.ts";
import type { ReportText } from "../../text/en-report.ts";
import { withoutPrivate } from "../without-private.ts";
import type { NoteLine } from "./note-lines.ts";
import { factLines, planLines } from "./note-plan.ts";
import { saidLines, seenLines } from "./note-said-and-seen.ts";

export interface NoteOptions {
  /** only this part, without its letter; null is all four */
  readonly part: NotePart | null;
  /** at most so many characters; null is no limit */
  readonly max: number | null;
}

/**
 * A visit as plain text that pastes into a chart: S what was said, O what was seen and measured, A the facts to assess, P the plan. Lines
 * are not wrapped. What is private stays out, and is only counted.
 */
export function note(whole: Evaluation, text: ReportText, { part, max }: NoteOptions): string {
  const evaluation = withoutPrivate(whole);
  const hidden = {
    answers: whole.answers.length - evaluation.answers.length,
    alerts: whole.alerts.length - evaluation.alerts.length,
  };
  const lines = [
    ...saidLines(evaluation, text),
    ...seenLines(evaluation, text, hidden),
    ...factLines(evaluation, text),
    ...planLines(evaluation, text),
  ]
    .filter((one) => part === null || one.part === part)
    .map((one) => ({ ...one, label: plainly(one.label), entries: one.entries.map(plainly) }));
  const parts = part === null ? NOTE_PARTS : [part];
  return shorten({ lines, left: 0 }, max, (now) => write(now, parts, text));
}

interface Shortened {
  readonly lines: readonly (NoteLine & { readonly cut?: number })[];
  readonly left: number;
}

function write({ lines, left }: Shortened, parts: readonly NotePart[], { note: t }: ReportText): string {
  const written = parts.map((part) => {
    const said = lines.filter((one) => one.part === part).map((one) => sayLine(one, t.more));
    return parts.length === 1 ? said.join("\n") : `${part}: ${said.join("\n")}`.trimEnd();
  });
  return [...written, ...(left === 0 ? [] : [t.shortened(left)])].join("\n\n");
}

function sayLine({ label, entries, cut = 0 }: Shortened["lines"][number], more: (n: number) => string): string {
  const says = [...entries, ...(cut === 0 ? [] : [more(cut)])].join("; ");
  return `${label}: ${says}${/[.?!]$/.test(says) ? "" : "."}`;
}

/** Takes away one entry after the other, the least important first, until the text is short enough; at the very end it is cut. */
function shorten(whole: Shortened, max: number | null, say: (now: Shortened) => string): string {
  let now = whole;
  let says = say(now);
  while (max !== null && says.length > max) {
    const next = withoutOne(now);
    if (next === null) return `${says.slice(0, max - 3).trimEnd()}...`;
    now = next;
    says = say(now);
  }
  return says;
}

function withoutOne({ lines, left }: Shortened): Shortened | null {
  const rank = Math.max(0, ...lines.map((one) => one.rank));
  if (rank === 0) return null;
  const at = lines.findLastIndex((one) => one.rank === rank);
  const shorter = lines.flatMap((one, index) => {
    if (index !== at) return [one];
    const entries = one.entries.slice(0, -1);
    return entries.length === 0 ? [] : [{ ...one, entries, cut: (one.cut ?? 0) + 1 }];
  });
  return { lines: shorter, left: left + 1 };
}

const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019]/g, "'"],
  [/[\u201c\u201d]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, "-"],
  [/\u00d7/g, "x"],
  [/\u2026/g, "..."],
  [/\u2265/g, ">="],
  [/\u2264/g, "<="],
  [/[\u00a0\u2007\u202f]/g, " "],
];

/** Signs that old chart systems garble, in plain letters; one line. */
function plainly(typed: string): string {
  return PLAIN.reduce((says, [sign, letters]) => says.replace(sign, letters), printable(typed));
}
