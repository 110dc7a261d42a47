import { isDate } from "../checklist/is-date.ts";
import type { PlanEntry } from "../model/assessment.ts";
import { UserError } from "../model/errors.ts";
import type { RecommendationResult } from "../model/evaluation.ts";
import type { JournalEvent } from "../model/event.ts";
import { nearest } from "../model/nearest.ts";
import { plain } from "../model/plain.ts";
import { isOneOf, PLAN_STATUSES } from "../model/words.ts";
import { enPlan as t } from "../text/en-plan.ts";

interface Known {
  readonly id: string;
  readonly recommendations: readonly RecommendationResult[];
  readonly today: string;
}

/** `fix-grab-bar=done:2026-11-30` → the event that keeps it. Throws a UserError that says how it is written. */
export function parsePlanSet(text: string, { id, recommendations, today }: Known): JournalEvent {
  const [, name, word, rest = ""] = /^([^=\s]+)\s*=\s*([a-z-]+)\s*(?::(.*))?$/s.exec(text.trim()) ?? [];
  if (name === undefined || word === undefined) throw new UserError(t.badSet(text), { hint: t.badSetHint });
  const one = findNamed(name, recommendations, id);
  if (!isOneOf(PLAN_STATUSES, word)) throw new UserError(t.badStatus(word, PLAN_STATUSES), { hint: t.badSetHint });
  const { day, words } = split(plain(rest));
  const entry: PlanEntry = {
    status: word,
    step: one.chosenStep,
    who: word === "planned" ? words : word === "done" ? one.who : null,
    due: word === "done" ? (day ?? today) : word === "planned" || word === "not-now" ? day : null,
    reason: word === "planned" ? null : words,
    used: null,
    checked: null,
    on: today,
  };
  return { type: "plan", recommendation: one.id, entry };
}

function findNamed(name: string, recommendations: readonly RecommendationResult[], id: string): RecommendationResult {
  const bare = (full: string): string => full.replace(/^.*\//, "");
  const found = recommendations.filter((one) => one.id === name || bare(one.id) === name);
  const [first, other] = found;
  if (first !== undefined && other === undefined) return first;
  if (first !== undefined) throw new UserError(t.several(name), { lines: found.map((one) => `  ${one.id}`) });
  const near = nearest(
    name,
    recommendations.map((one) => (name.includes("/") ? one.id : bare(one.id))),
  );
  throw new UserError(t.noRecommendation(name, id), {
    hint: near === null ? `handrail plan ${id} lists what was advised` : `did you mean ${near}?`,
  });
}

/** A day and words, in either order. */
function split(rest: string): { readonly day: string | null; readonly words: string | null } {
  const parts = rest.split(":").map((part) => part.trim());
  const days = parts.filter((part) => /^\d+-\d+-\d+$/.test(part));
  const [day] = days;
  const bad = days.find((one) => !isDate(one));
  if (bad !== undefined) throw new UserError(t.badDay(bad), { hint: t.badDayHint });
  const words = parts.filter((part) => part !== day && part !== "").join(": ");
  return { day: day ?? null, words: words === "" ? null : words };
}
