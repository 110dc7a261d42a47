import type { Answer, Recorded } from "../model/answer.ts";
import type {
  AdviceChange,
  AlertDone,
  Call,
  Chosen,
  Consent,
  Earlier,
  EarlierOwn,
  Instance,
  LostAnswer,
  OwnFinding,
  PlanEntry,
  Release,
  Visit,
} from "../model/assessment.ts";
import type { JournalEvent } from "../model/event.ts";
import { UNIT_NAMES } from "../model/quantity.ts";
import { ABSENCES, BASES, GROUPS, isOneOf, PLAN_STATUSES, READERS, SEVERITIES, STEP_NAMES } from "../model/words.ts";

/** By hand and not by a schema: a journal is read at every start, and zod alone would take longer than all the rest. */
type Check = (value: unknown) => boolean;
/** One check for each key, so that a key added to the model does not compile without one. */
type Checks<T> = Readonly<Record<keyof T, Check>>;

const text: Check = (value) => typeof value === "string";
const name: Check = (value) => typeof value === "string" && value !== "";
const truth: Check = (value) => typeof value === "boolean";
const number: Check = (value) => typeof value === "number" && Number.isFinite(value);
const oneOf =
  (words: readonly string[]): Check =>
  (value) =>
    isOneOf(words, value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const mapOf =
  (check: Check): Check =>
  (value) =>
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(check);

/** An object with exactly these keys. */
function shape<T>(checks: Checks<T>): Check {
  const keys = Object.entries<Check>(checks);
  return (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.keys(value).length === keys.length &&
    keys.every(([key, check]) => Object.hasOwn(value, key) && check((value as Record<string, unknown>)[key]));
}

/** A union told apart by `type`: one check for each. */
function union<T extends { readonly type: string }>(
  shapes: { readonly [K in T["type"]]: Checks<Omit<Extract<T, { type: K }>, "type">> },
): Check {
  const checks = new Map(
    Object.entries<Checks<object>>(shapes).map(
      ([type, keys]) => [type, shape({ ...keys, type: oneOf([type]) })] as const,
    ),
  );
  return (value) => {
    const type = typeof value === "object" && value !== null && "type" in value ? value.type : null;
    return typeof type === "string" && (checks.get(type)?.(value) ?? false);
  };
}

const answer = union<Answer>({
  choice: { option: name },
  choices: { options: listOf(name) },
  number: { value: number, unit: oneOf(UNIT_NAMES) },
  text: { text },
  date: { date: text },
  readings: { values: mapOf(number) },
  unable: { reason: orNull(text) },
  stopped: { reason: text, after: orNull(number) },
  absent: { reason: oneOf(ABSENCES) },
});

const recorded = shape<Recorded>({
  answer,
  basis: orNull(oneOf(BASES)),
  group: truth,
});
const fell = orNull(oneOf(["fall", "near-fall", "no"]));
const instance = shape<Instance>({ id: name, label: text, fell });
const consent = shape<Consent>({ visit: orNull(truth), photos: orNull(truth), share: orNull(listOf(text)) });
const visit = shape<Visit>({ from: name, to: name, minutes: number });
const chosen = shape<Chosen>({
  recommendation: name,
  step: oneOf(STEP_NAMES),
  who: orNull(text),
  by: orNull(text),
  sure: orNull(number),
});
const ownKeys: Checks<OwnFinding> = {
  area: text,
  finding: orNull(text),
  hazard: orNull(oneOf(SEVERITIES)),
  advice: orNull(text),
  why: orNull(text),
};
const own = shape<OwnFinding>(ownKeys);
const ownNow = orNull(oneOf(["fixed", "still-there"]));
const change = shape<AdviceChange>({
  recommendation: name,
  change: oneOf(["drop", "move", "reword"]),
  group: orNull(oneOf(GROUPS)),
  text: orNull(text),
  why: text,
});
const alertDone = shape<AlertDone>({
  did: oneOf(["called", "will-call", "will-not"]),
  whom: orNull(text),
  at: orNull(text),
  why: orNull(text),
});
const planEntry = shape<PlanEntry>({
  status: oneOf(PLAN_STATUSES),
  step: orNull(oneOf(STEP_NAMES)),
  who: orNull(text),
  due: orNull(text),
  reason: orNull(text),
  used: orNull(truth),
  checked: orNull(truth),
  on: text,
});
const call = shape<Call>({ date: text, falls: orNull(number), note: orNull(text), over: truth });
const lost = shape<LostAnswer>({ key: name, why: oneOf(["checklist", "question", "answer"]), text, found: truth });
const earlier = shape<Earlier>({
  id: name,
  date: text,
  falls: orNull(number),
  answers: mapOf(recorded),
  first: listOf(name),
  next: listOf(name),
  own: listOf(shape<EarlierOwn>({ ...ownKeys, now: ownNow })),
  lost: listOf(lost),
});

const release = shape<Release>({ what: oneOf(["photo", "note"]), of: name, for: listOf(oneOf(READERS)) });

const event = union<JournalEvent>({
  answer: { key: name, recorded },
  clear: { key: name },
  skip: { key: name },
  unskip: { key: name },
  note: { key: name, text: orNull(text) },
  photos: { key: name, photos: listOf(name) },
  measure: { key: name, text: orNull(text) },
  wanted: { keys: listOf(name) },
  more: { checklist: name, more: orNull(oneOf(["yes", "no"])) },
  instance: { checklist: name, instance },
  instances: { checklist: name, list: listOf(instance) },
  fell: { checklist: name, instance: name, fell },
  present: { present: listOf(text) },
  visit: { visit: orNull(visit) },
  goals: { goals: listOf(text) },
  "last-fall": { text: orNull(text) },
  consent: { consent: orNull(consent) },
  alert: { key: name, done: orNull(alertDone) },
  own: { own: listOf(own) },
  changes: { changes: listOf(change) },
  chosen: { chosen: listOf(chosen) },
  "next-look": { date: orNull(text) },
  plan: { recommendation: name, entry: orNull(planEntry) },
  calls: { calls: listOf(call) },
  earlier: { earlier: orNull(earlier) },
  "falls-since": { falls: orNull(number) },
  "own-now": { at: number, now: ownNow },
  release: { release },
  finished: {},
  signed: { by: name, on: name },
});

/** The event that a line of a journal holds; null if this version knows none of that shape. */
export function toEvent(value: unknown): JournalEvent | null {
  return event(value) ? (value as JournalEvent) : null;
}
