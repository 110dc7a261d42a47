import type { Source } from "../model/checklist.ts";
import { longDate } from "./en-words.ts";

/** Said by every handout, around its own words. */
export const handout = {
  forName: (label: string | null) => (label === null ? "" : `For ${label}`),
  date: (iso: string) => longDate(iso),
  exercise: "Before you start",
  footer: (title: string) => title,
  contact: (clinic: string | null, phone: string | null) =>
    phone === null ? "" : `Questions? Call ${clinic === null ? "us" : clinic}: ${phone}.`,
  /** our own judgement is no source to name, but said where there is nothing else */
  sources: (sources: readonly Source[]) => {
    const said = sources
      .filter(({ licence }) => licence !== "own")
      .map(({ by, year }) => (year === null ? by : `${by} ${year}`));
    if (said.length > 0) return `Sources: ${[...new Set(said)].join("; ")}.`;
    return sources.length === 0 ? "" : "Source: what therapists commonly teach.";
  },
  notFor: (title: string, why: string) => `Not printed: ${title}. ${why}`,
  several: "Handouts",
  group: {
    home: "The home",
    feet: "Feet, shoes, warmth",
    aids: "Walking aids and braces",
    moving: "Moving and exercise",
    health: "Health",
    helpers: "Helpers and help",
  },
  sheets: "Sheets",
  sheet: {
    fridge: "My three things, for the fridge (without --from: blank)",
    "action-plan": "Action plan, to agree on and sign (needs --from)",
    landlord: "Letter to the landlord (needs --from)",
  },
  star: "* fits what was found in this home",
};
