import { indexOf } from "../logic/catalogue-index.ts";
import type { Assessment, Earlier } from "../model/assessment.ts";
import type { Catalogue } from "../model/checklist.ts";
import type { JournalEvent } from "../model/event.ts";
import { parseKey } from "../model/ids.ts";
import { evaluateFor } from "./evaluate-for.ts";

/**
 * A record's events as if nothing private had been asked: without those of private questions, and without what was done or chosen
 * about alerts and advice that follow from their answers alone.
 */
export function withoutPrivateEvents(
  catalogue: Catalogue,
  assessment: Assessment,
): (event: JournalEvent) => JournalEvent | null {
  const index = indexOf(catalogue);
  const isPrivate = (key: string): boolean => {
    const parts = parseKey(key);
    return parts !== null && (index.item(parts.checklist, parts.item)?.private ?? false);
  };
  // What a family may see is what follows without the private answers, and the alerts that also rest on others.
  const unchanged = { ...assessment, changes: [], chosen: [] };
  const seen = evaluateFor("family", catalogue, unchanged);
  const alerts = new Set(seen.alerts.map(({ key }) => key));
  const all = new Set(evaluateFor("therapist", catalogue, unchanged).alerts.map(({ key }) => key));
  const advice = new Set<string>(seen.recommendations.map(({ id }) => id));
  const isSeen = ({ recommendation }: { readonly recommendation: string }): boolean => advice.has(recommendation);
  return (event) => {
    switch (event.type) {
      case "answer":
      case "clear":
      case "skip":
      case "unskip":
      case "note":
      case "photos":
      case "measure":
        return isPrivate(event.key) ? null : event;
      case "alert":
        return all.has(event.key) && !alerts.has(event.key) ? null : event;
      case "wanted":
        return event.keys.some(isPrivate) ? { ...event, keys: event.keys.filter((key) => !isPrivate(key)) } : event;
      case "chosen":
        return event.chosen.every(isSeen) ? event : { ...event, chosen: event.chosen.filter(isSeen) };
      case "changes":
        return event.changes.every(isSeen) ? event : { ...event, changes: event.changes.filter(isSeen) };
      case "plan":
        return isSeen(event) ? event : null;
      case "release":
        return isPrivate(event.release.of) ? null : event;
      case "earlier":
        return event.earlier === null ? event : { ...event, earlier: withoutPrivateAnswers(event.earlier, isPrivate) };
      case "more":
      case "instance":
      case "instances":
      case "fell":
      case "present":
      case "visit":
      case "goals":
      case "last-fall":
      case "consent":
      case "own":
      case "own-now":
      case "next-look":
      case "calls":
      case "falls-since":
      case "finished":
      case "signed":
        return event;
    }
  };
}

function withoutPrivateAnswers(earlier: Earlier, isPrivate: (key: string) => boolean): Earlier {
  const { answers, first, next, lost } = earlier;
  return {
    ...earlier,
    answers: Object.fromEntries(Object.entries(answers).filter(([key]) => !isPrivate(key))),
    first: first.filter((key) => !isPrivate(key)),
    next: next.filter((key) => !isPrivate(key)),
    lost: lost.filter(({ key }) => !isPrivate(key)),
  };
}
