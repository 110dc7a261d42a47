import type { Audience } from "./words.ts";

export const UNIT_SYSTEMS = ["us", "metric"] as const;
export type UnitSystem = (typeof UNIT_SYSTEMS)[number];

/** What a person sets once for all visits; null is not set, and then it is derived or asked. */
export interface Settings {
  /** who answers at this computer */
  readonly who: Audience | null;
  /** in which units numbers are typed */
  readonly units: UnitSystem | null;
  /** the folder where a phone or camera puts its pictures */
  readonly photos: string | null;
}

export const NO_SETTINGS: Settings = { who: null, units: null, photos: null };

/** What stands at the head of reports, and whom they say to call. */
export interface Letterhead {
  readonly clinic: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  /** the emergency number of the country */
  readonly emergency: string;
}

export const NO_LETTERHEAD: Letterhead = { clinic: null, phone: null, address: null, emergency: "911" };
