import type { Catalogue } from "../model/checklist.ts";
import { isMap, toList } from "./words.ts";

type Json = Readonly<Record<string, unknown>>;

/** The oldest age that is told: whoever is older is one of few. */
const OLDEST = 90;
const AND_OVER = `${OLDEST}+`;

/** An assessment document with the year alone of the visit, and nobody older than "90+". The rest of what could tell who it is was left out before. */
export function toDeIdentified(catalogue: Catalogue, document: Json): Json {
  const { handrail, date, plan, ...rest } = document;
  const changed = mapAges(catalogue, rest, (age) => (typeof age === "number" && age >= OLDEST ? AND_OVER : age));
  return { handrail, "de-identified": true, date: String(date).slice(0, 4), ...changed, ...withoutDays(plan) };
}

/** What became of each thing, without the day on which it was said. */
function withoutDays(plan: unknown): Json {
  if (!isMap(plan)) return {};
  const entries = Object.entries(plan).map(([id, entry]) => {
    const { on: _, ...rest } = isMap(entry) ? entry : {};
    return [id, rest] as const;
  });
  return { plan: Object.fromEntries(entries) };
}

export function isDeIdentified(root: unknown): root is Json {
  return isMap(root) && (root["de-identified"] === true || root["de-identified"] === "yes");
}

/** The same as a document that can be read like any other: the first day of its year, and 90 for "90+". */
export function fromDeIdentified(catalogue: Catalogue, document: Json): Json {
  const date = /^\d{4}$/.test(String(document["date"])) ? `${String(document["date"])}-01-01` : document["date"];
  return mapAges(catalogue, { ...document, date }, (age) => (age === AND_OVER ? OLDEST : age));
}

/** Every number of years, which is somebody's age: bare or with more about it. */
function mapAges(catalogue: Catalogue, document: Json, change: (age: unknown) => unknown): Json {
  const { answers } = document;
  if (!isMap(answers)) return document;
  const ages = catalogue.checklists.flatMap(({ id, items }) =>
    items.filter(({ unit }) => unit === "years").map((item) => ({ checklist: id as string, item: item.id as string })),
  );
  const all: Record<string, unknown> = { ...answers };
  for (const { checklist, item } of ages) all[checklist] = mapItem(all[checklist], item, change);
  return { ...document, answers: Object.fromEntries(Object.entries(all).filter(([, one]) => one !== undefined)) };
}

function mapItem(area: unknown, item: string, change: (age: unknown) => unknown): unknown {
  if (Array.isArray(area)) return toList(area).map((one) => mapItem(one, item, change));
  if (!isMap(area)) return area;
  const { instances, [item]: given } = area;
  const changed = isMap(given) ? { ...given, value: change(given["value"]) } : change(given);
  return {
    ...area,
    ...(given === undefined ? {} : { [item]: changed }),
    ...(Array.isArray(instances) ? { instances: mapItem(instances, item, change) } : {}),
  };
}
