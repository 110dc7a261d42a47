import type { Trade } from "../model/words.ts";
import { longDate, photoName } from "./en-words.ts";

/** Words that say where and how large a thing is, and what it is made of. Only a text of nothing else is handed on to a contractor as it was typed. */
const TRADE_WORDS = new Set(
  `a about above across along an and apart around as at back basement bathroom bath bedroom behind below beside between board both bottom
  bracket brackets brick building by cabinet ceiling cellar cement center centre circuit clear closet cm concrete corner counter deck deep depth
  dining door doors doorway down downstairs driveway drywall edge edges end ends entrance entry etage every fiberglass fibreglass first flight floor
  floors fourth from front full garage garden gate ground guest half hall hallway handrail hers high his her him high i in inch inches indoor indoors inside
  is it its joist joists kitchen landing large laundry left length level line little living loft long lower main marked master middle mm m most
  near new next no north not of office old on one open opening other out outdoor outdoors outside over panel patio path plaster plasterboard
  platform porch post powder rail rails ramp rear right rim riser room rooms second seat shower side sides sill sink slope small soffit south spare
  square stair staircase stairs standing step steps stone stoop street stud studs study suite swing tap tape tank the there third threshold tile tiled
  tiles to toilet top total tub under up upper upright upstairs used wall walls washroom way west east wide width window with wood wooden yard
  yd ft foot feet going each first-floor en ensuite en-suite bar bars level horizontal vertical attic plus minus x`.split(
    /\s+/,
  ),
);

/** So many places stand in a heading. */
const NAMED = 2;

const labels = {
  places: "Places",
  do: "Do",
  where: "Where",
  part: "Part",
  fix: "Fix",
  noted: "Noted",
  doneIf: "Done if",
  wall: "Wall",
};

const trade: Readonly<Record<Trade, string>> = {
  plumber: "Only for a licensed plumber",
  electrician: "Only for a licensed electrician",
  "gas-fitter": "Only for a licensed gas fitter",
  "heating-engineer": "Only for a licensed heating engineer",
};

/** Said by the contractor's work list. */
export const contractor = {
  date: (iso: string) => longDate(iso),
  labels,
  trade,
  label: (label: string) => `${label}:`,
  /** a line as it begins: with a capital */
  says: (line: string) => line.charAt(0).toUpperCase() + line.slice(1),
  given: (what: string, value: string) => `${what}: ${value}`,
  /** "Maple Street Clinic, 555-0142"; "" where nobody is known to ring */
  ask: (clinic: string | null, phone: string | null) =>
    phone === null ? "" : `the therapist${clinic === null ? "" : `, ${clinic}`}, ${phone}`,
  /** one or two places by name; of more the number, and their names in a line of their own */
  jobTitle: (title: string, places: readonly string[]) =>
    places.length === 0 ? title : `${places.length > NAMED ? `${places.length} places` : places.join("; ")}: ${title}`,
  places: (places: readonly string[]) => (places.length > NAMED ? places.join("; ") : null),
  inPlace: (place: string, what: string) => `${place}: ${what}`,
  /** "Bathroom, upstairs" */
  placeNamed: (title: string, label: string) => `${title}, ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  placeNumbered: (title: string, n: number) => `${title} ${n}`,
  photo: photoName,
  nothing: "No building work came of this visit.",
  /** Whether every word only says where, how large or of what. */
  isOfTheTrade: (typed: string) =>
    (typed.toLowerCase().match(/[\p{L}\p{N}\p{M}'-]+/gu) ?? []).every(
      (word) => TRADE_WORDS.has(word) || /^[\d'-]+(st|nd|rd|th|in|ft|cm|mm|m)?$/.test(word),
    ),
};

export type ContractorText = typeof contractor;
