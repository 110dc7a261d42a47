import { followUp } from "../../src/evaluate/follow-up.ts";
import type { Assessment, Earlier } from "../../src/model/assessment.ts";
import type { Catalogue } from "../../src/model/checklist.ts";
import type { JournalEvent } from "../../src/model/event.ts";
import {
  alert,
  catalogue,
  checklist,
  choice,
  factorOf,
  hazard,
  id,
  is,
  item,
  option,
  personWith,
  repeats,
  type Value,
  visit,
} from "./build.ts";

const cords = item("floor", {
  type: "multi-choice",
  options: [option("cord"), option("toys")],
  hazards: ["cord", "toys"].map((tick) => hazard(is("hall", "floor", tick), "minor", { tick: id(tick) })),
});
/** A hall with a question behind a gate, ticks, a hazard of two answers, an alert, a private question, words and a day. */
export const hall = checklist(
  "hall",
  [
    choice("hall", "used", { yes: null, no: null }),
    choice("hall", "rug", { none: null, loose: "moderate" }, { when: is("hall", "used", "yes") }),
    choice("hall", "light", { bright: null, dim: "minor", dark: "severe" }),
    cords,
    choice("hall", "steep", { no: null, yes: null }),
    choice("hall", "icy", { no: null, yes: null }),
    choice("hall", "gas", { no: null, smell: null }),
    choice("hall", "pills", { put: null, lying: "moderate" }, { private: true }),
    item("words", { type: "text" }),
    item("seen-on", { type: "date" }),
  ],
  {
    combined: [
      {
        id: id("slide"),
        exposure: null,
        fit: [],
        hazard: hazard({ type: "all", of: [is("hall", "steep", "yes"), is("hall", "icy", "yes")] }, "minor"),
      },
    ],
    alerts: [alert("gas", is("hall", "gas", "smell"))],
  },
);
const bath = checklist(
  "bath",
  [
    choice("bath", "wash", { tub: null, sink: null }, { once: true }),
    choice("bath", "often", { daily: null, rarely: null }),
    choice("bath", "mat", { firm: null, loose: "major" }, { when: is("bath", "wash", "tub") }),
    choice("bath", "rim", { low: null, high: "minor" }),
  ],
  { repeats, exposureFrom: id("often") },
);
const person = personWith("unsteady", "sore");
/** The hall, bathrooms whose exposure is asked, and the person. */
export const smallKnown = catalogue(
  [{ ...person, alerts: [alert("sore", is("person", "sore", "yes"))] }, hall, bath],
  [factorOf("unsteady")],
);

/** A visit of the therapist to that home. */
export function seen(answers: Readonly<Record<string, Value>>, more: Partial<Assessment> = {}): Assessment {
  return visit(["person", "hall", "bath"], answers, more);
}

/** What a second visit begins with. */
export function begin(made: Assessment, today = smallKnown, before = smallKnown): readonly JournalEvent[] {
  return followUp({ today, before, visit: made, id: "mb-12.1", tool: "t" });
}

/** What a second visit knows of the first. */
export function earlierOf(made: Assessment, today?: Catalogue, before?: Catalogue): Earlier {
  const [first] = begin(made, today, before);
  if (first?.type !== "earlier" || first.earlier === null) throw new Error("no word of the earlier visit");
  return first.earlier;
}
