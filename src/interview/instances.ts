import { instancesOf } from "../logic/scope.ts";
import type { Instance } from "../model/assessment.ts";
import type { Checklist } from "../model/checklist.ts";
import type { JournalEvent } from "../model/event.ts";
import { type AreaId, areaId, type ChecklistId } from "../model/ids.ts";
import { instanceLabel } from "../model/instance-label.ts";
import { type Change, type Interview, note } from "./interview.ts";

/** One room, pair or aid, with its checklist; null if the area is none. */
export function instanceAt(
  { catalogue, assessment }: Pick<Interview, "catalogue" | "assessment">,
  area: AreaId | null,
): { readonly checklist: Checklist; readonly instance: Instance } | null {
  const checklist = catalogue.checklists.find(({ id }) => area?.startsWith(`${id}@`)) ?? null;
  if (checklist === null) return null;
  const instance = instancesOf(assessment, checklist).list.find((one) => areaId(checklist.id, one.id) === area);
  return instance === undefined ? null : { checklist, instance };
}

/** Another name; the id, and with it every answer, stays. */
export function rename(interview: Interview, area: AreaId, name: string): Change {
  const at = instanceAt(interview, area);
  if (at === null || name.trim() === "") return { interview, events: [] };
  const { checklist, instance } = at;
  const { list } = instancesOf(interview.assessment, checklist);
  const others = list.filter(({ id }) => id !== instance.id).map(({ label }) => label);
  const label = instanceLabel(name.trim(), others);
  const event: JournalEvent = {
    type: "instances",
    checklist: checklist.id,
    list: list.map((one) => (one.id === instance.id ? { ...one, label } : one)),
  };
  return note(interview, [event]);
}

/** Takes a room, pair or aid away. Its answers stay in the journal and count for nothing. */
export function remove(interview: Interview, area: AreaId): Change {
  const at = instanceAt(interview, area);
  if (at === null) return { interview, events: [] };
  const { checklist, instance } = at;
  const { list } = instancesOf(interview.assessment, checklist);
  return note(interview, [
    { type: "instances", checklist: checklist.id, list: list.filter(({ id }) => id !== instance.id) },
  ]);
}

/** Opens "what shall we call it?" for one more. */
export function addAnother(interview: Interview, checklist: ChecklistId): Change {
  const { interview: next, events } = note(interview, [{ type: "more", checklist, more: "yes" }]);
  const naming = next.questions.find(({ type, area }) => type === "name" && area === areaId(checklist, null));
  return { interview: naming === undefined ? next : { ...next, cursor: naming.key }, events };
}
