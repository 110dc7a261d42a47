import { recorded } from "../../src/model/answer.ts";
import type { JournalEvent } from "../../src/model/event.ts";
import type { OptionId, QuestionKey } from "../../src/model/ids.ts";
import { createRecord, type Journal } from "../../src/store/journal.ts";

export const now = (): Date => new Date("2026-11-21T10:05:00Z");

export function newRecord(dataFolder: string, id = "mb-12.1", events: readonly JournalEvent[] = []): Journal {
  const header = {
    tool: "handrail 0.1.0",
    created: now().toISOString(),
    id,
    person: { label: null, code: "MB-12" },
    date: "2026-11-21",
    setting: { by: "therapist", sets: ["home"], depth: "full" },
    checklists: [{ id: "bathroom", version: "1.0.0", hash: "00" }],
  } as const;
  return createRecord({ dataFolder, header, events, catalogueJson: '{"checklists":[]}', now });
}

export function chose(key: string, option: string): JournalEvent {
  return {
    type: "answer",
    key: key as QuestionKey,
    recorded: recorded({ type: "choice", option: option as OptionId }),
  };
}
