import type { Settings, UnitSystem } from "../model/settings.ts";
import type { World } from "./world.ts";

/** Regions that measure a home in inches and its water in °F. */
const INCHES = ["US", "LR", "MM", "PR", "GU", "VI", "AS", "MP"];

/** In which units numbers are typed: what the settings say, else what the region is used to. */
export function unitsOf({ units }: Settings, { env }: Pick<World, "env">): UnitSystem {
  if (units !== null) return units;
  const locale = env["LC_ALL"] || env["LC_MEASUREMENT"] || env["LANG"] || "";
  const region = /^[a-z]{2,3}_([A-Z]{2})/.exec(locale)?.[1];
  return region === undefined || INCHES.includes(region) ? "us" : "metric";
}
