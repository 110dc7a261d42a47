import type { Audience } from "./words.ts";

export const UNIT_SYSTEMS = ["us", "metric"] as const;
export type UnitSystem = (typeof UNIT_SYSTEMS)[number];

export const PAPERS = ["letter", "a4"] as const;
export type Paper = (typeof PAPERS)[number];

/** The languages that there are words in. */
export const LANGUAGES = ["en"] as const;
type Language = (typeof LANGUAGES)[number];

/** What a person or a clinic sets once for all visits; null is not set, and then it is derived, asked or left out. */
export interface Settings {
  /** who answers at this computer */
  readonly who: Audience | null;
  /** in which units numbers are typed */
  readonly units: UnitSystem | null;
  /** the folder where a phone or camera puts its pictures */
  readonly photos: string | null;
  /** the clinic's name at the head of reports */
  readonly clinic: string | null;
  /** whom reports say to call */
  readonly phone: string | null;
  /** the clinic's address, on one line */
  readonly address: string | null;
  /** the path of a JPEG or PNG picture */
  readonly logo: string | null;
  /** the number to call in an emergency; null is 911 */
  readonly emergency: string | null;
  /** the paper in the printer */
  readonly paper: Paper | null;
  /** the language of questions and reports; null is the only one there is */
  readonly language: Language | null;
  /** the folder that records are kept in; null is beside the settings */
  readonly data: string | null;
  /** a folder whose templates take the place of the shipped ones, by path */
  readonly templates: string | null;
  /** a folder of checklists, as `--checklists` names it */
  readonly checklists: string | null;
}

export const NO_SETTINGS: Settings = {
  who: null,
  units: null,
  photos: null,
  clinic: null,
  phone: null,
  address: null,
  logo: null,
  emergency: null,
  paper: null,
  language: null,
  data: null,
  templates: null,
  checklists: null,
};

/** What stands at the head of reports, and whom they say to call. */
export interface Letterhead {
  readonly clinic: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  /** the emergency number of the country */
  readonly emergency: string;
}

export const NO_LETTERHEAD: Letterhead = { clinic: null, phone: null, address: null, emergency: "911" };

export function letterheadOf({ clinic, phone, address, emergency }: Settings): Letterhead {
  return { clinic, phone, address, emergency: emergency ?? NO_LETTERHEAD.emergency };
}
